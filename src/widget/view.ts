import { html, nothing, type TemplateResult } from 'lit';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';
import { describe, type Voice } from '../text/describe.ts';
import type { Phase } from './phase.ts';

/** Everything the box is drawn from. */
export interface Box {
  code: string;
  disabled: boolean;
  /** What was redeemed here, oldest first. A later refusal leaves it standing. */
  receipts: readonly Redeemed[];
  voice: Voice;
  /** Hears what the shopper does: types, presses, submits. */
  on: (event: Event) => void;
}

/** The box in one phase. Both live regions are always there: a region that arrives with its text is not announced. */
export function view(phase: Phase, box: Box): TemplateResult {
  const { messages } = box.voice;
  const busy = phase.name === 'redeeming';
  const bad = phase.name === 'refused' || phase.name === 'failed' ? phase.outcome : undefined;
  // The code may be spent: pressing again for the same one is not offered.
  const held = busy || isUndecided(bad);
  // A page from a server shows the form before its script is there: pressed too early, a dialog's form loads no page.
  return html`
    <form part="form" method="dialog" @submit=${box.on}>
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
          aria-invalid=${phase.name === 'refused' || nothing}
          aria-describedby="message help"
          @input=${box.on}
          @keydown=${box.on}
        />
        <button part="button" ?disabled=${box.disabled} aria-disabled=${held || nothing} @click=${box.on}>
          ${busy ? messages.redeeming : messages.redeem}
        </button>
      </div>
      <div id="help" part="help"><slot name="help"></slot></div>
    </form>
    <div id="message" role="alert">${bad && note(bad, box.voice)}</div>
    <div role="status" aria-atomic="false">${box.receipts.map((outcome) => note(outcome, box.voice))}</div>
  `;
}

/** Whether the voucher may be spent although no answer came. */
export const isUndecided = (outcome: Outcome | undefined): boolean =>
  outcome?.status === 'failed' && outcome.mayHaveRedeemed;

/** In words, with a sign of its own shape (styles), never by colour alone. */
function note(outcome: Outcome, voice: Voice): TemplateResult {
  const { title, sentence } = describe(outcome, voice);
  const done = outcome.status === 'redeemed';
  const undecided = isUndecided(outcome);
  return html`
    <div part="note ${done ? 'receipt' : undecided ? 'undecided' : 'message'}">
      <div>
        ${title && html`<strong part="title">${title}</strong>`}
        ${done ? html`<bdi part="code" translate="no" dir="ltr">${outcome.code}</bdi>` : nothing}
        <p dir="auto">${sentence}</p>
        ${done ? nothing : reason(outcome)}
      </div>
    </div>
  `;
}

/** The failure code, for the shop's support. An empty box needs none. */
function reason(outcome: Refused | Failed): TemplateResult | typeof nothing {
  const key = outcome.status === 'refused' ? outcome.key : outcome.kind;
  return key === 'missing_code'
    ? nothing
    : html`<small part="reason" translate="no">${key.slice(0, 80)}</small>`;
}
