import { codeKey } from '../../client/attempt-record.ts';
import type { Effect } from '../../effects/effect.ts';
import { orderTotals } from '../../effects/order-totals.ts';
import type { HeldFigures, HeldPayment, ShownFigures } from './outcome.ts';

/** One redeemable in a response, with what it gave or would give. */
export interface FiguredPart {
  id: string;
  effects: readonly Effect[];
}

/**
 * The figures of an order, from the parts of one validation or redemption. What is not a payment by card is a discount. Undefined if
 * the response does not say one of the amounts, or says one that cannot be: then nothing may be decided by it.
 */
export function figuresOf(parts: readonly FiguredPart[], order: unknown): HeldFigures | undefined {
  const payments: HeldPayment[] = [];
  for (const { id, effects } of parts)
    for (const effect of effects)
      if (effect.kind === 'gift' || effect.kind === 'loyalty')
        payments.push({ id, amount: effect.taken ?? NaN });
  const { taken, discount: ofAll, total, amount } = orderTotals(order);
  // An order from which nothing was taken has no discounts at all.
  const takenInAll = taken ?? (ofAll === undefined && amount !== undefined ? 0 : NaN);
  const discount = takenInAll - sum(payments);
  const amounts = [discount, ...payments.map((payment) => payment.amount)];
  return amounts.every((one) => Number.isSafeInteger(one) && one >= 0)
    ? { discount, payments, total }
    : undefined;
}

/** Whether the shopper would get less than was shown, or a card would pay more. */
export function isWorse(figures: ShownFigures, shown: ShownFigures): boolean {
  return (
    figures.discount < shown.discount ||
    figures.payments.some(({ id }) => paidBy(id, figures) > paidBy(id, shown))
  );
}

/**
 * What a card pays. A project may ignore the case of codes, and then returns another spelling than the page shows. Cards that a
 * project could take for the same are therefore added up, here as there (docs/voucherify-api.md#codes).
 */
const paidBy = (id: string, { payments }: ShownFigures): number =>
  sum(payments.filter((payment) => codeKey(payment.id) === codeKey(id)));

const sum = (payments: readonly HeldPayment[]): number =>
  payments.reduce((total, { amount }) => total + amount, 0);
