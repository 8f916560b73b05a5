import { asObject, asText } from '../../api/json.ts';
import { concernsAmount } from '../../client/outcome-predicates.ts';
import { redeemOutcome } from '../redeem.ts';
import type { Settings } from '../settings.ts';
import { renderCodeWidget } from './code-widget.ts';
import { textOption, type WidgetOptions } from './options.ts';

/** `Voucherify.renderRedeem`: a form that redeems a code. The options are those of the old script. */
export function renderRedeem(settings: Settings, target: unknown, options: WidgetOptions = {}): void {
  renderCodeWidget(target, options, {
    name: 'redeem',
    buttonText: textOption(options, 'textRedeem', 'Redeem'),
    hidden: ['tracking'],
    callbackOption: 'onRedeem',
    async send(code, amount, texts) {
      const outcome = await redeemOutcome(settings, code, amount === undefined ? {} : { order: { amount } });
      const message = texts.describe(outcome);
      return outcome.status === 'redeemed'
        ? { data: asObject(outcome.redemption), message }
        : { message, concernsAmount: concernsAmount(outcome) };
    },
    valuesOf: ({ tracking_id }) => ({ tracking: asText(tracking_id) }),
  });
}
