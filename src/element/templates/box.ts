import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { concernsAmount } from '../../client/outcome-predicates.ts';
import type { Failed, Refused } from '../../client/outcome.ts';
import type { Phase } from '../phase.ts';
import type { ViewModel } from '../view-model.ts';
import { isWaitOver, offered, problem, receipt, waitOver, withoutEffect } from './notes.ts';
import { langOf, words } from './words.ts';

/** The box in one phase. Both live regions are always there: a region that arrives with its text is not announced. */
export function view(phase: Phase, box: ViewModel): TemplateResult {
  const { receipts, unfolded } = box;
  const { messages } = box.messageContext;
  const bad = phase.name === 'refused' || phase.name === 'failed' ? phase.outcome : box.cart?.undecided;
  const isOver = isWaitOver(bad, box);
  const mayTryAgain = isOver || (phase.name === 'ready' && box.isFreed);
  const lang = langOf(box.messageContext);
  const message = bad && !isOver ? problem(bad, box) : nothing;
  const form = formOf(phase, box, bad);
  return html`
    ${
      unfolded === undefined
        ? form
        : html`<details lang=${lang} ?open=${unfolded}>
            <summary part="disclosure">${words(messages.disclosure)}</summary>
            ${form}
          </details>`
    }
    <div id="notes" lang=${lang}>
      <div id="message">
        <div role="alert">${box.isSaidByFocus ? nothing : message}</div>
        ${box.isSaidByFocus ? message : nothing}
      </div>
      <div role="status" aria-atomic="false">
        ${
          receipts.length
            ? html`<slot name="success"
                >${receipts.map((outcome) => box.cart?.receiptOf(outcome) ?? receipt(outcome, box))}</slot
              >`
            : nothing
        }
        ${phase.name === 'previewed' ? offered(phase.offer, box) : nothing}
        ${phase.name === 'no-effect' ? withoutEffect(box) : nothing} ${mayTryAgain ? waitOver(box) : nothing}
        ${isBusy(phase) ? progress(phase, box) : nothing}
      </div>
    </div>
    ${box.cart?.list ?? nothing}
  `;
}

const isBusy = ({ name }: Phase): boolean =>
  name === 'waiting' || name === 'checking' || name === 'redeeming';

/** What is going on: at first only for screen readers, which are not told of the new word on the button. */
const progress = (phase: Phase, box: ViewModel): TemplateResult => {
  const { messages } = box.messageContext;
  return html`<p part="progress" class=${box.isSlow ? nothing : 'unseen'}>
    ${words(box.isSlow ? messages.stillWorking : buttonWord(phase, box))}
  </p>`;
};

function formOf(phase: Phase, box: ViewModel, bad: Refused | Failed | undefined): TemplateResult {
  const { messages, currency } = box.messageContext;
  const isReadOnly = isBusy(phase);
  const isAmountWrong = box.amount !== undefined && concernsAmount(bad);
  const isWrong = phase.name === 'refused';
  const word = buttonWord(phase, box);
  // A page from a server shows the form before its script is there: pressed too early, a dialog's form loads no page.
  return html`
    <form part="form" method="dialog" lang=${langOf(box.messageContext)} @submit=${box.onPress}>
      <slot name="logo"></slot>
      <slot
        name="fields"
        @keydown=${box.onKeydown}
        @input=${box.onFieldsChange}
        @change=${box.onFieldsChange}
      ></slot>
      ${
        box.amount === undefined
          ? nothing
          : html`<label part="label" for="amount"
                >${words(currency ? `${messages.amount} (${currency})` : messages.amount)}</label
              >
              <input
                id="amount"
                part="input amount"
                .value=${live(box.amount)}
                autocomplete="off"
                inputmode="decimal"
                dir="ltr"
                ?disabled=${box.isDisabled}
                ?readonly=${isReadOnly}
                aria-invalid=${isAmountWrong || nothing}
                aria-describedby="message"
                @input=${box.onInput}
                @keydown=${box.onKeydown}
              />`
      }
      <label part="label" for="code"><slot name="label">${words(messages.label)}</slot></label>
      <div class="row" part="row">
        <div class="field">
          <input
            id="code"
            part="input"
            .value=${live(box.code)}
            autocomplete="off"
            autocapitalize="off"
            autocorrect="off"
            spellcheck="false"
            translate="no"
            enterkeyhint="done"
            dir="ltr"
            placeholder=${box.placeholder ?? nothing}
            ?disabled=${box.isDisabled}
            ?readonly=${isReadOnly}
            aria-invalid=${(isWrong && !isAmountWrong) || nothing}
            aria-describedby="message help"
            @input=${box.onInput}
            @keydown=${box.onKeydown}
          />
          ${isReadOnly ? html`<span part="spinner" aria-hidden="true"></span>` : nothing}
        </div>
        <button
          part="button"
          ?disabled=${box.isDisabled}
          aria-disabled=${box.isPressBlocked || nothing}
          data-words=${buttonWords(box)}
          @click=${box.onPress}
        >
          ${words(word)}
          ${
            box.wait
              ? html`<span part="countdown" aria-hidden="true">${words(String(box.wait))}</span>`
              : nothing
          }
        </button>
      </div>
      <div id="help" part="help"><slot name="help"></slot></div>
    </form>
  `;
}

/** The text on the button. */
function buttonWord({ name }: Phase, { isPreview, cart, messageContext: { messages } }: ViewModel): string {
  if (name === 'redeeming') return messages.redeeming;
  // A listener of the page holds the request: "Redeeming" would not be true yet.
  if (name === 'checking' || name === 'waiting') return messages.checking;
  if (cart) return messages.cart.apply;
  return isPreview && name !== 'previewed' ? messages.check : messages.redeem;
}

/**
 * Every text that the button can get, a line each. The styles draw them unseen, so that the button is always as wide as the widest
 * of them, and nothing moves when its text changes.
 */
function buttonWords({ isPreview, cart, messageContext: { messages } }: ViewModel): string {
  const { check, checking, redeem, redeeming } = messages;
  const first = cart ? messages.cart.apply : isPreview ? check : redeem;
  const last = cart ? first : redeem;
  return [...new Set([first, last, checking, redeeming, `${first} 60`, `${last} 60`])].join('\n');
}
