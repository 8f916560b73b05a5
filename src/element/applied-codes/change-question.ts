import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../templates/words.ts';
import type { CartViewModel } from './cart-view-model.ts';

/** Asks the shopper whether the order may go on with the amounts that the shop's backend found. The totals above show them. */
export function changeQuestion({
  change,
  messageContext,
  isAcceptBlocked,
  isDisabled,
  onAccept,
}: CartViewModel): TemplateResult | typeof nothing {
  if (change !== 'asked') return nothing;
  const { changedTitle, changed, accept } = messageContext.messages.cart;
  return html`<div part="note changed">
    <div>
      <strong part="title">${words(changedTitle)}</strong>
      <p part="sentence" dir="auto">${words(changed)}</p>
      <button
        type="button"
        part="accept"
        ?disabled=${isDisabled}
        aria-disabled=${isAcceptBlocked || nothing}
        @click=${onAccept}
      >
        ${words(accept)}
      </button>
    </div>
  </div>`;
}
