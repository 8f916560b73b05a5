import type { Reward } from './model/catalogue.ts';
import type { Order } from './model/order.ts';
import type { MissingRedeemable, Redeemable } from './redeemable.ts';
import type { Refusal } from './refusal.ts';
import type { SkipKey } from './stacking/skip-reasons.ts';

/** What a redeemable gives to an order. It is calculated and not stored yet. */
export interface Benefit {
  /** The order with the discount, credits, points or units applied. */
  order: Order | null;
  /** Gift credits, in minor units. */
  credits?: number;
  /** The balance of a gift or loyalty card before, without what other sessions hold. */
  balance?: number;
  points?: number;
  reward?: Reward;
}

/** A redeemable that gives a benefit. The order of the benefit includes the redeemables before it. */
export interface Applicable {
  status: 'APPLICABLE';
  redeemable: Redeemable;
  benefit: Benefit;
}

/** A redeemable that was refused. */
export interface Inapplicable {
  status: 'INAPPLICABLE';
  redeemable: Redeemable | MissingRedeemable;
  refusal: Refusal;
}

/** A redeemable that was skipped. */
export interface Skipped {
  status: 'SKIPPED';
  redeemable: Redeemable | MissingRedeemable;
  reason: SkipKey;
}

/** The result for one redeemable of a request. */
export type Verdict = Applicable | Inapplicable | Skipped;

/** The redeemables that give a benefit, in the order in which they are applied. */
export function applicableOf(verdicts: readonly Verdict[]): Applicable[] {
  return verdicts.filter((verdict) => verdict.status === 'APPLICABLE');
}

/** The redeemables that were refused. */
export function inapplicableOf(verdicts: readonly Verdict[]): Inapplicable[] {
  return verdicts.filter((verdict) => verdict.status === 'INAPPLICABLE');
}

/** The redeemables that were skipped. */
export function skippedOf(verdicts: readonly Verdict[]): Skipped[] {
  return verdicts.filter((verdict) => verdict.status === 'SKIPPED');
}
