import type { Order } from './model/order.ts';
import type { PromotionTier } from './model/promotion.ts';
import type { Redeemable } from './find-redeemables.ts';
import type { Redemption } from './model/redemption.ts';
import type { Applicable } from './stacking/apply.ts';
import type { Voucher } from './model/voucher.ts';

/**
 * What redemptions take from vouchers and count on promotion tiers, and what rollbacks give back: the only place where
 * either changes.
 */

/** Takes from a voucher what it gave, or counts a promotion tier's use. */
export function postRedemption(
  { redeemable, benefit: { credits = 0, points = 0, order } }: Applicable,
  date: string,
): void {
  if (redeemable.object === 'voucher') postToVoucher(redeemable.voucher, 1, credits, points, date);
  else postToTier(redeemable.tier, 1, order);
}

/** Gives back what a redemption took, its use too. */
export function postRollback(
  redeemable: Redeemable | null,
  { gift, loyalty_card, order }: Redemption,
  date: string,
): void {
  if (redeemable === null) return;
  const [credits, points] = [gift?.amount ?? 0, loyalty_card?.points ?? 0];
  if (redeemable.object === 'voucher') postToVoucher(redeemable.voucher, -1, -credits, -points, date);
  else postToTier(redeemable.tier, -1, order);
}

function postToVoucher(voucher: Voucher, uses: number, credits: number, points: number, date: string): void {
  const { redemption, gift, loyalty_card } = voucher;
  voucher.updated_at = date;
  redemption.redeemed_quantity += uses;
  if (gift !== null) {
    gift.balance -= credits;
    redemption.redeemed_amount = (redemption.redeemed_amount ?? 0) + credits;
  }
  if (loyalty_card !== null) {
    loyalty_card.balance -= points;
    redemption.redeemed_points = (redemption.redeemed_points ?? 0) + points;
  }
}

function postToTier({ summary }: PromotionTier, uses: number, order: Order | null): void {
  summary.redemptions.total_redeemed += uses;
  summary.orders.total_amount += uses * (order?.amount ?? 0);
  summary.orders.total_discount_amount += uses * (order?.total_applied_discount_amount ?? 0);
}
