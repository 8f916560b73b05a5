import type { Order, OrderItem } from '../model/order.ts';
import { withoutApplied } from './applied-amounts.ts';

/** What is left to pay, in minor units; null if the amount of the order is not known. */
export function remaining(order: Order | null): number | null {
  return order?.total_amount ?? order?.amount ?? null;
}

/** The order with an amount taken off as a whole: a discount, gift credits or the worth of points. */
export function discountOrder(order: Order, off: number): Order {
  const { discount_amount = 0, ...rest } = withoutApplied(order);
  const discount = discount_amount + off;
  // An order without an amount has no totals. The others are calculated again.
  delete rest.total_discount_amount;
  delete rest.total_amount;
  return {
    discount_amount: discount,
    applied_discount_amount: off,
    total_applied_discount_amount: off,
    ...(order.amount === undefined ? {} : totals(order.amount, discount, itemsOff(order.items))),
    // Last, because V8 takes ten times as long to add named properties after a spread of many.
    ...rest,
  };
}

/** The order with each line discounted by its entry in `offs`. */
export function discountItems(order: Order, offs: readonly number[]): Order {
  const items = withoutApplied(order).items.map((item, index) => discountLine(item, offs[index] ?? 0));
  return withDiscountedItems(order, items, sum(offs));
}

/**
 * The order with other lines, to which a unit discount added free units. Added units raise the amount. They are free, so they
 * raise the discount by the same amount (docs/voucherify-api.md#order-amounts).
 */
export function replaceItems(order: Order, items: OrderItem[]): Order {
  const added = linesAmount(items) - linesAmount(order.items);
  const applied = sum(items.map((item) => item.applied_discount_amount ?? 0));
  const initial = order.amount ?? 0;
  const grown =
    added === 0
      ? order
      : { ...order, amount: initial + added, initial_amount: order.initial_amount ?? initial };
  return withDiscountedItems(grown, items, applied);
}

/** The line with `off` taken off. */
export function discountLine(item: OrderItem, off: number): OrderItem {
  if (off === 0 || item.amount === undefined) return item;
  const discount = (item.discount_amount ?? 0) + off;
  return {
    ...item,
    discount_amount: discount,
    applied_discount_amount: off,
    subtotal_amount: item.amount - discount,
  };
}

/** The order with its totals calculated again, if it has totals. */
export function withTotals(order: Order): Order {
  const { amount, discount_amount = 0, items } = order;
  if (amount === undefined || order.total_amount === undefined) return order;
  const off = itemsOff(items);
  const hasItemsOff = order.items_discount_amount !== undefined;
  return {
    ...order,
    ...(hasItemsOff && { items_discount_amount: off }),
    ...totals(amount, discount_amount, off),
  };
}

function withDiscountedItems(order: Order, items: OrderItem[], applied: number): Order {
  const off = itemsOff(items);
  const { amount, discount_amount = 0 } = order;
  const rest = { ...withoutApplied(order), items };
  // Free shipping without a price: units were added, but there is no discount, so the order has no discount fields.
  if (off + discount_amount === 0)
    return { ...rest, ...(amount === undefined ? {} : { total_amount: amount }) };
  return {
    ...rest,
    ...(amount === undefined ? {} : totals(amount, discount_amount, off)),
    items_discount_amount: off,
    items_applied_discount_amount: applied,
    total_applied_discount_amount: applied,
  };
}

function totals(
  amount: number,
  orderOff: number,
  itemsOff: number,
): Pick<Order, 'total_discount_amount' | 'total_amount'> {
  // Amounts are taken as sent, so the sum of the lines can be more than the amount of the order (docs/voucherify-api.md#amounts).
  const off = Math.min(amount, orderOff + itemsOff);
  return { total_discount_amount: off, total_amount: amount - off };
}

/** The sum of the lines before discounts. */
export function linesAmount(items: readonly OrderItem[]): number {
  return sum(items.map((item) => item.amount ?? 0));
}

function itemsOff(items: readonly OrderItem[]): number {
  return sum(items.map((item) => item.discount_amount ?? 0));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
