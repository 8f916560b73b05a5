import type { Failure } from '../../api/failure.ts';
import { asObject, asText } from '../../api/json.ts';
import type { Refusal } from '../../api/refusal.ts';
import { concernsAmount } from '../../client/outcome-predicates.ts';
import { redeemOutcome } from '../redeem.ts';
import type { Settings } from '../settings.ts';
import { renderCodeWidget, type CodeAction } from './code-widget.ts';
import { textOption, type WidgetOptions } from './options.ts';

/** `Voucherify.renderRedeem`: a form that redeems a code. The options are those of the old script. */
export function renderRedeem(settings: Settings, target: unknown, options: WidgetOptions = {}): void {
  renderCodeWidget(target, options, redeemAction(settings, options, 'onRedeem'));
}

/**
 * What the form does.
 *
 * @param onProblem hears of what was not redeemed
 */
export const redeemAction = (
  settings: Settings,
  options: WidgetOptions,
  callbackOption: string,
  onProblem?: (problem: Refusal | Failure) => void,
): CodeAction => ({
  name: 'redeem',
  buttonText: textOption(options, 'textRedeem', 'Redeem'),
  hidden: ['tracking'],
  callbackOption,
  async send(code, amount, texts) {
    const outcome = await redeemOutcome(settings, code, amount === undefined ? {} : { order: { amount } });
    const message = texts.describe(outcome);
    if (outcome.status === 'redeemed') return { data: asObject(outcome.redemption), message };
    onProblem?.(outcome);
    return { message, concernsAmount: concernsAmount(outcome) };
  },
  valuesOf: ({ tracking_id }) => ({ tracking: asText(tracking_id) }),
});
