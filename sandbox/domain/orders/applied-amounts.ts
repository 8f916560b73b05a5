import type { Order, OrderItem } from '../model/order.ts';

/** What a request applied to an order, which the order tells beside what all requests have. */

/** The order as a new request finds it: what earlier redemptions applied is history, not this request's doing. */
export function withoutApplied(order: Order): Order {
  const rest = { ...order, items: order.items.map(forgetAppliedToLine) };
  delete rest.applied_discount_amount;
  delete rest.items_applied_discount_amount;
  delete rest.total_applied_discount_amount;
  return rest;
}

/**
 * The last of the states that a request's redeemables have brought an order to, one after the other, with what all of
 * them applied.
 */
export function combineApplied(states: readonly Order[]): Order | null {
  const last = states.at(-1);
  if (last === undefined) return null;
  const items = last.items.map((item, index) => ({
    ...item,
    ...summed(
      ['applied_discount_amount', 'applied_quantity', 'applied_quantity_amount'],
      // Lines are only ever added, and at the end.
      states.map((state) => state.items[index] ?? {}),
    ),
  }));
  const amounts = [
    'applied_discount_amount',
    'items_applied_discount_amount',
    'total_applied_discount_amount',
  ];
  return { ...last, items, ...summed(amounts as (keyof Applied)[], states) };
}

/** What a request applied, of an order or a line. */
type Applied = Pick<
  Order & OrderItem,
  | 'applied_discount_amount'
  | 'items_applied_discount_amount'
  | 'total_applied_discount_amount'
  | 'applied_quantity'
  | 'applied_quantity_amount'
>;

/** The sum of each of these; one that nobody mentions is not mentioned. */
function summed(names: readonly (keyof Applied)[], parts: readonly Partial<Applied>[]): Partial<Applied> {
  return Object.fromEntries(
    names
      .map(
        (name) => [name, parts.map((part) => part[name]).filter((amount) => amount !== undefined)] as const,
      )
      .filter(([, amounts]) => amounts.length > 0)
      .map(([name, amounts]) => [name, sum(amounts)]),
  );
}

function forgetAppliedToLine(item: OrderItem): OrderItem {
  const rest = { ...item };
  delete rest.applied_discount_amount;
  delete rest.applied_quantity;
  delete rest.applied_quantity_amount;
  return rest;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
