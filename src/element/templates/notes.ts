import { html, nothing, type TemplateResult } from 'lit';
import { referenceOf } from '../../client/attempt-id.ts';
import { concernsAmount, isUndecided } from '../../client/outcome-predicates.ts';
import type { Failed, Redeemed, Refused } from '../../client/outcome.ts';
import { allChangeNothing } from '../../effects/changes-nothing.ts';
import type { Effect } from '../../effects/effect.ts';
import { describeConflict } from '../../messages/describe/describe-conflict.ts';
import { describeOffer } from '../../messages/describe/describe-offer.ts';
import { describeReceipt } from '../../messages/describe/describe-receipt.ts';
import { describe } from '../../messages/describe/describe.ts';
import { truncate } from '../../messages/describe/truncate.ts';
import type { Details, Message } from '../../messages/messages.ts';
import { exampleAmount } from '../../messages/parse-amount.ts';
import type { Offer } from '../preview.ts';
import type { CartDrawing, ViewModel } from '../view-model.ts';
import { suggestion } from './suggestion.ts';
import { words } from './words.ts';

/** What the box says below its form: in words, with a sign of its own shape (styles), never by colour alone. */

export const receipt = (outcome: Redeemed, box: ViewModel): TemplateResult =>
  note(
    `receipt${noEffectPart(outcome.effects)}`,
    {
      ...describe(outcome, box.messageContext),
      ...describeReceipt(outcome, box.messageContext),
      ...totalsOfPage(box),
    },
    outcome.code,
  );

export const offered = ({ code, validation }: Offer, box: ViewModel): TemplateResult =>
  note(
    `offer${noEffectPart(validation.effects)}`,
    { ...describeOffer(validation, box.messageContext), ...totalsOfPage(box) },
    code,
  );

/** No totals where the page shows its own. */
const totalsOfPage = ({ hidesTotals }: ViewModel): Pick<Details, 'totals'> =>
  hidesTotals ? { totals: [] } : {};

/** A second part for a note about a code that changes nothing: it is no success, so it does not look like one. */
const noEffectPart = (effects: readonly Effect[]) => (allChangeNothing(effects) ? ' no-effect' : '');

export function problem(outcome: Refused | Failed, box: ViewModel): TemplateResult {
  const message = { ...describe(outcome, box.messageContext), ...boxSentence(outcome, box) };
  const reason = reasonLine(outcome, box);
  return isUndecided(outcome)
    ? note('undecided', message, undefined, html`${referenceLine(outcome, box)} ${reason}`)
    : note(
        'message',
        message,
        undefined,
        html`${suggestion(box)} ${reason}`,
        sentenceLang(outcome, message, box),
      );
}

/** The language of the merchant's own message beside words of another language. An empty `lang` says that nobody knows it. */
function sentenceLang(
  outcome: Refused | Failed,
  { sentence }: Message,
  { messageContext: { pageLocale, merchantLang = '' } }: ViewModel,
): string | undefined {
  const isMerchants =
    outcome.status === 'refused' &&
    !!outcome.merchantMessage &&
    sentence === truncate(outcome.merchantMessage);
  return pageLocale && isMerchants ? merchantLang : undefined;
}

/** A code that would change nothing was not applied. A second press applies it. */
export const withoutEffect = ({ messageContext }: ViewModel): TemplateResult =>
  note('offer no-effect', { sentence: messageContext.messages.cart.noEffect });

/** The end of a wait, or of the doubt about a code. It is good news, so it is a status and not an alert. */
export const waitOver = ({ messageContext }: ViewModel): TemplateResult =>
  note('wait-over', { sentence: messageContext.messages.waitOver });

/** Whether the outcome only asks the shopper to wait, and that time is over. */
export const isWaitOver = (outcome: Refused | Failed | undefined, box: ViewModel): boolean =>
  outcome?.status === 'failed' && outcome.kind === 'rate-limited' && box.isWaitOver;

/** The sentence where the box knows more than the outcome: who may read it, what was typed, what the shop does about it. */
function boxSentence(
  outcome: Refused | Failed,
  {
    messageContext: { messages, locale, currency, currencyDecimals },
    isPrivate,
    isBeingChecked,
    mayBeLocked,
    amount,
    cart,
  }: ViewModel,
): Partial<Message> {
  if (outcome.status === 'failed')
    return isUndecided(outcome) && isBeingChecked ? { sentence: messages.beingChecked } : {};
  if (isPrivate && !isUnasked(outcome)) return { sentence: messages.refusedPrivately };
  const conflict = cart && !outcome.merchantMessage && describeConflict(named(outcome, cart), messages);
  if (conflict) return { sentence: conflict };
  if (mayBeLocked && outcome.key === 'quantity_exceeded' && !outcome.merchantMessage)
    return { sentence: messages.maybeHeld };
  return amount !== undefined && concernsAmount(outcome)
    ? { sentence: messages.amountWrong(exampleAmount(currency, locale, currencyDecimals)) }
    : {};
}

/** The refusal with the other code by the name that the list has for it. */
const named = ({ key, conflictsWith }: Refused, { nameOf }: CartDrawing) => ({
  key,
  conflictsWith: conflictsWith === undefined ? undefined : nameOf(conflictsWith),
});

/** What was refused without asking tells nobody anything about a code. */
const isUnasked = ({ httpStatus, key }: Refused) =>
  httpStatus === undefined && /^(missing_code|code_too_long|invalid_amount)$/.test(key);

/** The name of an attempt for the shop's support: nobody knows yet how it ended. */
const referenceLine = ({ attemptId }: Refused | Failed, { messageContext }: ViewModel): TemplateResult =>
  html`<p part="reference">${words(messageContext.messages.reference(referenceOf(attemptId)))}</p>`;

/** The failure key, for the shop's support. What needs no support has none. */
function reasonLine(
  outcome: Refused | Failed,
  { isPrivate, showReason }: ViewModel,
): TemplateResult | undefined {
  const refused = outcome.status === 'refused';
  if (!showReason || (refused && (isPrivate || isUnasked(outcome)))) return undefined;
  const key = refused ? outcome.key : outcome.kind;
  return html`<small part="reason" translate="no">${words(key.slice(0, 80))}</small>`;
}

function note(
  part: string,
  { title, sentence, bar, expiry, totals = [] }: Message & Details,
  code?: string,
  more?: TemplateResult,
  lang?: string,
): TemplateResult {
  return html`
    <div part="note ${part}">
      <div>
        ${title && html`<strong part="title">${words(title)}</strong>`}
        ${code && html`<bdi part="code" translate="no" dir="ltr">${words(code)}</bdi>`}
        <p part="sentence" dir="auto" lang=${lang ?? nothing}>${words(sentence)}</p>
        ${bar && html`<progress part="bar" aria-hidden="true" max=${bar.all} value=${bar.left}></progress>`}
        ${expiry && html`<p part="expiry">${words(expiry)}</p>`}
        ${totals.length ? totalsTable(totals) : nothing} ${more}
      </div>
    </div>
  `;
}

/** Lines with what the order costs. */
export const totalsTable = (rows: [label: string, money: string][]) =>
  html`<dl part="totals">
    ${rows.map(
      ([label, money]) =>
        html`<div>
          <dt>${words(label)}</dt>
          <dd>${words(money)}</dd>
        </div>`,
    )}
  </dl>`;
