import type { OrderChange } from '../model/ledger-entry.ts';
import type { Order } from '../model/order.ts';
import type { Benefit } from '../verdict.ts';
import { withoutApplied } from './applied-amounts.ts';

/** What each of several redemptions, one after the other, changed of an order, by their ids. A rollback needs it. */
export function orderChangesOf(
  opened: Order | null,
  parts: readonly { id: string; benefit: Pick<Benefit, 'order'> }[],
): [id: string, change: OrderChange][] {
  const states = [opened, ...parts.map(({ benefit }) => benefit.order)];
  return parts.flatMap(({ id, benefit: { order: after } }, index): [string, OrderChange][] => {
    const before = states[index] ?? null;
    return after === null
      ? []
      : [[id, { before: before === null ? { items: [] } : withoutApplied(before), after }]];
  });
}
