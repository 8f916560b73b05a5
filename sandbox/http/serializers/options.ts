import type { ProjectState } from '../../domain/model/state.ts';

/** What a response about redeemables can show in full (docs/voucherify-api.md#redemptions). */
export type Expand = 'order' | 'redemption' | 'redeemable' | 'category';

/** How to serialize a response about several redeemables. */
export interface SerializeOptions {
  expand: readonly Expand[];
  state: Pick<ProjectState, 'categories' | 'orders' | 'settings'>;
}

/** Whether each redeemable has its order: yes, unless `expand` names only other things (docs/voucherify-api.md#redemptions). */
export function includesOrders({ expand }: Pick<SerializeOptions, 'expand'>): boolean {
  return expand.length === 0 || expand.includes('order');
}
