import { evaluateRedeemable, type EvaluationState } from '../evaluate-redeemable.ts';
import type { Order } from '../model/order.ts';
import type { EvaluationContext } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import { withoutApplied } from '../orders/applied-amounts.ts';
import type { MissingRedeemable, Redeemable } from '../redeemable.ts';
import { Refusal } from '../refusal.ts';
import { applicableOf, type Verdict } from '../verdict.ts';
import { checkLimits, hasEffect, isSkippedWithoutEffect, sortRedeemables } from './limits.ts';

/**
 * Evaluates the redeemables of a request one after the other. Each applies to the amount that those before it have left
 * (docs/voucherify-api.md#redemptions). Nothing is stored. Limits are checked before the redeemable itself: a redeemable that is
 * over a limit is skipped, whatever else is wrong with it.
 */
export function applyRedeemables(
  redeemables: readonly (Redeemable | MissingRedeemable)[],
  order: Order | null,
  context: EvaluationContext,
  state: EvaluationState & Pick<ProjectState, 'categories'>,
): Verdict[] {
  const rules = state.settings.stackingRules;
  const verdicts: Verdict[] = [];
  let current = order;
  for (const redeemable of sortRedeemables(redeemables, rules, state.categories)) {
    const hasFailed =
      rules.redeemables_application_mode === 'ALL' &&
      verdicts.some(({ status }) => status === 'INAPPLICABLE');
    const verdict: Verdict = hasFailed
      ? { status: 'SKIPPED', redeemable, reason: 'preceding_validation_failed' }
      : evaluateOne(redeemable, current && withoutApplied(current), verdicts);
    if (verdict.status === 'APPLICABLE') current = verdict.benefit.order;
    verdicts.push(verdict);
  }
  return verdicts;

  function evaluateOne(
    redeemable: Redeemable | MissingRedeemable,
    before: Order | null,
    earlier: readonly Verdict[],
  ): Verdict {
    if ('refusal' in redeemable) return { status: 'INAPPLICABLE', redeemable, refusal: redeemable.refusal };
    const applied = applicableOf(earlier).map((verdict) => verdict.redeemable);
    const reason = checkLimits(redeemable, applied, rules);
    if (reason !== undefined) return { status: 'SKIPPED', redeemable, reason };
    const benefit = evaluateRedeemable(redeemable, before, context, state);
    if (benefit instanceof Refusal) return { status: 'INAPPLICABLE', redeemable, refusal: benefit };
    if (!hasEffect(before, benefit) && isSkippedWithoutEffect(redeemable, rules)) {
      return { status: 'SKIPPED', redeemable, reason: 'no_effect' };
    }
    return { status: 'APPLICABLE', redeemable, benefit };
  }
}
