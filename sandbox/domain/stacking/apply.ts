import type { Category } from '../model/category.ts';
import { evaluateRedeemable, type EvaluationContext, type Shop } from '../evaluate-redeemable.ts';
import type { Benefit } from '../benefits/benefit.ts';
import { withoutApplied } from '../orders/applied-amounts.ts';
import type { Order } from '../model/order.ts';
import type { MissingRedeemable, Redeemable } from '../find-redeemables.ts';
import { Refusal } from '../refusal.ts';
import { hasEffect, isSkippedWithoutEffect, checkLimits, sortRedeemables, type SkipKey } from './limits.ts';

/** A redeemable that gives something; `gain.order` is the order once it and all before it are applied. */
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

/** A redeemable that was passed over. */
export interface Skipped {
  status: 'SKIPPED';
  redeemable: Redeemable | MissingRedeemable;
  reason: SkipKey;
}

/** What became of one redeemable of a request. */
export type Verdict = Applicable | Inapplicable | Skipped;

/**
 * What each of several redeemables gives to an order. Each applies to what those before it have left
 * (docs/voucherify-api.md#redemptions). Nothing changes. Limits are checked before the redeemable itself: one that is over a
 * limit is skipped, whatever else is wrong with it.
 */
export function applyRedeemables(
  redeemables: readonly (Redeemable | MissingRedeemable)[],
  order: Order | null,
  context: EvaluationContext,
  shop: Shop & { categories: ReadonlyMap<string, Category> },
): Verdict[] {
  const rules = shop.settings.stackingRules;
  const verdicts: Verdict[] = [];
  let current = order;
  for (const redeemable of sortRedeemables(redeemables, rules, shop.categories)) {
    const isOver =
      rules.redeemables_application_mode === 'ALL' &&
      verdicts.some(({ status }) => status === 'INAPPLICABLE');
    const verdict: Verdict = isOver
      ? { status: 'SKIPPED', redeemable, reason: 'preceding_validation_failed' }
      : judge(redeemable, current, verdicts);
    if (verdict.status === 'APPLICABLE')
      current = verdict.benefit.order && withoutApplied(verdict.benefit.order);
    verdicts.push(verdict);
  }
  return verdicts;

  function judge(
    redeemable: Redeemable | MissingRedeemable,
    before: Order | null,
    earlier: readonly Verdict[],
  ): Verdict {
    if ('refusal' in redeemable) return { status: 'INAPPLICABLE', redeemable, refusal: redeemable.refusal };
    const applied = applicableOf(earlier).map((verdict) => verdict.redeemable);
    const reason = checkLimits(redeemable, applied, rules);
    if (reason !== undefined) return { status: 'SKIPPED', redeemable, reason };
    const benefit = evaluateRedeemable(redeemable, before, context, shop);
    if (benefit instanceof Refusal) return { status: 'INAPPLICABLE', redeemable, refusal: benefit };
    if (!hasEffect(before, benefit) && isSkippedWithoutEffect(redeemable, rules)) {
      return { status: 'SKIPPED', redeemable, reason: 'no_effect' };
    }
    return { status: 'APPLICABLE', redeemable, benefit };
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
