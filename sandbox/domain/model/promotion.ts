import type { Terms } from './terms.ts';
import type { Discount } from './discount.ts';

/** A discount without a code, for everyone who meets its terms (docs/voucherify-api.md#promotions). */
export interface PromotionTier extends Terms {
  id: string;
  name: string;
  /** Text that a shop can show. */
  banner: string | null;
  action: { discount: Discount };
  /** The position among the tiers of the campaign, lowest first. */
  hierarchy: number;
  campaign: { id: string; name: string };
  campaign_id: string;
  summary: {
    redemptions: { total_redeemed: number };
    orders: { total_amount: number; total_discount_amount: number };
  };
}

/** Promotion tiers that a merchant has combined. They are redeemed in this order. */
export interface PromotionStack {
  id: string;
  name: string;
  tiers: { ids: string[]; hierarchy_mode: 'MANUAL' };
  campaign: { id: string };
  created_at: string;
}
