import type { Order } from '../model/order.ts';
import { ordersOf, pageOf, sortItems, type Page, type PageQuery } from './page.ts';

const sortedBy = {
  created_at: ({ created_at }: Order) => created_at,
  // An order that was never changed counts as changed when it was made.
  updated_at: ({ created_at, updated_at }: Order) => updated_at ?? created_at,
};

type Key = keyof typeof sortedBy;

/** With a dash, the order is descending. */
export const orderOrders = ordersOf(sortedBy);

/** Which orders to list, and in which order. */
export interface OrderQuery extends PageQuery {
  order: Key | `-${Key}`;
}

/** One page of orders. */
export function listOrderPage(orders: Iterable<Order>, query: OrderQuery): Page<Order> {
  return pageOf(sortItems(orders, query.order, sortedBy), query);
}
