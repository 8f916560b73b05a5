import { forgetApplied } from '../orders/applied-amounts.ts';
import type { Gain } from '../benefits/benefit.ts';
import type { Order } from '../model/order.ts';

/** What one redemption made of an order; what there was of it before, which may be nothing. */
export interface OrderChange {
  before: Pick<Order, 'amount' | 'discount_amount' | 'items'>;
  after: Order;
}

/** What each of several redemptions, one after the other, made of an order that was opened for them; by their ids. */
export function orderChanges(
  opened: Order | null,
  parts: readonly { id: string; gain: Pick<Gain, 'order'> }[],
): [id: string, change: OrderChange][] {
  const states = [opened, ...parts.map(({ gain }) => gain.order)];
  return parts.flatMap(({ id, gain: { order: after } }, index): [string, OrderChange][] => {
    const before = states[index] ?? null;
    return after === null
      ? []
      : [[id, { before: before === null ? { items: [] } : forgetApplied(before), after }]];
  });
}
