import type { Discount } from './discount.ts';
import type { Terms } from './terms.ts';

/** A voucher as the project keeps it. */
export interface Voucher extends Terms {
  id: string;
  code: string;
  type: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD';
  campaign: string | null;
  discount: Discount | null;
  gift: { amount: number; balance: number; effect: 'APPLY_TO_ORDER' | null } | null;
  loyalty_card: { points: number; balance: number } | null;
  additional_info: string | null;
  is_referral_code: boolean;
  holder_id: string | null;
  redemption: {
    quantity: number | null;
    redeemed_quantity: number;
    redeemed_amount?: number;
    redeemed_points?: number;
  };
}
