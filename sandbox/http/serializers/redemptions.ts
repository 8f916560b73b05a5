import type { RedemptionRequest } from '../../domain/evaluate-request.ts';
import { serializeSession } from '../../domain/locks.ts';
import { newId } from '../../domain/ids.ts';
import { trackingIdOfRequest } from '../../domain/redemption-entry.ts';
import type { Redeemed } from '../../domain/redeem.ts';
import { withRewardTargets, type Redemption } from '../../domain/model/redemption.ts';
import { serializeStackingRules } from '../../domain/model/stacking-rules.ts';
import { inapplicableOf, skippedOf, type Verdict } from '../../domain/stacking/apply.ts';
import type { Validation } from '../../domain/validate.ts';
import {
  includesOrders,
  serializeValidatedOrder,
  serializeVerdict,
  type SerializeOptions,
  type VerdictBody,
} from './verdict.ts';

/** The answer to a validation, a 200 whether it is valid or not (docs/voucherify-api.md#validations). */
export function serializeValidation(
  request: RedemptionRequest,
  validation: Validation,
  options: SerializeOptions,
): Record<string, unknown> {
  const { isValid, verdicts, customer, order, lock } = validation;
  const trackingId = trackingIdOfRequest(request, customer);
  // Where only what applies is listed, the rest is told beside it; a validation that is not valid lists all.
  const isPartial = isValid && options.rules.redeemables_application_mode === 'PARTIAL';
  const listed = isPartial ? verdicts.filter(({ status }) => status === 'APPLICABLE') : verdicts;
  return {
    id: newId('valid_'),
    valid: isValid,
    redeemables: listed.map((verdict) => serializeVerdict(verdict, options)),
    ...(isPartial ? notApplied(verdicts, options) : {}),
    ...(order === null ? {} : { order: serializeValidatedOrder(order, options) }),
    ...(trackingId === null ? {} : { tracking_id: trackingId }),
    ...(lock === null ? {} : { session: serializeSession(lock) }),
    stacking_rules: serializeStackingRules(options.rules),
  };
}

/** The answer to a redemption of one or more redeemables (docs/voucherify-api.md#redemptions). */
export function serializeRedemptions(redeemed: Redeemed, options: SerializeOptions): Record<string, unknown> {
  const { redemptions, parent, verdicts } = redeemed;
  const order = (parent ?? redemptions[0])?.order ?? null;
  return {
    redemptions: redemptions.map((one) => serializeRedemptionPart(one, options, includesOrders(options))),
    ...(parent === null ? {} : { parent_redemption: serializeRedemptionPart(parent, options, true) }),
    ...(order === null ? {} : { order }),
    ...notApplied(verdicts, options),
  };
}

/** A redemption as this endpoint shows it. Only `expand` brings metadata and categories (docs/voucherify-api.md#redemptions). */
export function serializeRedemptionPart(
  redemption: Redemption,
  { expand }: Pick<SerializeOptions, 'expand'>,
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
  return withRewardTargets(body);
}

function notApplied(verdicts: readonly Verdict[], options: SerializeOptions): Record<string, VerdictBody[]> {
  const [refused, skipped] = [inapplicableOf(verdicts), skippedOf(verdicts)];
  const tell = (verdict: Verdict): VerdictBody => serializeVerdict(verdict, options);
  return {
    ...(refused.length === 0 ? {} : { inapplicable_redeemables: refused.map(tell) }),
    ...(skipped.length === 0 ? {} : { skipped_redeemables: skipped.map(tell) }),
  };
}
