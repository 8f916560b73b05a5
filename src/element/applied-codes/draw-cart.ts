import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { repeat } from 'lit/directives/repeat.js';
import { describe } from '../../messages/describe/describe.ts';
import { langOf, words } from '../templates/words.ts';
import type { CartViewModel } from './cart-view-model.ts';
import { changeQuestion } from './change-question.ts';
import { promotionsView } from './promotions.ts';
import { rowView } from './row.ts';
import { totalsView } from './totals.ts';

/** What is applied, what the order costs, and what can be added. Both live regions are always there, as in the rest of the box. */
export function drawCart(model: CartViewModel): TemplateResult {
  const { view, rows, messageContext, news } = model;
  const { messages } = messageContext;
  const figures = model.change ? view.backendChange?.figures : undefined;
  // New amounts that the shopper is asked about stand beside the question, whoever shows the others.
  const isTotalShown = figures !== undefined || (rows.length > 0 && !model.hidesTotals);
  return html`<div id="cart" part="cart" lang=${langOf(messageContext)}>
    ${
      rows.length > 0
        ? html`<ul part="items" role="list" aria-label=${messages.cart.list}>
            ${repeat(
              rows,
              ({ object, id }) => `${object} ${id}`,
              (row, index) => rowView(row, index, model),
            )}
          </ul>`
        : nothing
    }
    ${isTotalShown ? totalsView(view, figures, messageContext) : nothing}
    <div role="alert">${changeQuestion(model)}</div>
    <div role="status" aria-atomic="false">
      ${view.hold.state === 'expired' ? sentence('hold-over', messages.cart.holdOver) : nothing}
      ${view.problem ? sentence('not-checked', problemSentence(model)) : nothing}
      ${keyed(
        news,
        html`<div class="unseen">${news.sentences.map((text) => html`<p dir="auto">${text}</p>`)}</div>`,
      )}
    </div>
    ${promotionsView(model)}
  </div>`;
}

const sentence = (part: string, text: string): TemplateResult =>
  html`<p part=${part} dir="auto">${words(text)}</p>`;

/** Why the API could not be asked about the cart. What helps the shopper most comes first. */
function problemSentence({ view: { problem }, messageContext }: CartViewModel): string {
  const { notChecked } = messageContext.messages.cart;
  const isKnown = problem?.status === 'failed' && /^(offline|rate-limited)$/.test(problem.kind);
  return isKnown ? describe(problem, messageContext).sentence : notChecked;
}
