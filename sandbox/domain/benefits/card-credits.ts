import type { Reward } from '../model/catalogue.ts';
import type { RedeemableRequest } from '../model/request.ts';
import type { Voucher } from '../model/voucher.ts';
import { notFound, Refusal } from '../refusal.ts';

/** Spent points, their reward, and their worth in minor units. */
export interface PointsSpent {
  points: number;
  worth: number;
  reward: Reward;
}

/**
 * The credits that a gift card gives to an order. `left` is the amount that is left to pay (null: not known). A card never
 * spends more than that, whatever was requested.
 */
export function creditsFor(
  voucher: Voucher,
  requested: number | undefined,
  left: number | null,
): number | Refusal {
  const balance = voucher.gift?.balance ?? 0;
  if (requested !== undefined && requested > balance)
    return new Refusal('gift_amount_exceeded', voucher.code);
  if (left === null) return requested ?? missingAmount(voucher);
  if (left <= 0) return noAmountDue(voucher);
  if (balance === 0) return new Refusal('gift_amount_exceeded', voucher.code);
  return Math.min(requested ?? balance, left);
}

/** The points that a loyalty card gives to an order. `left` is the amount that is left to pay (null: not known). */
export function pointsFor(
  voucher: Voucher,
  requested: RedeemableRequest['reward'],
  rewards: ReadonlyMap<string, Reward>,
  left: number | null,
): PointsSpent | Refusal {
  if (requested?.id === undefined) {
    return new Refusal('missing_reward', 'A reward is required when redeeming a LOYALTY_CARD');
  }
  const reward = rewards.get(requested.id);
  if (reward === undefined) return notFound('reward', requested.id);
  const balance = voucher.loyalty_card?.balance ?? 0;
  if ((requested.points ?? 1) > balance) return new Refusal('loyalty_card_points_exceeded', voucher.code);
  if (left === null && requested.points === undefined) return missingAmount(voucher);
  if (left !== null && left <= 0) return noAmountDue(voucher);
  const enough = left === null ? Infinity : pointsToCover(left, reward);
  const points = Math.min(requested.points ?? balance, enough);
  return { points, worth: Math.min(worthOf(points, reward), left ?? Infinity), reward };
}

/** The worth of points, in 1/100 of the currency unit. The exchange ratio is in whole units (docs/voucherify-api.md#amounts). */
export function worthOf(points: number, { parameters: { coin } }: Reward): number {
  return Math.floor((points * coin.exchange_ratio * 100) / coin.points_ratio);
}

function pointsToCover(amount: number, { parameters: { coin } }: Reward): number {
  return Math.ceil((amount * coin.points_ratio) / (coin.exchange_ratio * 100));
}

function missingAmount({ type }: Voucher): Refusal {
  return new Refusal('missing_amount', `Amount is required when redeeming a ${type}`);
}

function noAmountDue({ type }: Voucher): Refusal {
  return new Refusal('invalid_amount', `Amount should be a positive integer when redeeming a ${type}`);
}
