import type { Order } from './model/order.ts';
import type { PromotionTier } from './model/promotion.ts';
import type { RedemptionEntry } from './model/ledger-entry.ts';
import type { ProjectState } from './model/state.ts';
import type { Redeemable } from './redeemable.ts';
import type { Benefit } from './verdict.ts';
import type { Voucher } from './model/voucher.ts';

/**
 * Posts redemptions and rollbacks to the balance of a voucher and to the summary of a promotion tier. No other module does. The
 * voucher or tier is replaced by a new object, so the ledger can keep the object of each time.
 */

type Balances = Pick<ProjectState, 'vouchers' | 'promotionTiers'>;

/** Counts a use, and takes credits and points from a voucher. Returns the redeemable as it is then. */
export function postRedemption(
  state: Balances,
  redeemable: Redeemable,
  { credits = 0, points = 0, order }: Benefit,
  date: string,
): Redeemable {
  if (redeemable.object === 'promotion_tier') {
    return { ...redeemable, tier: storeTier(state, redeemable.tier, 1, order) };
  }
  return { ...redeemable, voucher: storeVoucher(state, redeemable.voucher, 1, credits, points, date) };
}

/** Gives back what a redemption took, with its use. */
export function postRollback(
  state: Balances,
  redeemable: Redeemable | null,
  { credits = 0, points = 0, order }: RedemptionEntry,
  date: string,
): void {
  if (redeemable === null) return;
  if (redeemable.object === 'promotion_tier') storeTier(state, redeemable.tier, -1, order);
  else storeVoucher(state, redeemable.voucher, -1, -credits, -points, date);
}

function storeVoucher(
  { vouchers }: Balances,
  voucher: Voucher,
  uses: number,
  credits: number,
  points: number,
  date: string,
): Voucher {
  const { gift, loyalty_card } = voucher;
  const redemption = {
    ...voucher.redemption,
    redeemed_quantity: voucher.redemption.redeemed_quantity + uses,
  };
  if (gift !== null) redemption.redeemed_amount = (redemption.redeemed_amount ?? 0) + credits;
  if (loyalty_card !== null) redemption.redeemed_points = (redemption.redeemed_points ?? 0) + points;
  const posted: Voucher = {
    ...voucher,
    updated_at: date,
    redemption,
    gift: gift && { ...gift, balance: gift.balance - credits },
    loyalty_card: loyalty_card && { ...loyalty_card, balance: loyalty_card.balance - points },
  };
  vouchers.set(posted.code, posted);
  return posted;
}

function storeTier(
  { promotionTiers }: Balances,
  tier: PromotionTier,
  uses: number,
  order: Order | null,
): PromotionTier {
  const { redemptions, orders } = tier.summary;
  const posted: PromotionTier = {
    ...tier,
    summary: {
      redemptions: { total_redeemed: redemptions.total_redeemed + uses },
      orders: {
        total_amount: orders.total_amount + uses * (order?.amount ?? 0),
        total_discount_amount:
          orders.total_discount_amount + uses * (order?.total_applied_discount_amount ?? 0),
      },
    },
  };
  promotionTiers.set(posted.id, posted);
  return posted;
}
