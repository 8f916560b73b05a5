import { html, nothing, type TemplateResult } from 'lit';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';
import { describe, type Voice } from '../text/describe.ts';
import { doneIcon, noIcon, unsureIcon } from './icons.ts';
import type { Phase } from './phase.ts';

/** Everything the box is drawn from. */
export interface Box {
  code: string;
  disabled: boolean;
  /** What was redeemed here, oldest first. A later refusal leaves it standing. */
  receipts: readonly Redeemed[];
  voice: Voice;
  onInput(event: Event): void;
  onKeydown(event: KeyboardEvent): void;
  onPress(event: MouseEvent): void;
  onSubmit(event: SubmitEvent): void;
}

/** The box in one phase. Both live regions are always there: a region that arrives with its text is not announced. */
export function view(phase: Phase, box: Box): TemplateResult {
  const { messages } = box.voice;
  const busy = phase.name === 'redeeming';
  const bad = phase.name === 'settled' && phase.outcome.status !== 'redeemed' ? phase.outcome : undefined;
  return html`
    <form part="form" @submit=${box.onSubmit}>
      <label part="label" for="code"><slot name="label">${messages.label}</slot></label>
      <div class="row">
        <input
          id="code"
          part="input"
          type="text"
          name="code"
          .value=${box.code}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck="false"
          translate="no"
          enterkeyhint="done"
          dir="ltr"
          data-1p-ignore
          data-lpignore="true"
          ?disabled=${box.disabled}
          ?readonly=${busy}
          aria-invalid=${bad?.status === 'refused' ? 'true' : nothing}
          aria-describedby="message help"
          @input=${box.onInput}
          @keydown=${box.onKeydown}
        />
        <button
          part="button"
          type="submit"
          ?disabled=${box.disabled}
          aria-disabled=${busy ? 'true' : nothing}
          @click=${box.onPress}
        >
          ${busy ? messages.redeeming : messages.redeem}
        </button>
      </div>
      <div id="help" part="help"><slot name="help"></slot></div>
    </form>
    <div id="message" role="alert">${bad ? problem(bad, box.voice) : nothing}</div>
    <div role="status">${box.receipts.map((outcome) => receipt(outcome, box.voice))}</div>
  `;
}

/** What went wrong: in words and with an icon, never by colour alone. */
function problem(outcome: Refused | Failed, voice: Voice): TemplateResult {
  const { title, sentence } = describe(outcome, voice);
  const unsure = outcome.status === 'failed' && outcome.mayHaveRedeemed;
  return html`
    <div part="message" class=${unsure ? 'note unsure' : 'note no'}>
      ${unsure ? unsureIcon : noIcon}
      <div>
        ${title ? html`<strong part="title">${title}</strong>` : nothing}
        <p>${sentence}</p>
        ${failureCode(outcome, voice)}
      </div>
    </div>
  `;
}

/** Small, for the shop's support. A code missing from the box needs none. */
function failureCode(outcome: Outcome, { messages }: Voice): TemplateResult | typeof nothing {
  const key =
    outcome.status === 'refused' ? outcome.key : outcome.status === 'failed' ? outcome.kind : 'missing_code';
  return key === 'missing_code'
    ? nothing
    : html`<p part="reason">${messages.reason} <span translate="no" dir="ltr">${key.slice(0, 80)}</span></p>`;
}

function receipt(outcome: Redeemed, voice: Voice): TemplateResult {
  const { title, sentence } = describe(outcome, voice);
  return html`
    <div part="receipt" class="note done">
      ${doneIcon}
      <div>
        <strong part="title">${title}</strong>
        <bdi part="code" translate="no" dir="ltr">${outcome.code}</bdi>
        <p>${sentence}</p>
      </div>
    </div>
  `;
}
