import type { Applicable } from './stack.ts';
import type { PromotionTier } from './promotion.ts';
import type { Voucher } from './voucher.ts';

/** Takes from a voucher what it gave, or counts a promotion tier's use: the only place where either changes. */
export function spend(
  { redeemable, gain: { credits = 0, points = 0, order } }: Applicable,
  date: string,
): void {
  if (redeemable.object === 'voucher') spendVoucher(redeemable.voucher, credits, points, date);
  else countTier(redeemable.tier, order?.amount ?? 0, order?.total_applied_discount_amount ?? 0);
}

function spendVoucher(voucher: Voucher, credits: number, points: number, date: string): void {
  const { redemption, gift, loyalty_card } = voucher;
  voucher.updated_at = date;
  redemption.redeemed_quantity += 1;
  if (gift !== null) {
    gift.balance -= credits;
    redemption.redeemed_amount = (redemption.redeemed_amount ?? 0) + credits;
  }
  if (loyalty_card !== null) {
    loyalty_card.balance -= points;
    redemption.redeemed_points = (redemption.redeemed_points ?? 0) + points;
  }
}

function countTier({ summary }: PromotionTier, amount: number, discount: number): void {
  summary.redemptions.total_redeemed += 1;
  summary.orders.total_amount += amount;
  summary.orders.total_discount_amount += discount;
}
