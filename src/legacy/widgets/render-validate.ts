import type { Failure } from '../../api/failure.ts';
import { asNumber, asObject, asText } from '../../api/json.ts';
import type { Refusal } from '../../api/refusal.ts';
import { unreadable, type ParsedResponse } from '../../api/response.ts';
import { concernsAmount } from '../../client/outcome-predicates.ts';
import { parseLegacyValidation } from '../../client/validate-legacy.ts';
import type { Settings } from '../settings.ts';
import { askValidation } from '../validate.ts';
import { renderCodeWidget, type CodeAction } from './code-widget.ts';
import { textOption, type WidgetOptions } from './options.ts';

/** `Voucherify.render`: a form that checks a code, and fills hidden inputs with what it gives. It redeems nothing. */
export function renderValidate(settings: Settings, target: unknown, options: WidgetOptions = {}): void {
  renderCodeWidget(target, options, validateAction(settings, options));
}

/**
 * What the form does.
 *
 * @param onProblem hears of a code that cannot be used
 */
export const validateAction = (
  settings: Settings,
  options: WidgetOptions,
  onProblem?: (problem: Refusal | Failure) => void,
): CodeAction => ({
  name: 'validate',
  buttonText: textOption(options, 'textValidate', 'Validate'),
  hidden: ['discountType', 'percentOff', 'amountOff', 'unitOff', 'tracking'],
  callbackOption: 'onValidated',
  async send(code, amount, texts) {
    const response = await askValidation(settings, { code, amount });
    const problem = problemOf(response);
    if (!problem) return { data: asObject(response.body), message: texts.usable };
    onProblem?.(problem);
    return { message: texts.describe(problem), concernsAmount: concernsAmount(problem) };
  },
  valuesOf({ discount, tracking_id }) {
    const { type, percent_off, amount_off, unit_off } = asObject(discount);
    return {
      discountType: asText(type),
      percentOff: asNumber(percent_off) ?? 0,
      amountOff: asNumber(amount_off) ?? 0,
      unitOff: asNumber(unit_off) ?? 0,
      tracking: asText(tracking_id),
    };
  },
});

function problemOf(response: ParsedResponse): Refusal | Failure | undefined {
  if (response.status === 'refused') return response;
  if (response.status === 'failed') return { ...response, mayHaveRedeemed: false };
  const validation = parseLegacyValidation(response);
  if (!validation) return { ...unreadable(response), mayHaveRedeemed: false };
  return validation.status === 'refused' ? validation : undefined;
}
