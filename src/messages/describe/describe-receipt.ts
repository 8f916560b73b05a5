import { asNumber, asObject, asText } from '../../api/json.ts';
import type { Redeemed } from '../../client/outcome.ts';
import { orderTotals } from '../../effects/order-totals.ts';
import { formatDate, formatMoney } from '../format.ts';
import type { Details } from '../messages.ts';
import type { MessageContext } from './describe.ts';

/** What follows a receipt's sentence: how much is left on a card, until when, and what the order costs now. */
export function describeReceipt({ redemption, effects }: Redeemed, voice: MessageContext): Details {
  const { gift, loyalty_card, expiration_date } = asObject(redemption.voucher);
  const [effect] = effects;
  const left = effect?.kind === 'gift' || effect?.kind === 'loyalty' ? effect.left : undefined;
  const all = asNumber(asObject(gift).amount) ?? asNumber(asObject(loyalty_card).points);
  const until = left ? formatDate(asText(expiration_date), voice.locale) : undefined;
  return {
    ...(left !== undefined && all && { bar: { left, all } }),
    ...(until && { expiry: voice.messages.validUntil(until) }),
    totals: describeTotals(redemption.order, voice),
  };
}

/** The order before, what was taken off, and what is left to pay: in the answer's own figures, or not at all. */
export function describeTotals(
  order: unknown,
  { messages, locale, currency }: MessageContext,
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
