import { newId } from '../ids.ts';
import { withoutApplied } from './applied-amounts.ts';
import { linesAmount, withTotals, type Order, type OrderItem } from '../model/order.ts';
import type { OrderInput } from '../../http/schemas/redeem-body.ts';
import { notFound, Refusal } from '../refusal.ts';
import type { Product } from '../../store/store.ts';

/** What a cart is opened against. */
export interface Shelf {
  orders: ReadonlyMap<string, Order>;
  products: ReadonlyMap<string, Product>;
}

/**
 * The order a request speaks of, before anything more is taken off. A known one is continued: what earlier redemptions
 * took stays. Where the request describes the order again, its amount and lines replace the stored ones
 * (docs/voucherify-api.md#request-bodies).
 */
export function openOrder(shelf: Shelf, sent: OrderInput | undefined, date: string): Order | Refusal | null {
  if (sent === undefined) return null;
  if ((sent.amount ?? 0) < 0) {
    return new Refusal('invalid_amount', 'Order amount should be a positive integer.');
  }
  const known = findOrder(shelf.orders, sent);
  if (known !== undefined) return updateOrder(known, sent, shelf.products, date);
  if (sent.id !== undefined) return notFound('order', sent.id);
  return {
    ...newOrder(date),
    source_id: sent.source_id ?? null,
    ...amountsOf(sent, shelf.products),
    metadata: sent.metadata ?? {},
    referrer_id: sent.referrer_id ?? null,
  };
}

function updateOrder(
  known: Order,
  sent: OrderInput,
  products: ReadonlyMap<string, Product>,
  date: string,
): Order {
  const order = withoutApplied(known);
  const described = amountsOf(sent, products);
  return withTotals({
    ...order,
    updated_at: date,
    source_id: sent.source_id ?? order.source_id,
    ...(described.amount === undefined ? {} : { amount: described.amount }),
    // Goods that were given away are gone from an order whose lines are told without them, and so is their discount.
    ...(sent.items === undefined
      ? {}
      : { items: described.items.map((line) => keepDiscount(line, order.items)) }),
    metadata: sent.metadata ?? order.metadata,
    referrer_id: sent.referrer_id ?? order.referrer_id,
  });
}

/** The line with what earlier redemptions took from the same goods. */
function keepDiscount(line: OrderItem, before: readonly OrderItem[]): OrderItem {
  const earlier = before.find((one) => productKey(one) !== undefined && productKey(one) === productKey(line));
  const off = Math.min(earlier?.discount_amount ?? 0, line.amount ?? 0);
  if (earlier === undefined || off === 0 || line.amount === undefined) return line;
  const { discount_quantity } = earlier;
  return {
    ...line,
    discount_amount: off,
    ...(discount_quantity === undefined ? {} : { discount_quantity }),
    subtotal_amount: line.amount - off,
  };
}

/** What a line is of, by the first of the names it has. */
export function productKey({ sku_id, sku, product_id, product, source_id }: OrderItem): string | undefined {
  return sku_id ?? sku?.id ?? product_id ?? product?.id ?? source_id;
}

/** An order of nothing, for a request that sends none but gets goods added. */
export function newOrder(date: string): Order {
  return {
    id: newId('ord_'),
    source_id: null,
    created_at: date,
    updated_at: null,
    status: 'CREATED',
    items: [],
    metadata: {},
    customer_id: null,
    referrer_id: null,
    redemptions: {},
  };
}

function findOrder(orders: ReadonlyMap<string, Order>, { id, source_id }: OrderInput): Order | undefined {
  if (id !== undefined) return orders.get(id);
  return source_id === undefined
    ? undefined
    : [...orders.values()].find((order) => order.source_id === source_id);
}

/** The amount as sent is believed; without one the lines are added up (docs/voucherify-api.md#amounts). */
function amountsOf(
  sent: OrderInput,
  products: ReadonlyMap<string, Product>,
): Pick<Order, 'amount' | 'items'> {
  const items = (sent.items ?? []).map((item) => createLine(item, products));
  if (sent.amount === undefined && items.length === 0) return { items };
  const amount = sent.amount ?? linesAmount(items);
  return { amount, items };
}

function createLine(sent: Partial<OrderItem>, products: ReadonlyMap<string, Product>): OrderItem {
  const quantity = sent.quantity ?? 1;
  const price = sent.price ?? sent.product?.price ?? sent.sku?.price;
  const amount = sent.amount ?? (price === undefined ? undefined : price * quantity);
  const { product_id, sku_id, source_id, related_object, sku, metadata } = sent;
  const product = sent.product ?? productDetails(products.get(product_id ?? ''));
  const line = { product_id, sku_id, source_id, related_object, price, amount, product, sku, metadata };
  return {
    object: 'order_item',
    quantity,
    ...Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)),
    ...(amount === undefined ? {} : { subtotal_amount: amount }),
  };
}

function productDetails(product: Product | undefined): OrderItem['product'] {
  if (product === undefined) return undefined;
  const { id, source_id, name, price } = product;
  return { id, source_id, name, ...(price === null ? {} : { price }) };
}
