import type { Redeemed } from '../client/outcome.ts';
import { number, object, text } from '../effects/fields.ts';
import { orderTotals } from '../effects/order.ts';
import type { Voice } from './describe.ts';
import { formatDate, formatMoney } from './format.ts';
import type { Details } from './messages.ts';

/** What follows a receipt's sentence: how much is left on a card, until when, and what the order costs now. */
export function describeReceipt({ redemption, effects }: Redeemed, voice: Voice): Details {
  const { gift, loyalty_card, expiration_date } = object(redemption.voucher);
  const [effect] = effects;
  const left = effect?.kind === 'gift' || effect?.kind === 'loyalty' ? effect.left : undefined;
  const all = number(object(gift).amount) ?? number(object(loyalty_card).points);
  const until = left ? formatDate(text(expiration_date), voice.locale) : undefined;
  return {
    ...(left !== undefined && all && { bar: { left, all } }),
    ...(until && { expiry: voice.messages.validUntil(until) }),
    totals: describeTotals(redemption.order, voice),
  };
}

/** The order before, what was taken off, and what is left to pay: in the answer's own figures, or not at all. */
export function describeTotals(
  order: unknown,
  { messages, locale, currency }: Voice,
): [label: string, money: string][] {
  const { amount, discount, total } = orderTotals(order);
  if (amount === undefined || total === undefined || !discount) return [];
  const rows: [label: string, minorUnits: number][] = [
    [messages.orderAmount, amount],
    [messages.orderDiscount, -discount],
    [messages.orderTotal, total],
  ];
  return rows.map(([label, minorUnits]) => [label, formatMoney(minorUnits, currency, locale)]);
}
