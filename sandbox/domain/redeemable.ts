import type { Discount } from './model/discount.ts';
import type { PromotionTier } from './model/promotion.ts';
import type { RedeemableRequest } from './model/request.ts';
import type { Terms } from './model/terms.ts';
import type { Voucher } from './model/voucher.ts';
import type { Refusal } from './refusal.ts';

/** A requested voucher that exists. */
export interface RedeemableVoucher extends Pick<RedeemableRequest, 'id' | 'gift' | 'reward'> {
  object: 'voucher';
  voucher: Voucher;
}

/** A requested promotion tier that exists, alone or in a stack. */
export interface RedeemableTier extends Pick<RedeemableRequest, 'id'> {
  object: 'promotion_tier';
  tier: PromotionTier;
}

export type Redeemable = RedeemableVoucher | RedeemableTier;

/** A requested redeemable that does not exist. */
export interface MissingRedeemable extends Pick<RedeemableRequest, 'object' | 'id'> {
  refusal: Refusal;
}

/** The terms of the voucher or promotion tier. */
export function termsOf(redeemable: Redeemable): Terms & { id: string } {
  return redeemable.object === 'voucher' ? redeemable.voucher : redeemable.tier;
}

/** The id of the voucher or tier itself. A voucher may have been requested by its code. */
export function objectId(redeemable: Redeemable | MissingRedeemable): string {
  return 'refusal' in redeemable ? redeemable.id : termsOf(redeemable).id;
}

/** The discount; a gift or loyalty card has none. */
export function discountOf(redeemable: Redeemable): Discount | null {
  return redeemable.object === 'voucher' ? redeemable.voucher.discount : redeemable.tier.action.discount;
}
