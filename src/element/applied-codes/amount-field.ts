import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CartRow } from '../../cart/view.ts';
import { formatAmountInput } from '../../messages/parse-amount.ts';
import { words } from '../templates/words.ts';
import type { CartViewModel } from './cart-view-model.ts';

/** The field for how much of a card to use: money of a gift card, points of a loyalty card. */
export function amountField(
  row: CartRow,
  index: number,
  name: string,
  model: CartViewModel,
): TemplateResult | typeof nothing {
  if (!hasAmountField(row)) return nothing;
  const { messages, currency } = model.messageContext;
  const { cardAmount, cardPoints } = messages.cart;
  const isMoney = row.kind === 'gift';
  const typed = model.typedAmounts.get(row.id);
  // Not the code: a private box does not have it anywhere.
  const id = `use-${index}`;
  return html`<div part="card-amount">
    <label for=${id}
      >${words(isMoney ? (currency ? `${cardAmount} (${currency})` : cardAmount) : cardPoints)}<span
        class="unseen"
      >
        ${words(name)}</span
      ></label
    >
    <input
      id=${id}
      part="input"
      .value=${live(typed?.text ?? usedText(row, model))}
      autocomplete="off"
      inputmode=${isMoney ? 'decimal' : 'numeric'}
      dir="ltr"
      ?disabled=${model.isDisabled}
      aria-invalid=${typed?.error ? 'true' : nothing}
      aria-describedby="${id}-error"
      @input=${(event: Event) => model.onAmountInput(event, row.id)}
      @change=${(event: Event) => model.onAmountChange(event, row)}
    />
    <p id="${id}-error" part="error" role="alert">${typed?.error ? words(typed.error) : nothing}</p>
  </div>`;
}

/** A card that pays has a field, and so has one for which the shopper has chosen too much. */
const hasAmountField = ({ kind, state, isAmountChosen }: CartRow): boolean =>
  (kind === 'gift' || kind === 'loyalty') &&
  (state === 'applied' || (isAmountChosen && (state === 'parked' || state === 'no-effect')));

/** What the card pays now, as a shopper types it. */
function usedText({ kind, amount, points }: CartRow, { messageContext }: CartViewModel): string {
  const { currency, locale, currencyDecimals } = messageContext;
  if (kind === 'loyalty') return points === undefined ? '' : String(points);
  return amount === undefined ? '' : formatAmountInput(amount, currency, locale, currencyDecimals);
}
