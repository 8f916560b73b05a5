import type { Terms } from './terms.ts';
import type { Voucher } from './voucher.ts';

/** How codes are generated. */
export interface CodeConfig {
  /** The number of random characters. */
  length?: number;
  /** The characters that can occur. */
  charset?: string;
  prefix?: string;
  postfix?: string;
  /** A code in which each `#` becomes a random character. It overrides `length`. */
  pattern?: string;
}

/** What a campaign gives each of its vouchers. Money in minor units. */
export interface VoucherTemplate extends Pick<Voucher, 'type' | 'discount'> {
  gift: { amount: number; effect: 'APPLY_TO_ORDER' | null } | null;
  loyalty_card: { points: number } | null;
  redemption: { quantity: number | null };
  code_config: CodeConfig;
}

/** What all campaigns have. */
interface AnyCampaign extends Pick<
  Terms,
  | 'active'
  | 'start_date'
  | 'expiration_date'
  | 'validity_day_of_week'
  | 'validity_hours'
  | 'category_id'
  | 'metadata'
  | 'created_at'
  | 'updated_at'
> {
  id: string;
  name: string;
  description: string | null;
  type: 'AUTO_UPDATE' | 'STATIC' | 'STANDALONE';
  auto_join: boolean;
  join_once: boolean;
  use_voucher_metadata_schema: boolean;
}

/** A campaign of vouchers as the project keeps it. */
export interface VoucherCampaign extends AnyCampaign {
  campaign_type: 'DISCOUNT_COUPONS' | 'GIFT_VOUCHERS' | 'LOYALTY_PROGRAM';
  voucher: VoucherTemplate;
}

/** A campaign of promotion tiers. The tiers name their campaign. */
export interface PromotionCampaign extends AnyCampaign {
  campaign_type: 'PROMOTION';
  voucher: null;
}

export type Campaign = VoucherCampaign | PromotionCampaign;
