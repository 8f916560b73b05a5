import type { ChangedPart, OrderChange } from '../model/ledger-entry.ts';
import type { Order } from '../model/order.ts';
import type { Benefit } from '../verdict.ts';

/** What each of several redemptions, one after the other, changed of an order, by their ids. A rollback needs it. */
export function orderChangesOf(
  opened: Order | null,
  parts: readonly { id: string; benefit: Pick<Benefit, 'order'> }[],
): [id: string, change: OrderChange][] {
  const changes: [string, OrderChange][] = [];
  let before = changedPart(opened);
  for (const { id, benefit } of parts) {
    const after = changedPart(benefit.order);
    if (benefit.order !== null) changes.push([id, { before, after }]);
    before = after;
  }
  return changes;
}

/** Only this part is kept. Whole orders would be a fifth of all that the sandbox keeps in memory. */
function changedPart(order: Order | null): ChangedPart {
  return { discount_amount: order?.discount_amount ?? 0, items: order?.items ?? [] };
}
