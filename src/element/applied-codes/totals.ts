import { nothing, type TemplateResult } from 'lit';
import type { CartFigures } from '../../cart/backend-answer.ts';
import type { CartView } from '../../cart/view.ts';
import { formatMoney } from '../../messages/format.ts';
import type { MessageContext } from '../../messages/message-context.ts';
import { totalsTable } from '../templates/notes.ts';

type Line = [label: string, minorUnits: number | undefined];

/**
 * What the order costs: before, what is taken off, what cards pay, and what is left to pay. All from the API. A line whose amount the API
 * did not say, or that is 0, is not there; without the last line there is none.
 *
 * @param figures what is shown in place of the API's answer to this page: what the shop's backend has found.
 */
export function totalsView(
  { totals, figures: own }: CartView,
  figures: CartFigures | undefined,
  { messages, locale, currency, currencyDecimals }: MessageContext,
): TemplateResult | typeof nothing {
  const { discount, payments, total } = figures ?? own ?? {};
  const left = figures ? total : totals?.total;
  if (left === undefined) return nothing;
  const paid = payments?.reduce((sum, { amount }) => sum + amount, 0);
  const lines: Line[] = [
    [messages.orderAmount, figures ? sumOf(left, discount, paid) : totals?.amount],
    [messages.orderDiscount, minus(discount ?? totals?.discount)],
    [messages.cart.paidByCards, minus(paid)],
  ];
  const shown = [...lines.filter(([, amount]) => amount), [messages.orderTotal, left] as Line];
  return totalsTable(
    shown.map(([label, amount]) => [label, formatMoney(amount!, currency, locale, currencyDecimals)]),
  );
}

const minus = (amount: number | undefined): number | undefined => amount && -amount;

/** What the order cost before, by the figures of the backend. */
const sumOf = (left: number, discount = 0, paid = 0): number => left + discount + paid;
