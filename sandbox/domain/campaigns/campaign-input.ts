import type { VoucherCampaign } from '../model/campaign.ts';
import type { TierInput } from '../promotions/tier-input.ts';
import type { DiscountInput } from '../vouchers/discount-input.ts';
import type { TermsInput, VoucherInput } from '../vouchers/voucher-input.ts';

/** What a request can say of a campaign that exists. */
export interface CampaignChange extends Omit<TermsInput, 'expiration_date'> {
  /** Null removes it. */
  expiration_date?: string | null;
  description?: string;
  type?: VoucherCampaign['type'];
  auto_join?: boolean;
  join_once?: boolean;
  /** The names of metadata to remove. */
  unset_metadata_fields?: string[];
  discount?: DiscountInput;
}

/** What a request can say of any new campaign. */
interface AnyCampaignInput extends Omit<
  CampaignChange,
  'expiration_date' | 'discount' | 'unset_metadata_fields'
> {
  expiration_date?: string;
  name: string;
  use_voucher_metadata_schema?: boolean;
  active?: boolean;
}

/** A campaign of vouchers as a request describes it. */
export interface VoucherCampaignInput extends AnyCampaignInput {
  campaign_type?: VoucherCampaign['campaign_type'];
  vouchers_count?: number;
  voucher: Pick<VoucherInput, 'type' | 'discount' | 'gift' | 'loyalty_card' | 'redemption' | 'code_config'>;
}

/** A campaign of promotion tiers as a request describes it. */
export interface PromotionCampaignInput extends AnyCampaignInput {
  campaign_type: 'PROMOTION';
  promotion?: { tiers?: TierInput[] };
}

export type CampaignInput = VoucherCampaignInput | PromotionCampaignInput;

/** What a request says of vouchers that it adds to a campaign. The rest comes from the campaign. */
export type CampaignVoucherInput = Pick<
  VoucherInput,
  | 'code'
  | 'code_config'
  | 'category'
  | 'metadata'
  | 'redemption'
  | 'additional_info'
  | 'start_date'
  | 'expiration_date'
>;

/** The kind of campaign that has vouchers of a type. */
export const campaignTypes = {
  DISCOUNT_VOUCHER: 'DISCOUNT_COUPONS',
  GIFT_VOUCHER: 'GIFT_VOUCHERS',
  LOYALTY_CARD: 'LOYALTY_PROGRAM',
} as const satisfies Record<VoucherInput['type'], VoucherCampaign['campaign_type']>;
