import { html, nothing, type TemplateResult } from 'lit';
import type { CartRow } from '../../cart/view.ts';
import { words } from '../templates/words.ts';
import { amountField } from './amount-field.ts';
import type { CartViewModel } from './cart-view-model.ts';
import { itemName } from './item-name.ts';
import { rowSentence } from './row-sentence.ts';

// Escaped, because the one script is ASCII in every page, and the text of a template cannot be escaped by the build.
const CROSS = '\u00d7';

/** One item of the list: its name, what it gives or why it does not, and the button that removes it. */
export function rowView(row: CartRow, index: number, model: CartViewModel): TemplateResult {
  const { messages } = model.messageContext;
  const name = itemName(row, model);
  const isLocked = row.state === 'redeeming' || row.state === 'undecided';
  return html`<li part="item ${row.state}">
    <div class="line">
      <div>
        ${nameView(row, name)}
        <p part="sentence" dir="auto">${words(rowSentence(row, model))}</p>
      </div>
      <button
        type="button"
        part="remove"
        aria-label=${messages.cart.remove(name)}
        ?disabled=${model.isDisabled}
        aria-disabled=${isLocked || nothing}
        @click=${(event: Event) => model.onRemove(event, row.id)}
      >
        <span aria-hidden="true">${CROSS}</span>
      </button>
    </div>
    ${amountField(row, index, name, model)}
  </li>`;
}

/** A code is read from left to right in every language. A promotion's name is in the language of the merchant. */
export const nameView = ({ object }: Pick<CartRow, 'object'>, name: string): TemplateResult =>
  object === 'voucher'
    ? html`<bdi part="code" translate="no" dir="ltr">${words(name)}</bdi>`
    : html`<bdi part="code">${words(name)}</bdi>`;
