import { newId } from '../ids.ts';
import { withoutApplied } from './applied-amounts.ts';
import type { Product } from '../model/catalogue.ts';
import type { Customer } from '../model/customer.ts';
import type { Order, OrderItem } from '../model/order.ts';
import type { CustomerInput, OrderInput } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import { notFound, Refusal } from '../refusal.ts';
import { findBySourceId } from '../resolve-customer.ts';
import { maximumAmount } from '../limits.ts';
import { amountOfLine, isExactOrder, priceOf } from './line-amount.ts';
import { findProduct, productOf, type Line } from './line-product.ts';
import { linesAmount, withTotals } from './totals.ts';

type OpenState = Pick<ProjectState, 'orders' | 'products' | 'customers'>;

/**
 * The order of a request, before this request applies anything. A stored order keeps the discounts of earlier redemptions. The
 * amount and the lines of the request replace the stored ones (docs/voucherify-api.md#request-bodies).
 */
export function openOrder(state: OpenState, sent: OrderInput, date: string): Order | Refusal;
export function openOrder(
  state: OpenState,
  sent: OrderInput | undefined,
  date: string,
): Order | Refusal | null;
export function openOrder(
  { orders, products, customers }: OpenState,
  sent: OrderInput | undefined,
  date: string,
): Order | Refusal | null {
  if (sent === undefined) return null;
  if ((sent.amount ?? 0) < 0) {
    return new Refusal('invalid_amount', 'Order amount should be a positive integer.');
  }
  const described = amountsOf(sent, products);
  // The schema has checked the prices that were sent, but not those of the catalogue.
  if (!isExactOrder(described.items))
    return new Refusal('invalid_amount', `The lines should cost at most ${maximumAmount} together.`);
  const known = findOrder(orders, sent);
  const referrerId = sent.referrer_id ?? idOf(sent.referrer, customers);
  if (known !== undefined) return updateOrder(known, sent, described, referrerId, date);
  if (sent.id !== undefined) return notFound('order', sent.id);
  return {
    ...newOrder(sent.created_at ?? date),
    source_id: sent.source_id ?? null,
    ...described,
    metadata: sent.metadata ?? {},
    referrer_id: referrerId ?? null,
  };
}

function updateOrder(
  known: Order,
  sent: OrderInput,
  described: Pick<Order, 'amount' | 'items'>,
  referrerId: string | undefined,
  date: string,
): Order {
  const order = withoutApplied(known);
  return withTotals({
    ...order,
    updated_at: date,
    source_id: sent.source_id ?? order.source_id,
    ...(described.amount === undefined ? {} : { amount: described.amount }),
    // An empty list says nothing about the lines, as it says nothing about the amount.
    ...(described.items.length === 0
      ? {}
      : { items: described.items.map((line) => keepDiscount(line, order.items)) }),
    metadata: sent.metadata ?? order.metadata,
    referrer_id: referrerId ?? order.referrer_id,
  });
}

/**
 * The line with the discount that earlier redemptions gave on the same product. Free units that they added, and that the new line
 * does not contain, are gone with their discount.
 */
function keepDiscount(line: OrderItem, before: readonly OrderItem[]): OrderItem {
  const earlier = before.find((one) => productKey(one) !== undefined && productKey(one) === productKey(line));
  if (earlier === undefined) return line;
  const {
    initial_quantity = earlier.quantity,
    discount_amount = 0,
    discount_quantity = 0,
    price = 0,
  } = earlier;
  const added = earlier.quantity - initial_quantity;
  const kept = Math.min(added, Math.max(0, line.quantity - initial_quantity));
  const gone = added - kept;
  const free = Math.max(0, discount_quantity - gone);
  const counted: OrderItem = {
    ...line,
    ...(kept > 0 && { initial_quantity: line.quantity - kept }),
    ...(free > 0 && { discount_quantity: free }),
  };
  const { amount } = line;
  if (amount === undefined) return counted;
  const off = Math.min(Math.max(0, discount_amount - price * gone), amount);
  return {
    ...counted,
    ...(kept > 0 && { initial_amount: Math.max(0, amount - price * kept) }),
    ...(off > 0 && { discount_amount: off, subtotal_amount: amount - off }),
  };
}

/** The product of a line, by the first id it has. */
export function productKey({ sku_id, sku, product_id, product, source_id }: OrderItem): string | undefined {
  return sku_id ?? sku?.id ?? product_id ?? product?.id ?? source_id;
}

/** An empty order, for a request without an order that gets units added. */
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

/** The id of a customer who is named by id or source id. */
function idOf(sent: CustomerInput | undefined, customers: ReadonlyMap<string, Customer>): string | undefined {
  if (sent?.id !== undefined || sent?.source_id === undefined) return sent?.id;
  return findBySourceId(customers, sent.source_id)?.id;
}

/** The amount is taken as sent. Without one it is the sum of the lines (docs/voucherify-api.md#amounts). */
function amountsOf(
  sent: OrderInput,
  products: ReadonlyMap<string, Product>,
): Pick<Order, 'amount' | 'items'> {
  const items = (sent.items ?? []).map((item) => createLine(item, products));
  if (sent.amount === undefined && items.length === 0) return { items };
  const amount = sent.amount ?? linesAmount(items);
  return { amount, items };
}

function createLine(sent: Line, products: ReadonlyMap<string, Product>): OrderItem {
  const quantity = sent.quantity ?? 1;
  const known = findProduct(sent, products);
  const price = priceOf(sent) ?? known?.price ?? undefined;
  const amount = amountOfLine({ ...sent, price });
  const { product_id = known?.id, sku_id, source_id, related_object, sku, metadata } = sent;
  const product = productOf(sent, known);
  const line: OrderItem = { object: 'order_item', quantity };
  if (product_id !== undefined) line.product_id = product_id;
  if (sku_id !== undefined) line.sku_id = sku_id;
  if (source_id !== undefined) line.source_id = source_id;
  if (related_object !== undefined) line.related_object = related_object;
  if (price !== undefined) line.price = price;
  if (amount !== undefined) line.amount = amount;
  if (product !== undefined) line.product = product;
  if (sku !== undefined) line.sku = sku;
  if (metadata !== undefined) line.metadata = metadata;
  if (amount !== undefined) line.subtotal_amount = amount;
  return line;
}
