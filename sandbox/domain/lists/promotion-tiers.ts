import type { PromotionTier } from '../model/promotion.ts';
import { checkTierValidity } from '../eligibility/validity.ts';

/** Which promotion tiers to list, and in which order. */
export interface PromotionTierQuery {
  /** Only tiers that are active now. */
  isAvailable: boolean;
  limit: number;
  /** From 1. */
  page: number;
  order: TierOrder;
}

/** With a dash, the order is descending. */
export const tierOrders = ['created_at', '-created_at', 'updated_at', '-updated_at'] as const;

export type TierOrder = (typeof tierOrders)[number];

/** One page of promotion tiers. */
export interface TierPage {
  tiers: PromotionTier[];
  /** The number on all pages. */
  total: number;
  hasMore: boolean;
}

/** One page of promotion tiers. A tier that was never updated counts as updated at its creation. */
export function listPromotionTierPage(
  tiers: Iterable<PromotionTier>,
  { isAvailable, limit, page, order }: PromotionTierQuery,
  now: Date,
): TierPage {
  const listed = [...tiers].filter((tier) => !isAvailable || checkTierValidity(tier, now) === undefined);
  const at = ({ created_at, updated_at }: PromotionTier): number =>
    Date.parse(order.endsWith('updated_at') ? (updated_at ?? created_at) : created_at);
  const direction = order.startsWith('-') ? -1 : 1;
  listed.sort((one, other) => direction * (at(one) - at(other)));
  const end = page * limit;
  return { tiers: listed.slice(end - limit, end), total: listed.length, hasMore: listed.length > end };
}
