import { withoutApplied } from '../orders/applied-amounts.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { Order } from '../model/order.ts';

/** What one redemption made of an order; what there was of it before, which may be nothing. */
export interface OrderChange {
  before: Pick<Order, 'amount' | 'discount_amount' | 'items'>;
  after: Order;
}

/** What each of several redemptions, one after the other, made of an order that was opened for them; by their ids. */
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
