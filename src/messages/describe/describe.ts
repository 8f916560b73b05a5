import type { Failure } from '../../api/failure.ts';
import type { Refusal } from '../../api/refusal.ts';
import type { Redeemed } from '../../client/outcome.ts';
import type { Effect } from '../../effects/effect.ts';
import { formatCount, formatMoney, formatPercent } from '../format.ts';
import type { Message, Messages } from '../messages.ts';

/** In which words, language and currency to speak. */
export interface MessageContext {
  messages: Messages;
  locale: string;
  /** ISO 4217; without it money is a bare number. */
  currency?: string | undefined;
  /** In which language the merchant's own sentences are; without it they are taken to be in this one. */
  merchantLang?: string | undefined;
}

/** Text from outside is shown no longer than this: it is somebody's sentence, not a page. */
const LONGEST = 300;

const truncate = (outside: string) =>
  outside.length > LONGEST ? `${outside.slice(0, LONGEST - 1)}…` : outside;

/** What a shopper is told about an outcome, or about a question that was refused or came to nothing. */
export function describe(outcome: Redeemed | Refusal | Failure, voice: MessageContext): Message {
  const { messages } = voice;
  switch (outcome.status) {
    case 'redeemed':
      return {
        title: messages.redeemedTitle,
        sentence: joinSentences(...outcome.effects.map((effect) => describeEffect(effect, voice))),
      };
    case 'refused':
      return { sentence: describeRefusal(isForeign(voice) ? withoutMerchant(outcome) : outcome, messages) };
    case 'failed':
      return outcome.mayHaveRedeemed
        ? { title: messages.undecidedTitle, sentence: messages.undecided }
        : { sentence: describeFailure(outcome, messages) };
  }
}

/** Whether the merchant wrote in another language than this: a project has its sentences in one only. */
const isForeign = ({ merchantLang, locale }: MessageContext) =>
  !!merchantLang && languageIn(merchantLang) !== languageIn(locale);

/** "de" of "de-AT". */
const languageIn = (tag: string) => tag.toLowerCase().split('-')[0];

const withoutMerchant = ({ key, resourceType }: Refusal) => ({ key, resourceType });

/** What a redemption gave, in words and money. What the API left out of its answer is left out here too. */
export function describeEffect(effect: Effect, voice: MessageContext): string {
  return joinSentences(...effectSentences(effect, voice)) || voice.messages.applied;
}

type Sentence = string | false;

function effectSentences(effect: Effect, { messages, locale, currency }: MessageContext): Sentence[] {
  const money = (minorUnits: number) => formatMoney(minorUnits, currency, locale);
  const said = (minorUnits: number | undefined, say: (money: string) => string): Sentence =>
    minorUnits !== undefined && say(money(minorUnits));
  const counted = (
    points: number | undefined,
    say: (points: number, formatted: string) => string,
  ): Sentence => points !== undefined && say(points, formatCount(points, locale));
  switch (effect.kind) {
    case 'amount':
    case 'percent':
    case 'fixed': {
      const { percentOff, fixedAmount, limit, on, taken = effect.amountOff } = effect;
      if (fixedAmount !== undefined) return [messages.fixedPrice(money(fixedAmount), on)];
      if (percentOff === undefined || taken === undefined) return [said(taken, messages.amountOff)];
      return [
        messages.percentOff(formatPercent(percentOff, locale), money(taken)),
        limit !== undefined && taken >= limit && messages.percentLimit(money(limit)),
      ];
    }
    case 'units':
      if (effect.freeShipping) return [messages.freeShipping];
      return effect.units.map(({ name = messages.product, quantity }) =>
        messages.freeUnit(truncate(name), quantity),
      );
    case 'gift':
      return [said(effect.taken, messages.giftPaid), said(effect.left, messages.giftLeft)];
    case 'loyalty':
      return [
        counted(effect.points, messages.pointsUsed),
        said(effect.taken, messages.amountOff),
        counted(effect.left, messages.pointsLeft),
      ];
    case 'general':
      return [said(effect.taken, messages.amountOff)];
  }
}

/** One after the other. Where a sentence ends with a full-width stop, the space is in it already. */
export const joinSentences = (...parts: Sentence[]): string =>
  parts.filter(Boolean).join(' ').replaceAll('。 ', '。');

/** Why something was not redeemed: the merchant's own words first. */
export function describeRefusal(
  { key, merchantMessage, resourceType }: Pick<Refusal, 'key' | 'merchantMessage' | 'resourceType'>,
  messages: Messages,
): string {
  if (merchantMessage) return truncate(merchantMessage);
  // What was not found is the code unless the API says it looked for something else, which is not for the shopper to mend.
  const otherwise = key.endsWith('not_found') && resourceType && !/^(voucher|redemption)$/.test(resourceType);
  const texts: { [key: string]: string } = messages.refused;
  return !otherwise && Object.hasOwn(texts, key) ? texts[key]! : messages.refusedOtherwise;
}

function describeFailure({ kind, retryAfter }: Failure, messages: Messages): string {
  if (kind === 'rate-limited')
    return joinSentences(messages.rateLimited, messages.wait(retryAfter && Math.ceil(retryAfter / 1000)));
  return messages[kind === 'offline' || kind === 'aborted' ? kind : 'failedOtherwise'];
}
