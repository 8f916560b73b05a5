import type { Effect } from '../../effects/effect.ts';
import { orderTotals } from '../../effects/order-totals.ts';
import { formatMoney } from '../format.ts';
import type { MessageContext } from '../message-context.ts';

/**
 * Three lines about a calculated order: what it cost before, what all its redemptions took off, and what is left to pay. There
 * are no lines if the API did not send all three numbers, or if nothing was taken off; a number is never calculated here.
 */
export function describeTotals(
  order: unknown,
  effects: readonly Effect[],
  { messages, locale, currency, currencyDecimals }: MessageContext,
): [label: string, money: string][] {
  const { amount, discount, total } = orderTotals(order);
  if (amount === undefined || total === undefined || !discount) return [];
  const rows: [label: string, minorUnits: number][] = [
    [messages.orderAmount, amount],
    [isPaidByCards(effects, discount) ? messages.orderGiftCard : messages.orderDiscount, -discount],
    [messages.orderTotal, total],
  ];
  return rows.map(([label, minorUnits]) => [
    label,
    formatMoney(minorUnits, currency, locale, currencyDecimals),
  ]);
}

/** Whether gift cards alone paid what came off the order. An earlier redemption of the order may have taken off more. */
function isPaidByCards(effects: readonly Effect[], discount: number): boolean {
  const paid = effects.map((effect) => (effect.kind === 'gift' ? (effect.taken ?? 0) : NaN));
  return paid.reduce((sum, part) => sum + part, 0) === discount;
}
