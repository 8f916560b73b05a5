import { benefitOf } from './benefits/benefit.ts';
import { checkRules, checkVoucherRules } from './eligibility/validation-rules.ts';
import { checkCampaign } from './eligibility/campaign.ts';
import { checkTierValidity, checkVoucherValidity } from './eligibility/validity.ts';
import { subtractLocks } from './locks.ts';
import type { Order } from './model/order.ts';
import type { EvaluationContext } from './model/request.ts';
import type { ProjectState } from './model/state.ts';
import type { Redeemable } from './redeemable.ts';
import { Refusal } from './refusal.ts';
import type { Benefit } from './verdict.ts';

/** What the evaluation of one redeemable reads beside its context. */
export type EvaluationState = Pick<ProjectState, 'products' | 'rewards' | 'locks' | 'settings' | 'campaigns'>;

/**
 * The benefit of this redeemable for this order, or why it is refused. Nothing is stored. Validations and redemptions both
 * call this function, so they cannot differ.
 */
export function evaluateRedeemable(
  redeemable: Redeemable,
  order: Order | null,
  context: EvaluationContext,
  state: EvaluationState,
): Benefit | Refusal {
  const { now, sessionKey } = context;
  const available: Redeemable =
    redeemable.object === 'voucher'
      ? { ...redeemable, voucher: subtractLocks(redeemable.voucher, state.locks, sessionKey, now) }
      : redeemable;
  return (
    checkCampaign(available, state) ??
    checkEligibility(available, context) ??
    benefitOf(available, order, state.settings.stackingRules, state, now.toISOString())
  );
}

/** The first rule that refuses this redeemable, whatever its benefit is. A new rule is called here. */
function checkEligibility(redeemable: Redeemable, context: EvaluationContext): Refusal | undefined {
  if (redeemable.object === 'voucher') {
    const { voucher } = redeemable;
    return checkVoucherValidity(voucher, context.now) ?? checkVoucherRules(voucher, context);
  }
  const { tier } = redeemable;
  return checkTierValidity(tier, context.now) ?? checkRules(tier.id, tier.rules, context);
}
