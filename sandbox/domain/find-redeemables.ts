import type { RedeemableRequest } from './model/request.ts';
import type { ProjectState } from './model/state.ts';
import { objectId, type MissingRedeemable, type Redeemable } from './redeemable.ts';
import { notFound, Refusal } from './refusal.ts';
import { findVoucher } from './vouchers/find-voucher.ts';

type Redeemables = Pick<ProjectState, 'vouchers' | 'promotionTiers' | 'promotionStacks'>;

/** Finds all requested redeemables. A promotion stack gives its tiers. Duplicates, and a stack beside others, are refused. */
export function findRedeemables(
  state: Redeemables,
  requests: readonly RedeemableRequest[],
): (Redeemable | MissingRedeemable)[] | Refusal {
  if (requests.length > 1 && requests.some(({ object }) => object === 'promotion_stack')) {
    return new Refusal('invalid_redeemables', 'Promotion Stack cannot be use with other redeemables');
  }
  const found = requests.flatMap((request) => find(state, request));
  const objects = found.map((one) => `${one.object} ${objectId(one)}`);
  if (new Set(objects).size < objects.length) {
    return new Refusal('duplicated_redeemables', 'Duplicated redeemables detected in one redemption');
  }
  return found;
}

function find(state: Redeemables, request: RedeemableRequest): (Redeemable | MissingRedeemable)[] {
  const { object, id, gift, reward } = request;
  if (object === 'promotion_stack') {
    const stack = state.promotionStacks.get(id);
    if (stack === undefined) return [missing(object, id)];
    return stack.tiers.ids.flatMap((tierId) => find(state, { object: 'promotion_tier', id: tierId }));
  }
  if (object === 'promotion_tier') {
    const tier = state.promotionTiers.get(id);
    return [tier === undefined ? missing(object, id) : { object, id, tier }];
  }
  const voucher = findVoucher(state.vouchers, id);
  if (voucher === undefined) return [missing(object, id)];
  return [{ object, id, voucher, ...(gift && { gift }), ...(reward && { reward }) }];
}

function missing(object: RedeemableRequest['object'], id: string): MissingRedeemable {
  return { object, id, refusal: notFound(object, id) };
}
