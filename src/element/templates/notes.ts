import { html, nothing, type TemplateResult } from 'lit';
import { concernsAmount, isUndecided } from '../../client/outcome-predicates.ts';
import type { Failed, Redeemed, Refused } from '../../client/outcome.ts';
import { describeOffer } from '../../messages/describe/describe-offer.ts';
import { describeReceipt } from '../../messages/describe/describe-receipt.ts';
import { describe } from '../../messages/describe/describe.ts';
import type { Details, Message } from '../../messages/messages.ts';
import { formatAmountInput } from '../../messages/parse-amount.ts';
import type { Offer } from '../preview.ts';
import type { ViewModel } from '../view-model.ts';

/** What the box says below its form: in words, with a sign of its own shape (styles), never by colour alone. */

export const receipt = (outcome: Redeemed, { messageContext }: ViewModel): TemplateResult =>
  note(
    'receipt',
    { ...describe(outcome, messageContext), ...describeReceipt(outcome, messageContext) },
    outcome.code,
  );

export const offered = ({ code, validation }: Offer, { messageContext }: ViewModel): TemplateResult =>
  note('offer', describeOffer(validation, messageContext), code);

export function problem(outcome: Refused | Failed, box: ViewModel): TemplateResult {
  const message = { ...describe(outcome, box.messageContext), ...boxSentence(outcome, box) };
  return note(isUndecided(outcome) ? 'undecided' : 'message', message, undefined, reasonOf(outcome, box));
}

/** The sentence where the box knows more than the outcome: who may read it, what was typed, whether a wait is over. */
function boxSentence(
  outcome: Refused | Failed,
  {
    messageContext: { messages, locale, currency },
    isPrivate,
    isBeingChecked,
    mayBeLocked,
    amount,
    wait,
  }: ViewModel,
): Partial<Message> {
  if (outcome.status === 'failed') {
    if (isUndecided(outcome) && isBeingChecked) return { sentence: messages.beingChecked };
    return outcome.kind === 'rate-limited' && wait === 0 ? { sentence: messages.waitOver } : {};
  }
  if (isPrivate && !isUnasked(outcome)) return { sentence: messages.refusedPrivately };
  if (mayBeLocked && outcome.key === 'quantity_exceeded' && !outcome.merchantMessage)
    return { sentence: messages.maybeHeld };
  return amount !== undefined && concernsAmount(outcome)
    ? { sentence: messages.amountWrong(formatAmountInput(1999, currency, locale)) }
    : {};
}

/** What was refused without asking tells nobody anything about a code. */
const isUnasked = ({ httpStatus, key }: Refused) =>
  httpStatus === undefined && /^(missing_code|code_too_long|invalid_amount)$/.test(key);

/** The failure code, for the shop's support. What needs no support has none. */
function reasonOf(outcome: Refused | Failed, { isPrivate }: ViewModel): TemplateResult | undefined {
  const refused = outcome.status === 'refused';
  if (refused && (isPrivate || isUnasked(outcome))) return undefined;
  const key = refused ? outcome.key : outcome.kind;
  return html`<small part="reason" translate="no">${key.slice(0, 80)}</small>`;
}

function note(
  part: string,
  { title, sentence, bar, expiry, totals = [] }: Message & Details,
  code?: string,
  reason?: TemplateResult,
): TemplateResult {
  return html`
    <div part="note ${part}">
      <div>
        ${title && html`<strong part="title">${title}</strong>`}
        ${code && html`<bdi part="code" translate="no" dir="ltr">${code}</bdi>`}
        <p dir="auto">${sentence}</p>
        ${bar && html`<progress part="bar" aria-hidden="true" max=${bar.all} value=${bar.left}></progress>`}
        ${expiry && html`<p part="expiry">${expiry}</p>`} ${totals.length ? table(totals) : nothing} ${reason}
      </div>
    </div>
  `;
}

const table = (rows: [label: string, money: string][]) =>
  html`<dl part="totals">
    ${rows.map(
      ([label, money]) =>
        html`<div>
          <dt>${label}</dt>
          <dd>${money}</dd>
        </div>`,
    )}
  </dl>`;
