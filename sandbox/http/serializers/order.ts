import type { Order } from '../../domain/model/order.ts';
import type { ProjectState } from '../../domain/model/state.ts';

/** An order in a response. */
export interface OrderBody extends Order {
  customer?: { id: string; object: 'customer' };
  object: 'order';
}

export function serializeOrder(order: Order, customerId: string | null): OrderBody {
  return {
    object: 'order',
    ...(customerId === null ? {} : { customer: { id: customerId, object: 'customer' } }),
    ...order,
  };
}

/** An order in the response to a validation. An order that is not stored has no id, dates and status yet. */
export function serializeValidatedOrder(
  order: Order,
  { orders }: Pick<ProjectState, 'orders'>,
): Record<string, unknown> {
  const body: Partial<Order> = { ...order };
  if (!orders.has(order.id))
    for (const name of ['id', 'source_id', 'created_at', 'updated_at', 'status'] as const) delete body[name];
  if (order.items.length === 0) delete body.items;
  delete body.redemptions;
  return { ...body, object: 'order' };
}
