import type { Page } from '../../domain/lists/page.ts';
import type { Order } from '../../domain/model/order.ts';
import { serializeOrder, type OrderBody } from './order.ts';

/** A stored order, as the endpoints for orders show it. Its total is there even without a discount (docs/voucherify-api.md#orders). */
export function serializeStoredOrder(order: Order): OrderBody {
  const { amount, total_amount = amount } = order;
  return {
    ...serializeOrder(order, order.customer_id),
    ...(total_amount !== undefined && { total_amount }),
  };
}

/** One page of orders. */
export function serializeOrders({ listed, total }: Page<Order>): {
  object: 'list';
  data_ref: 'orders';
  orders: OrderBody[];
  total: number;
} {
  return { object: 'list', data_ref: 'orders', orders: listed.map(serializeStoredOrder), total };
}
