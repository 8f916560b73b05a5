import { allChangeNothing, changesNothing } from '../../effects/changes-nothing.ts';
import type { Effect } from '../../effects/effect.ts';
import { formatCount, formatMoney, formatPercent } from '../format.ts';
import type { MessageContext } from '../message-context.ts';
import { joinSentences, type Sentence } from './join-sentences.ts';
import { truncate } from './truncate.ts';

/**
 * What one voucher gave, in sentences: "$50.00 paid with this card. $20.00 left." It has no sentence about a number that the
 * API did not send. If the API sent none at all, it is `messages.applied`. If the API said that nothing changed on the order, it is
 * `messages.noEffect`.
 *
 * For a voucher that is only checked, let `messages.offered` replace the messages of the same names.
 */
export function describeEffect(effect: Effect, context: MessageContext): string {
  if (changesNothing(effect)) return context.messages.noEffect;
  return joinSentences(...effectSentences(effect, context)) || context.messages.applied;
}

/** What one redemption gave with all its effects. An effect that changed nothing is left out beside one that did something. */
export function describeEffects(effects: readonly Effect[], context: MessageContext): string {
  if (allChangeNothing(effects)) return context.messages.noEffect;
  return joinSentences(
    ...effects.map((effect) => !changesNothing(effect) && describeEffect(effect, context)),
  );
}

function effectSentences(effect: Effect, context: MessageContext): Sentence[] {
  const { messages, locale, currency, currencyDecimals } = context;
  const money = (minorUnits: number) => formatMoney(minorUnits, currency, locale, currencyDecimals);
  const moneySentence = (minorUnits: number | undefined, format: (money: string) => string): Sentence =>
    minorUnits !== undefined && format(money(minorUnits));
  const pointsSentence = (
    points: number | undefined,
    format: (points: number, formatted: string) => string,
  ): Sentence => points !== undefined && format(points, formatCount(points, locale));
  const rewardSentence = (text: string | undefined, format: (text: string) => string): Sentence =>
    text !== undefined && format(truncate(text));
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
      return effect.units.map(
        ({ name = messages.product, quantity }) =>
          quantity > 0 && messages.freeUnit(truncate(name), quantity),
      );
    case 'gift':
      return [moneySentence(effect.taken, messages.giftPaid), moneySentence(effect.left, messages.giftLeft)];
    case 'loyalty':
      return [
        pointsSentence(effect.points, messages.pointsUsed),
        // Points may pay for something else than a discount: then nothing came off.
        moneySentence(effect.taken || undefined, messages.amountOff),
        rewardSentence(effect.reward?.name, messages.rewardName),
        rewardSentence(effect.reward?.code, messages.rewardCode),
        pointsSentence(effect.left, messages.pointsLeft),
      ];
    case 'general':
      return [moneySentence(effect.taken, messages.amountOff)];
  }
}
