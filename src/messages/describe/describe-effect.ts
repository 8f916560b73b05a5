import type { Effect } from '../../effects/effect.ts';
import { formatCount, formatMoney, formatPercent } from '../format.ts';
import type { MessageContext } from '../message-context.ts';
import { joinSentences, type Sentence } from './join-sentences.ts';
import { truncate } from './truncate.ts';

/**
 * What one voucher gave, in sentences: "$50.00 paid with this card. $20.00 left." It has no sentence about a number that the
 * API did not send. If the API sent none at all, it is `messages.applied`.
 */
export function describeEffect(effect: Effect, context: MessageContext): string {
  return joinSentences(...effectSentences(effect, context)) || context.messages.applied;
}

function effectSentences(effect: Effect, { messages, locale, currency }: MessageContext): Sentence[] {
  const money = (minorUnits: number) => formatMoney(minorUnits, currency, locale);
  const moneySentence = (minorUnits: number | undefined, format: (money: string) => string): Sentence =>
    minorUnits !== undefined && format(money(minorUnits));
  const pointsSentence = (
    points: number | undefined,
    format: (points: number, formatted: string) => string,
  ): Sentence => points !== undefined && format(points, formatCount(points, locale));
  switch (effect.kind) {
    case 'amount':
    case 'percent':
    case 'fixed': {
      const { percentOff, fixedAmount, limit, on, taken = effect.amountOff } = effect;
      if (fixedAmount !== undefined) return [messages.fixedPrice(money(fixedAmount), on)];
      if (percentOff === undefined || taken === undefined) return [moneySentence(taken, messages.amountOff)];
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
      return [moneySentence(effect.taken, messages.giftPaid), moneySentence(effect.left, messages.giftLeft)];
    case 'loyalty':
      return [
        pointsSentence(effect.points, messages.pointsUsed),
        moneySentence(effect.taken, messages.amountOff),
        pointsSentence(effect.left, messages.pointsLeft),
      ];
    case 'general':
      return [moneySentence(effect.taken, messages.amountOff)];
  }
}
