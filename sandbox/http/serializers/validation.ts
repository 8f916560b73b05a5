import { newId } from '../../domain/ids.ts';
import type { RedemptionRequest } from '../../domain/model/request.ts';
import { trackingIdOfRequest } from '../../domain/tracking-id.ts';
import type { Validation } from '../../domain/validate.ts';
import { serializeNotApplied } from './not-applied.ts';
import type { SerializeOptions } from './options.ts';
import { serializeValidatedOrder } from './order.ts';
import { serializeSession } from './session.ts';
import { serializeStackingRules } from './stacking-rules.ts';
import { serializeVerdict } from './verdict.ts';

/** The response to a validation, a 200 whether it is valid or not (docs/voucherify-api.md#validations). */
export function serializeValidation(
  request: RedemptionRequest,
  validation: Validation,
  options: SerializeOptions,
): Record<string, unknown> {
  const { isValid, verdicts, customer, order, lock } = validation;
  const { stackingRules } = options.state.settings;
  const trackingId = trackingIdOfRequest(request, customer);
  // In the mode PARTIAL the list has only applicable redeemables, and the others are beside it. If the validation is not valid, the
  // list has all, and those that were refused or skipped are beside it, too.
  const isPartial = stackingRules.redeemables_application_mode === 'PARTIAL';
  const listed = isPartial && isValid ? verdicts.filter(({ status }) => status === 'APPLICABLE') : verdicts;
  return {
    id: newId('valid_'),
    valid: isValid,
    redeemables: listed.map((verdict) => serializeVerdict(verdict, options)),
    ...(isPartial ? serializeNotApplied(verdicts, options) : {}),
    ...(order === null ? {} : { order: serializeValidatedOrder(order, options.state) }),
    ...(trackingId === null ? {} : { tracking_id: trackingId }),
    ...(lock === null ? {} : { session: serializeSession(lock) }),
    stacking_rules: serializeStackingRules(stackingRules),
  };
}
