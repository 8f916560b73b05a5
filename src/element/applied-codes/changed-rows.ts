import type { BackendChange } from '../../cart/backend-answer.ts';
import { keyOf } from '../../cart/item-key.ts';
import type { CartRow } from '../../cart/view.ts';

/** The rows with what the shop's backend has found: what each card pays, and what would not be used. */
export const changedRows = (
  rows: readonly CartRow[],
  { figures, unused }: BackendChange,
): readonly CartRow[] =>
  rows.map((row): CartRow => {
    const key = keyOf(row);
    const reason = unused.find((one) => keyOf(one) === key);
    if (reason) return { ...row, state: 'parked', reason };
    const payment = figures.payments.find(({ id }) => keyOf({ ...row, id }) === key);
    const kind = row.kind === 'loyalty' ? 'loyalty' : 'gift';
    return payment && payment.amount !== row.amount
      ? { ...row, amount: payment.amount, effects: [{ kind, taken: payment.amount }] }
      : row;
  });
