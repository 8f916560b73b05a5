import type { Category } from '../model/category.ts';
import { evaluate, type Occasion, type Shop } from '../evaluate-redeemable.ts';
import type { Gain } from '../benefits/benefit.ts';
import { forgetApplied } from '../orders/applied-amounts.ts';
import type { Order } from '../model/order.ts';
import type { Missing, Redeemable } from '../find-redeemables.ts';
import { Refusal } from '../refusal.ts';
import { hasEffect, isSkippedWithoutEffect, limitReached, sorted, type SkipKey } from './limits.ts';

/** A redeemable that gives something; `gain.order` is the order once it and all before it are applied. */
export interface Applicable {
  status: 'APPLICABLE';
  redeemable: Redeemable;
  gain: Gain;
}

/** A redeemable that was refused. */
export interface Inapplicable {
  status: 'INAPPLICABLE';
  redeemable: Redeemable | Missing;
  refusal: Refusal;
}

/** A redeemable that was passed over. */
export interface Skipped {
  status: 'SKIPPED';
  redeemable: Redeemable | Missing;
  reason: SkipKey;
}

/** What became of one redeemable of a request. */
export type Verdict = Applicable | Inapplicable | Skipped;

/**
 * What each of several redeemables gives to an order. Each applies to what those before it have left
 * (docs/voucherify-api.md#redemptions). Nothing changes. Limits are checked before the redeemable itself: one that is over a
 * limit is skipped, whatever else is wrong with it.
 */
export function stackUp(
  redeemables: readonly (Redeemable | Missing)[],
  order: Order | null,
  occasion: Occasion,
  shop: Shop & { categories: ReadonlyMap<string, Category> },
): Verdict[] {
  const rules = shop.settings.stackingRules;
  const verdicts: Verdict[] = [];
  let current = order;
  for (const redeemable of sorted(redeemables, rules, shop.categories)) {
    const isOver =
      rules.redeemables_application_mode === 'ALL' &&
      verdicts.some(({ status }) => status === 'INAPPLICABLE');
    const verdict: Verdict = isOver
      ? { status: 'SKIPPED', redeemable, reason: 'preceding_validation_failed' }
      : judge(redeemable, current, verdicts);
    if (verdict.status === 'APPLICABLE') current = verdict.gain.order && forgetApplied(verdict.gain.order);
    verdicts.push(verdict);
  }
  return verdicts;

  function judge(
    redeemable: Redeemable | Missing,
    before: Order | null,
    earlier: readonly Verdict[],
  ): Verdict {
    if ('refusal' in redeemable) return { status: 'INAPPLICABLE', redeemable, refusal: redeemable.refusal };
    const applied = applicableOf(earlier).map((verdict) => verdict.redeemable);
    const reason = limitReached(redeemable, applied, rules);
    if (reason !== undefined) return { status: 'SKIPPED', redeemable, reason };
    const gain = evaluate(redeemable, before, occasion, shop);
    if (gain instanceof Refusal) return { status: 'INAPPLICABLE', redeemable, refusal: gain };
    if (!hasEffect(before, gain) && isSkippedWithoutEffect(redeemable, rules)) {
      return { status: 'SKIPPED', redeemable, reason: 'no_effect' };
    }
    return { status: 'APPLICABLE', redeemable, gain };
  }
}

/** Those that give something, in the order in which they are applied. */
export function applicableOf(verdicts: readonly Verdict[]): Applicable[] {
  return verdicts.filter((verdict) => verdict.status === 'APPLICABLE');
}

/** Those that were refused. */
export function inapplicableOf(verdicts: readonly Verdict[]): Inapplicable[] {
  return verdicts.filter((verdict) => verdict.status === 'INAPPLICABLE');
}

/** Those that were passed over. */
export function skippedOf(verdicts: readonly Verdict[]): Skipped[] {
  return verdicts.filter((verdict) => verdict.status === 'SKIPPED');
}
