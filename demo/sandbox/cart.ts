import { newId } from './ids.ts';
import { forgetApplied, linesAmount, type Order, type OrderItem } from './order.ts';
import type { OrderPayload } from './payload.ts';
import { notFound, Refusal } from './refusal.ts';
import type { Product } from './store.ts';

/** What a cart is opened against. */
export interface Shelf {
  orders: ReadonlyMap<string, Order>;
  products: ReadonlyMap<string, Product>;
}

/**
 * The order a request speaks of, before anything is taken off. A request that only names a known order continues it;
 * one that also describes it starts afresh (CONTRACT C13.9 is undecided here; this is ours).
 */
export function openOrder(
  shelf: Shelf,
  sent: OrderPayload | undefined,
  date: string,
): Order | Refusal | null {
  if (sent === undefined) return null;
  if ((sent.amount ?? 0) < 0) {
    return new Refusal('invalid_amount', 'Order amount should be a positive integer.');
  }
  const known = findOrder(shelf.orders, sent);
  const isDescribed = sent.amount !== undefined || sent.items !== undefined;
  if (known !== undefined && !isDescribed) return { ...forgetApplied(known), updated_at: date };
  if (sent.id !== undefined && known === undefined) return notFound('order', sent.id);
  return {
    ...newOrder(date),
    ...(known === undefined ? {} : { id: known.id, created_at: known.created_at, updated_at: date }),
    source_id: sent.source_id ?? known?.source_id ?? null,
    ...amountsOf(sent, shelf.products),
    metadata: sent.metadata ?? {},
    referrer_id: sent.referrer_id ?? null,
  };
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

function findOrder(orders: ReadonlyMap<string, Order>, { id, source_id }: OrderPayload): Order | undefined {
  if (id !== undefined) return orders.get(id);
  return source_id === undefined
    ? undefined
    : [...orders.values()].find((order) => order.source_id === source_id);
}

/** The amount as sent is believed; without one the lines are added up (CONTRACT C3.1, C2.3). */
function amountsOf(
  sent: OrderPayload,
  products: ReadonlyMap<string, Product>,
): Pick<Order, 'amount' | 'items'> {
  const items = (sent.items ?? []).map((item) => openLine(item, products));
  if (sent.amount === undefined && items.length === 0) return { items };
  const amount = sent.amount ?? linesAmount(items);
  return { amount, items };
}

function openLine(sent: Partial<OrderItem>, products: ReadonlyMap<string, Product>): OrderItem {
  const quantity = sent.quantity ?? 1;
  const price = sent.price ?? sent.product?.price ?? sent.sku?.price;
  const amount = sent.amount ?? (price === undefined ? undefined : price * quantity);
  const { product_id, sku_id, source_id, related_object, sku, metadata } = sent;
  const product = sent.product ?? catalogued(products.get(product_id ?? ''));
  const line = { product_id, sku_id, source_id, related_object, price, amount, product, sku, metadata };
  return {
    object: 'order_item',
    quantity,
    ...Object.fromEntries(Object.entries(line).filter(([, value]) => value !== undefined)),
    ...(amount === undefined ? {} : { subtotal_amount: amount }),
  };
}

function catalogued(product: Product | undefined): OrderItem['product'] {
  if (product === undefined) return undefined;
  const { id, source_id, name, price } = product;
  return { id, source_id, name, ...(price === null ? {} : { price }) };
}
