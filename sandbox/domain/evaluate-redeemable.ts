import { benefitOf, type Benefit, type Stock } from './benefits/benefit.ts';
import { subtractLocks, type Lock } from './locks.ts';
import type { Order } from './model/order.ts';
import type { Redeemable } from './find-redeemables.ts';
import { Refusal } from './refusal.ts';
import { checkVoucherRules, checkRules, type Circumstances } from './eligibility/validation-rules.ts';
import type { Settings } from '../config/settings.ts';
import { checkTierValidity, checkVoucherValidity } from './eligibility/validity.ts';

/** Who asks, for which order, saying what, and when. */
export interface EvaluationContext extends Circumstances {
  now: Date;
  /** The key of the caller's own session, whose locks are theirs to use. */
  sessionKey?: string;
}

/** What the answer depends on beside the occasion: goods, rewards, locks and stacking rules. */
export interface Shop extends Stock {
  locks: ReadonlyMap<string, Lock>;
  settings: Pick<Settings, 'stackingRules'>;
}

/**
 * What this redeemable would give to this order on this occasion, or why it gives nothing. Nothing changes: validations
 * and redemptions alike ask here, and only a redemption then keeps what it was told.
 */
export function evaluateRedeemable(
  redeemable: Redeemable,
  order: Order | null,
  context: EvaluationContext,
  shop: Shop,
): Benefit | Refusal {
  const { now, sessionKey } = context;
  const found: Redeemable =
    redeemable.object === 'voucher'
      ? { ...redeemable, voucher: subtractLocks(redeemable.voucher, shop.locks, sessionKey, now) }
      : redeemable;
  return (
    refusalOf(found, context) ?? benefitOf(found, order, shop.settings.stackingRules, shop, now.toISOString())
  );
}

/** What speaks against it, whatever it would give. */
function refusalOf(redeemable: Redeemable, context: EvaluationContext): Refusal | undefined {
  if (redeemable.object === 'voucher') {
    const { voucher } = redeemable;
    return checkVoucherValidity(voucher, context.now) ?? checkVoucherRules(voucher, context);
  }
  const { tier } = redeemable;
  return checkTierValidity(tier, context.now) ?? checkRules(tier.id, tier.rules, context);
}
