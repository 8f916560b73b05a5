import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { promotionName } from '../../cart/promotion-names.ts';
import type { QualifiedRedeemable } from '../../client/qualify.ts';
import { describeEffects } from '../../messages/describe/describe-effect.ts';
import { describe } from '../../messages/describe/describe.ts';
import { offerContext } from '../../messages/describe/offer-context.ts';
import { truncate } from '../../messages/describe/truncate.ts';
import { words } from '../templates/words.ts';
import type { CartViewModel } from './cart-view-model.ts';

/** The promotions that the cart qualifies for, each with what it gives alone and a button that adds it. */
export function promotionsView(model: CartViewModel): TemplateResult | typeof nothing {
  const { choices, messageContext } = model;
  if (!choices?.length) return nothing;
  return html`<div part="promotions">
    <p part="promotions-title" id="promotions">${words(messageContext.messages.cart.promotions)}</p>
    <ul role="list" aria-labelledby="promotions">
      ${repeat(
        choices,
        ({ id }) => id,
        (choice) => choiceView(choice, model),
      )}
    </ul>
  </div>`;
}

function choiceView(choice: QualifiedRedeemable, model: CartViewModel): TemplateResult {
  const { messageContext, choiceProblem, isDisabled, view, onChoice } = model;
  const { cart } = messageContext.messages;
  const name = truncate(promotionName(choice) ?? cart.promotion);
  const problem = choiceProblem?.id === choice.id ? choiceProblem.result : undefined;
  return html`<li part="promotion">
    <div class="line">
      <div>
        <bdi part="code">${words(name)}</bdi>
        <p part="sentence" dir="auto">
          ${words(describeEffects(choice.effects, offerContext(messageContext)))}
        </p>
      </div>
      <button
        type="button"
        part="apply-promotion"
        aria-label=${cart.applyPromotion(name)}
        ?disabled=${isDisabled}
        aria-disabled=${view.redemption !== 'none' || nothing}
        @click=${(event: Event) => onChoice(event, choice)}
      >
        ${words(cart.apply)}
      </button>
    </div>
    <p part="error" role="alert">${problem ? words(describe(problem, messageContext).sentence) : nothing}</p>
  </li>`;
}
