import type { Effect } from '../../effects/effect.ts';
import { orderTotals } from '../../effects/order-totals.ts';
import { formatMoney } from '../format.ts';
import type { MessageContext } from '../message-context.ts';

type Row = [label: string, minorUnits: number];

/**
 * The lines about a calculated order: what it cost before, what all its redemptions took off, and what is left to pay. What gift cards
 * paid has a line of its own, because it is a payment and no discount. There are no lines if the API did not send all three numbers, or
 * if nothing was taken off.
 */
export function describeTotals(
  order: unknown,
  effects: readonly Effect[],
  { messages, locale, currency, currencyDecimals }: MessageContext,
): [label: string, money: string][] {
  const { amount, discount, total } = orderTotals(order);
  if (amount === undefined || total === undefined || !discount) return [];
  const paid = paidByCards(effects, discount);
  const takenOff = [
    [messages.orderDiscount, paid - discount],
    [messages.orderGiftCard, -paid],
  ].filter(([, minorUnits]) => minorUnits) as Row[];
  const rows: Row[] = [[messages.orderAmount, amount], ...takenOff, [messages.orderTotal, total]];
  return rows.map(([label, minorUnits]) => [
    label,
    formatMoney(minorUnits, currency, locale, currencyDecimals),
  ]);
}

/**
 * What gift cards paid of what came off the order. It is 0 if the API did not say it for each of them, and if it is more than what came
 * off: then nothing can be said about the rest.
 */
function paidByCards(effects: readonly Effect[], discount: number): number {
  const payments = effects.filter(({ kind }) => kind === 'gift').map(({ taken }) => taken ?? Infinity);
  const paid = payments.reduce((sum, payment) => sum + payment, 0);
  return paid <= discount ? paid : 0;
}
