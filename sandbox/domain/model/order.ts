import { withoutApplied } from '../orders/applied-amounts.ts';
import type { Metadata } from './voucher.ts';

/** A line of an order (docs/voucherify-api.md#order-amounts). Amounts are integers, 1/100 of the currency unit. */
export interface OrderItem {
  object: 'order_item';
  product_id?: string;
  sku_id?: string;
  source_id?: string;
  related_object?: 'product' | 'sku';
  quantity: number;
  discount_quantity?: number;
  initial_quantity?: number;
  applied_quantity?: number;
  applied_quantity_amount?: number;
  amount?: number;
  discount_amount?: number;
  initial_amount?: number;
  applied_discount_amount?: number;
  price?: number;
  subtotal_amount?: number;
  product?: { id?: string; source_id?: string; name?: string; price?: number };
  sku?: { id?: string; source_id?: string; sku?: string; price?: number };
  metadata?: Metadata;
}

/** An order with its amounts so far. Without an amount and without lines it has no amounts at all. */
export interface Order {
  id: string;
  source_id: string | null;
  created_at: string;
  updated_at: string | null;
  status: 'CREATED' | 'PAID' | 'CANCELED' | 'FULFILLED';
  amount?: number;
  initial_amount?: number;
  discount_amount?: number;
  items_discount_amount?: number;
  total_discount_amount?: number;
  total_amount?: number;
  applied_discount_amount?: number;
  items_applied_discount_amount?: number;
  total_applied_discount_amount?: number;
  items: OrderItem[];
  metadata: Metadata;
  customer_id: string | null;
  referrer_id: string | null;
  redemptions: Record<string, OrderRedemption>;
}

/** An order's note of one redemption on it. */
export interface OrderRedemption {
  date: string;
  related_object_type: 'voucher' | 'promotion_tier' | 'redemption';
  related_object_id: string;
  related_object_parent_id?: string;
  /** The redemptions of which a parent is made. */
  stacked?: string[];
  rollback_id?: string;
  rollback_date?: string;
  /** The rollbacks of its parts. */
  rollback_stacked?: string[];
}

/** What is left to pay, or null where the order's amount is not known. */
export function remaining(order: Order | null): number | null {
  return order?.total_amount ?? order?.amount ?? null;
}

/** The order with `off` taken from it as a whole: a discount, gift credits or the worth of points. */
export function discountOrder(order: Order, off: number): Order {
  return {
    ...withoutApplied(order),
    ...(order.amount === undefined
      ? {}
      : totals(order.amount, (order.discount_amount ?? 0) + off, itemsOff(order.items))),
    discount_amount: (order.discount_amount ?? 0) + off,
    applied_discount_amount: off,
    total_applied_discount_amount: off,
  };
}

/** The order with its lines discounted, each by its entry in `offs`. */
export function discountItems(order: Order, offs: readonly number[]): Order {
  const items = withoutApplied(order).items.map((item, index) => discountLine(item, offs[index] ?? 0));
  return withDiscountedItems(order, items, sum(offs));
}

/**
 * The order with `items` in place of its own, some of which a unit discount added or made free. Added units raise the
 * amount. They are free, so they raise the discount by as much (docs/voucherify-api.md#order-amounts).
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

/** The line with `off` taken from it; a line nothing is taken from stays as it was. */
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

/** The order with its totals as its amount, its lines and earlier discounts make them, if it has had any. */
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
  // Free shipping that has no price: goods were given, no money was taken off, and the order says nothing of any.
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
  // A page's numbers are believed, so lines may sum to more than the order (docs/voucherify-api.md#amounts).
  const off = Math.min(amount, orderOff + itemsOff);
  return { total_discount_amount: off, total_amount: amount - off };
}

/** What the lines come to before discounts. */
export function linesAmount(items: readonly OrderItem[]): number {
  return sum(items.map((item) => item.amount ?? 0));
}

function itemsOff(items: readonly OrderItem[]): number {
  return sum(items.map((item) => item.discount_amount ?? 0));
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
