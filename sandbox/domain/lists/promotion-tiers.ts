import type { PromotionTier } from '../model/promotion.ts';
import { checkTierValidity } from '../eligibility/validity.ts';

/** Which promotion tiers to list, and how. */
export interface PromotionTierQuery {
  /** Only those that are open now. */
  isAvailable: boolean;
  limit: number;
  /** From 1. */
  page: number;
  order: TierOrder;
}

/** A dash turns the order round. */
export const tierOrders = ['created_at', '-created_at', 'updated_at', '-updated_at'] as const;

export type TierOrder = (typeof tierOrders)[number];

/** One page of promotion tiers. */
export interface TierPage {
  tiers: PromotionTier[];
  /** How many there are on all pages. */
  total: number;
  hasMore: boolean;
}

/** One page of the tiers that are asked for. A tier that was never changed counts as changed when it was made. */
export function listPromotionTierPage(
  tiers: Iterable<PromotionTier>,
  { isAvailable, limit, page, order }: PromotionTierQuery,
  now: Date,
): TierPage {
  const listed = [...tiers].filter((tier) => !isAvailable || checkTierValidity(tier, now) === undefined);
  const at = ({ created_at, updated_at }: PromotionTier): number =>
    Date.parse(order.endsWith('updated_at') ? (updated_at ?? created_at) : created_at);
  const turn = order.startsWith('-') ? -1 : 1;
  listed.sort((one, other) => turn * (at(one) - at(other)));
  const end = page * limit;
  return { tiers: listed.slice(end - limit, end), total: listed.length, hasMore: listed.length > end };
}
