import { html, nothing, type TemplateResult } from 'lit';
import { concernsAmount, isUndecided } from '../../client/outcome-predicates.ts';
import type { Failed, Refused } from '../../client/outcome.ts';
import type { Phase } from '../phase.ts';
import type { Box } from '../view-model.ts';
import { offered, problem, receipt } from './notes.ts';

/** The box in one phase. Both live regions are always there: a region that arrives with its text is not announced. */
export function view(phase: Phase, box: Box): TemplateResult {
  const { receipts, unfolded } = box;
  const { messages } = box.voice;
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

function formOf(phase: Phase, box: Box, bad: Refused | Failed | undefined): TemplateResult {
  const { messages, currency } = box.voice;
  const busy = phase.name === 'redeeming' || phase.name === 'checking';
  // The code may be spent: pressing again for the same one is not offered.
  const held = busy || isUndecided(bad) || !!box.wait;
  const isAmountWrong = box.amount !== undefined && concernsAmount(bad);
  const isWrong = phase.name === 'refused';
  const word = busy ? phase.name : box.previewFirst && phase.name !== 'previewed' ? 'check' : 'redeem';
  // A page from a server shows the form before its script is there: pressed too early, a dialog's form loads no page.
  return html`
    <form part="form" method="dialog" @submit=${box.on}>
      <slot name="logo"></slot>
      <slot name="fields" @keydown=${box.on}></slot>
      ${
        box.amount === undefined
          ? nothing
          : html`<label part="label" for="amount">${messages.amount}${currency && ` (${currency})`}</label>
              <input
                id="amount"
                part="input amount"
                .value=${box.amount}
                autocomplete="off"
                inputmode="decimal"
                ?disabled=${box.disabled}
                ?readonly=${busy}
                aria-invalid=${isAmountWrong || nothing}
                aria-describedby="message"
                @input=${box.on}
                @keydown=${box.on}
              />`
      }
      <label part="label" for="code"><slot name="label">${messages.label}</slot></label>
      <div class="row">
        <input
          id="code"
          part="input"
          .value=${box.code}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          translate="no"
          enterkeyhint="done"
          dir="ltr"
          ?disabled=${box.disabled}
          ?readonly=${busy}
          aria-invalid=${(isWrong && !isAmountWrong) || nothing}
          aria-describedby="message help"
          @input=${box.on}
          @keydown=${box.on}
        />
        <button part="button" ?disabled=${box.disabled} aria-disabled=${held || nothing} @click=${box.on}>
          ${messages[word]}
          ${box.wait ? html`<span part="countdown" aria-hidden="true">${box.wait}</span>` : nothing}
        </button>
      </div>
      <div id="help" part="help"><slot name="help"></slot></div>
    </form>
  `;
}
