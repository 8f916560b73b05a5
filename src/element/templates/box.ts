import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { concernsAmount } from '../../client/outcome-predicates.ts';
import type { Failed, Refused } from '../../client/outcome.ts';
import type { Phase } from '../redemption-state.ts';
import type { ViewModel } from '../view-model.ts';
import { offered, problem, receipt } from './notes.ts';

/** The box in one phase. Both live regions are always there: a region that arrives with its text is not announced. */
export function view(phase: Phase, box: ViewModel): TemplateResult {
  const { receipts, unfolded } = box;
  const { messages } = box.messageContext;
  const bad = phase.name === 'refused' || phase.name === 'failed' ? phase.outcome : undefined;
  const form = formOf(phase, box, bad);
  return html`
    ${
      unfolded === undefined
        ? form
        : html`<details ?open=${unfolded}>
            <summary part="disclosure">${messages.disclosure}</summary>
            ${form}
          </details>`
    }
    <div id="notes">
      <div id="message" role="alert">${bad && problem(bad, box)}</div>
      <div role="status" aria-atomic="false">
        ${
          receipts.length
            ? html`<slot name="success">${receipts.map((outcome) => receipt(outcome, box))}</slot>`
            : nothing
        }
        ${phase.name === 'previewed' ? offered(phase.offer, box) : nothing}
      </div>
    </div>
  `;
}

function formOf(phase: Phase, box: ViewModel, bad: Refused | Failed | undefined): TemplateResult {
  const { messages, currency } = box.messageContext;
  const isBusy = phase.name === 'waiting' || phase.name === 'checking' || phase.name === 'redeeming';
  const isAmountWrong = box.amount !== undefined && concernsAmount(bad);
  const isWrong = phase.name === 'refused';
  const word = messages[buttonWord(phase, box)];
  // A page from a server shows the form before its script is there: pressed too early, a dialog's form loads no page.
  return html`
    <form part="form" method="dialog" @submit=${box.onPress}>
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
          : html`<label part="label" for="amount">${messages.amount}${currency && ` (${currency})`}</label>
              <input
                id="amount"
                part="input amount"
                .value=${live(box.amount)}
                autocomplete="off"
                inputmode="decimal"
                ?disabled=${box.isDisabled}
                ?readonly=${isBusy}
                aria-invalid=${isAmountWrong || nothing}
                aria-describedby="message"
                @input=${box.onInput}
                @keydown=${box.onKeydown}
              />`
      }
      <label part="label" for="code"><slot name="label">${messages.label}</slot></label>
      <div class="row">
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
          ?disabled=${box.isDisabled}
          ?readonly=${isBusy}
          aria-invalid=${(isWrong && !isAmountWrong) || nothing}
          aria-describedby="message help"
          @input=${box.onInput}
          @keydown=${box.onKeydown}
        />
        <button
          part="button"
          ?disabled=${box.isDisabled}
          aria-disabled=${box.isPressBlocked || nothing}
          @click=${box.onPress}
        >
          ${word} ${box.wait ? html`<span part="countdown" aria-hidden="true">${box.wait}</span>` : nothing}
        </button>
      </div>
      <div id="help" part="help"><slot name="help"></slot></div>
    </form>
  `;
}

/** The name of the message on the button. */
function buttonWord(
  { name }: Phase,
  { isPreview }: ViewModel,
): 'check' | 'checking' | 'redeem' | 'redeeming' {
  if (name === 'redeeming') return 'redeeming';
  // A listener of the page holds the request: "Redeeming" would not be true yet.
  if (name === 'checking' || name === 'waiting') return 'checking';
  return isPreview && name !== 'previewed' ? 'check' : 'redeem';
}
