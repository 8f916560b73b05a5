import { gainFrom, type Gain, type Stock } from './benefits/benefit.ts';
import { asFound, type Lock } from './locks.ts';
import type { Order } from './model/order.ts';
import type { Redeemable } from './find-redeemables.ts';
import { Refusal } from './refusal.ts';
import { requirementRefusal, rulesRefusal, type Circumstances } from './eligibility/validation-rules.ts';
import type { Settings } from '../config/settings.ts';
import { tierValidityRefusal, validityRefusal } from './eligibility/validity.ts';

/** Who asks, for which order, saying what, and when. */
export interface Occasion extends Circumstances {
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
export function evaluate(
  redeemable: Redeemable,
  order: Order | null,
  occasion: Occasion,
  shop: Shop,
): Gain | Refusal {
  const { now, sessionKey } = occasion;
  const found: Redeemable =
    redeemable.object === 'voucher'
      ? { ...redeemable, voucher: asFound(redeemable.voucher, shop.locks, sessionKey, now) }
      : redeemable;
  return (
    refusalOf(found, occasion) ?? gainFrom(found, order, shop.settings.stackingRules, shop, now.toISOString())
  );
}

/** What speaks against it, whatever it would give. */
function refusalOf(redeemable: Redeemable, occasion: Occasion): Refusal | undefined {
  if (redeemable.object === 'voucher') {
    const { voucher } = redeemable;
    return validityRefusal(voucher, occasion.now) ?? requirementRefusal(voucher, occasion);
  }
  const { tier } = redeemable;
  return tierValidityRefusal(tier, occasion.now) ?? rulesRefusal(tier.id, tier.rules, occasion);
}
