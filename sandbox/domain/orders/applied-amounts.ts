import type { Order, OrderItem } from '../model/order.ts';

/** The `applied_…` amounts of an order. They are those of one request, beside the amounts of all requests. */

/** The order without the applied amounts of earlier requests. */
export function withoutApplied(order: Order): Order {
  if (order.total_applied_discount_amount === undefined && !order.items.some(hasApplied)) return order;
  const rest = { ...order, items: order.items.map(lineWithoutApplied) };
  delete rest.applied_discount_amount;
  delete rest.items_applied_discount_amount;
  delete rest.total_applied_discount_amount;
  return rest;
}

/** The last of the states of an order, one for each redeemable of a request, with the sums of their applied amounts. */
export function combineApplied(states: readonly Order[]): Order | null {
  const last = states.at(-1);
  if (last === undefined) return null;
  if (states.length === 1) return last;
  const items = last.items.map((item, index) => ({
    ...item,
    ...sumEach(
      ['applied_discount_amount', 'applied_quantity', 'applied_quantity_amount'],
      // Lines are only added, and at the end.
      states.map((state) => state.items[index] ?? {}),
    ),
  }));
  const amounts = [
    'applied_discount_amount',
    'items_applied_discount_amount',
    'total_applied_discount_amount',
  ];
  return { ...last, items, ...sumEach(amounts as (keyof Applied)[], states) };
}

/** The applied amounts of an order or of a line. */
type Applied = Pick<
  Order & OrderItem,
  | 'applied_discount_amount'
  | 'items_applied_discount_amount'
  | 'total_applied_discount_amount'
  | 'applied_quantity'
  | 'applied_quantity_amount'
>;

/** The sum of each amount. An amount that no part has is left out. */
function sumEach(names: readonly (keyof Applied)[], parts: readonly Partial<Applied>[]): Partial<Applied> {
  return Object.fromEntries(
    names
      .map(
        (name) => [name, parts.map((part) => part[name]).filter((amount) => amount !== undefined)] as const,
      )
      .filter(([, amounts]) => amounts.length > 0)
      .map(([name, amounts]) => [name, sum(amounts)]),
  );
}

function hasApplied({ applied_discount_amount, applied_quantity }: OrderItem): boolean {
  return applied_discount_amount !== undefined || applied_quantity !== undefined;
}

function lineWithoutApplied(item: OrderItem): OrderItem {
  const rest = { ...item };
  delete rest.applied_discount_amount;
  delete rest.applied_quantity;
  delete rest.applied_quantity_amount;
  return rest;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
