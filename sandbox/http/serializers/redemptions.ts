import type { Attempt } from '../../domain/evaluate-request.ts';
import { sessionBody } from '../../domain/locks.ts';
import { newId } from '../../domain/ids.ts';
import { trackingIdFor } from '../../domain/redemption-entry.ts';
import type { Redeemed } from '../../domain/redeem.ts';
import { tellingReward, type Redemption } from '../../domain/model/redemption.ts';
import { stackingRulesBody } from '../../domain/model/stacking-rules.ts';
import { inapplicableOf, skippedOf, type Verdict } from '../../domain/stacking/apply.ts';
import type { Validation } from '../../domain/validate.ts';
import { tellsOrders, validatedOrderBody, verdictBody, type Telling, type VerdictBody } from './verdict.ts';

/** The answer to a validation, a 200 whether it is valid or not (docs/voucherify-api.md#validations). */
export function validationBody(
  attempt: Attempt,
  validation: Validation,
  telling: Telling,
): Record<string, unknown> {
  const { isValid, verdicts, customer, order, lock } = validation;
  const trackingId = trackingIdFor(attempt, customer);
  // Where only what applies is listed, the rest is told beside it; a validation that is not valid lists all.
  const isPartial = isValid && telling.rules.redeemables_application_mode === 'PARTIAL';
  const listed = isPartial ? verdicts.filter(({ status }) => status === 'APPLICABLE') : verdicts;
  return {
    id: newId('valid_'),
    valid: isValid,
    redeemables: listed.map((verdict) => verdictBody(verdict, telling)),
    ...(isPartial ? notApplied(verdicts, telling) : {}),
    ...(order === null ? {} : { order: validatedOrderBody(order, telling) }),
    ...(trackingId === null ? {} : { tracking_id: trackingId }),
    ...(lock === null ? {} : { session: sessionBody(lock) }),
    stacking_rules: stackingRulesBody(telling.rules),
  };
}

/** The answer to a redemption of one or more redeemables (docs/voucherify-api.md#redemptions). */
export function redemptionsBody(redeemed: Redeemed, telling: Telling): Record<string, unknown> {
  const { redemptions, parent, verdicts } = redeemed;
  const order = (parent ?? redemptions[0])?.order ?? null;
  return {
    redemptions: redemptions.map((one) => redemptionBody(one, telling, tellsOrders(telling))),
    ...(parent === null ? {} : { parent_redemption: redemptionBody(parent, telling, true) }),
    ...(order === null ? {} : { order }),
    ...notApplied(verdicts, telling),
  };
}

/** A redemption as this endpoint shows it. Only `expand` brings metadata and categories (docs/voucherify-api.md#redemptions). */
export function redemptionBody(
  redemption: Redemption,
  { expand }: Pick<Telling, 'expand'>,
  tellsOrder: boolean,
): Record<string, unknown> {
  const body: Partial<Redemption> = structuredClone(redemption);
  if (!expand.includes('redemption')) body.metadata = null;
  if (!tellsOrder && body.order != null) body.order = null;
  if (body.voucher === null) delete body.voucher;
  for (const redeemable of [body.voucher, body.promotion_tier]) {
    if (redeemable === undefined || redeemable === null) continue;
    if (!expand.includes('redeemable')) redeemable.metadata = {};
    if (!expand.includes('category')) redeemable.categories = [];
  }
  return tellingReward(body);
}

function notApplied(verdicts: readonly Verdict[], telling: Telling): Record<string, VerdictBody[]> {
  const [refused, skipped] = [inapplicableOf(verdicts), skippedOf(verdicts)];
  const tell = (verdict: Verdict): VerdictBody => verdictBody(verdict, telling);
  return {
    ...(refused.length === 0 ? {} : { inapplicable_redeemables: refused.map(tell) }),
    ...(skipped.length === 0 ? {} : { skipped_redeemables: skipped.map(tell) }),
  };
}
