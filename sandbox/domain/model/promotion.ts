import type { Terms } from './terms.ts';
import type { Discount } from './voucher.ts';

/** A discount without a code: whoever meets its terms may have it (docs/voucherify-api.md#promotions). */
export interface PromotionTier extends Terms {
  id: string;
  name: string;
  /** What a shop may show of it. */
  banner: string | null;
  action: { discount: Discount };
  /** Its place among the tiers of its campaign; a lower one is looked at first. */
  hierarchy: number;
  campaign: { id: string; name: string };
  campaign_id: string;
  summary: {
    redemptions: { total_redeemed: number };
    orders: { total_amount: number; total_discount_amount: number };
  };
}

/** Tiers that a merchant has put together, redeemed in this order. */
export interface PromotionStack {
  id: string;
  name: string;
  tiers: { ids: string[]; hierarchy_mode: 'MANUAL' };
  campaign: { id: string };
  created_at: string;
}
