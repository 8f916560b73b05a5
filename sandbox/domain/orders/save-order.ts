import { storeCustomer, type CustomerState } from '../customers/store-customer.ts';
import { checkInFlight, orderKey } from '../in-flight.ts';
import type { Order } from '../model/order.ts';
import type { CustomerInput, OrderInput } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import { notFound, Refusal } from '../refusal.ts';
import { resolveCustomer } from '../resolve-customer.ts';
import { rememberOrder } from '../retention.ts';
import { openOrder } from './open-order.ts';

/** An order as a backend describes it. */
export type StoredOrderInput = OrderInput & { status?: Order['status']; customer?: CustomerInput };

type OrderState = CustomerState & Pick<ProjectState, 'orders' | 'products' | 'inFlight' | 'ledger'>;

/**
 * Stores an order: a new one, or the changes of a known one, which its id or source id names (docs/voucherify-api.md#orders). What a
 * request does not name stays, with discounts and redemptions. The customer is stored too.
 */
export function saveOrder(state: OrderState, input: StoredOrderInput, now: Date): Order | Refusal {
  const opened = openOrder(state, input, now.toISOString());
  if (opened instanceof Refusal) return opened;
  const busy = checkInFlight(state, [orderKey(opened.id)]);
  if (busy !== undefined) return busy;
  const { source_id } = opened;
  if (source_id !== null && findOrderBySource(state, source_id, opened.id) !== undefined)
    return new Refusal('invalid_order', `Another order has the source_id ${source_id}`);
  const described = resolveCustomer(state.customers, input, null);
  if (described instanceof Refusal) return described;
  const customer = described && storeCustomer(state, described, now);
  const order: Order = {
    ...opened,
    status: input.status ?? opened.status,
    customer_id: customer?.id ?? opened.customer_id,
  };
  rememberOrder(state, order);
  return order;
}

/** The order with this id or source id. */
export function findOrder({ orders }: Pick<ProjectState, 'orders'>, idOrSource: string): Order | Refusal {
  return orders.get(idOrSource) ?? findOrderBySource({ orders }, idOrSource) ?? notFound('order', idOrSource);
}

function findOrderBySource(
  { orders }: Pick<ProjectState, 'orders'>,
  source: string,
  exceptId?: string,
): Order | undefined {
  return [...orders.values()].find(({ id, source_id }) => source_id === source && id !== exceptId);
}
