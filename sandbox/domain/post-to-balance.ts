import type { Order } from './model/order.ts';
import type { PromotionTier } from './model/promotion.ts';
import type { RedemptionEntry } from './model/ledger-entry.ts';
import type { Redeemable } from './redeemable.ts';
import type { Applicable } from './verdict.ts';
import type { Voucher } from './model/voucher.ts';

/** Posts redemptions and rollbacks to the balance of a voucher and to the summary of a promotion tier. No other module does. */

/** Counts a use of a voucher or promotion tier, and takes credits and points from a voucher. */
export function postRedemption(
  { redeemable, benefit: { credits = 0, points = 0, order } }: Applicable,
  date: string,
): void {
  if (redeemable.object === 'voucher') postToVoucher(redeemable.voucher, 1, credits, points, date);
  else postToTier(redeemable.tier, 1, order);
}

/** Gives back what a redemption took, with its use. */
export function postRollback(
  redeemable: Redeemable | null,
  { credits = 0, points = 0, order }: RedemptionEntry,
  date: string,
): void {
  if (redeemable === null) return;
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
