import type { Failed, Outcome, Refused } from '../client/outcome.ts';
import type { Effect } from '../effects/effect.ts';
import { formatCount, formatMoney, formatPercent } from './format.ts';
import type { Message, Messages } from './messages.ts';

/** In which words, language and currency to speak. */
export interface Voice {
  messages: Messages;
  locale: string;
  /** ISO 4217; without it money is a bare number. */
  currency?: string | undefined;
}

/** Text from outside is shown no longer than this: it is somebody's sentence, not a page. */
const LONGEST = 300;

const bounded = (outside: string) =>
  outside.length > LONGEST ? `${outside.slice(0, LONGEST - 1)}…` : outside;

/** What a shopper is told about an outcome. */
export function describe(outcome: Outcome, voice: Voice): Message {
  const { messages } = voice;
  switch (outcome.status) {
    case 'redeemed':
      return {
        title: messages.redeemedTitle,
        sentence: outcome.effects.map((effect) => describeEffect(effect, voice)).join(' '),
      };
    case 'refused':
      return { sentence: whyRefused(outcome, messages) };
    case 'failed':
      return outcome.mayHaveRedeemed
        ? { title: messages.undecidedTitle, sentence: messages.undecided }
        : { title: messages.failedTitle, sentence: whyFailed(outcome, messages) };
  }
}

/** What a redemption gave, in words and money. Figures the API left out are left out of the sentence. */
export function describeEffect(effect: Effect, { messages, locale, currency }: Voice): string {
  const money = (minorUnits: number | undefined) =>
    minorUnits === undefined ? undefined : formatMoney(minorUnits, currency, locale);
  switch (effect.kind) {
    case 'amount':
      return messages.amountOff(money(effect.taken ?? effect.amountOff), effect.on);
    case 'percent': {
      const { percentOff, taken, limit, on } = effect;
      const percent = percentOff === undefined ? undefined : formatPercent(percentOff, locale);
      const limited = limit !== undefined && taken !== undefined && taken >= limit;
      return sentences(
        messages.percentOff(percent, money(taken), on),
        limited && messages.percentLimit(formatMoney(limit, currency, locale)),
      );
    }
    case 'fixed':
      return messages.fixedPrice(money(effect.fixedAmount), effect.on);
    case 'units':
      return effect.freeShipping
        ? messages.freeShipping
        : sentences(
            ...effect.units.map(({ name, quantity }) => messages.freeUnit(name && bounded(name), quantity)),
          );
    case 'gift':
      return sentences(
        messages.giftPaid(money(effect.taken)),
        effect.left !== undefined && messages.giftLeft(formatMoney(effect.left, currency, locale)),
      );
    case 'loyalty':
      return sentences(
        effect.points === undefined
          ? messages.applied(money(effect.taken))
          : messages.pointsUsed(effect.points, formatCount(effect.points, locale), money(effect.taken)),
        effect.left !== undefined && messages.pointsLeft(effect.left, formatCount(effect.left, locale)),
      );
    case 'general':
      return messages.applied(money(effect.taken));
  }
}

const sentences = (...parts: (string | false)[]) => parts.filter(Boolean).join(' ');

function whyRefused({ key, merchantMessage, resourceType }: Refused, messages: Messages): string {
  if (merchantMessage) return bounded(merchantMessage);
  // "not_found" is the code unless the API says it looked for something else, which is not for the shopper to mend.
  const otherwise = key === 'not_found' && resourceType && !/^(voucher|redemption)$/.test(resourceType);
  const texts: { [key: string]: string } = messages.refused;
  return !otherwise && Object.hasOwn(texts, key) ? texts[key]! : messages.refusedOtherwise;
}

function whyFailed({ kind, retryAfter }: Failed, messages: Messages): string {
  switch (kind) {
    case 'offline':
      return messages.offline;
    case 'aborted':
      return messages.aborted;
    case 'rate-limited':
      return sentences(messages.rateLimited, messages.wait(retryAfter && Math.ceil(retryAfter / 1000)));
    default:
      return messages.failedOtherwise;
  }
}
