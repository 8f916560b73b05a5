import type { Context } from 'hono';
import { listOrderPage } from '../../domain/lists/orders.ts';
import { findOrder, saveOrder, type StoredOrderInput } from '../../domain/orders/save-order.ts';
import { Refusal } from '../../domain/refusal.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import { parseOrderBody, parseOrderQuery } from '../schemas/orders.ts';
import { serializeOrders, serializeStoredOrder } from '../serializers/orders.ts';

/** `GET /orders`: page by page, newest first by default (docs/voucherify-api.md#orders). */
export function listOrders({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseOrderQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeOrders(listOrderPage(store.state.orders.values(), query)));
  };
}

/** `GET /orders/{orderId}`: one order, by its id or source id. */
export function getOrder({ store }: Services) {
  return (c: Context<Env, '/orders/:id'>): Response => {
    const order = findOrder(store.state, c.req.param('id'));
    return order instanceof Refusal ? refusalResponse(c, order, null) : c.json(serializeStoredOrder(order));
  };
}

/** `POST /orders`: stores an order, or changes the one with the same id or source id. */
export function createOrder(services: Services) {
  return (c: Context<Env>): Response => {
    const body = parseOrderBody(c.get('body').value);
    return typeof body === 'string' ? invalidPayload(c, body) : save(c, services, body);
  };
}

/** `PUT /orders/{orderId}`: changes what the body names of an order. */
export function updateOrder(services: Services) {
  return (c: Context<Env, '/orders/:id'>): Response => {
    const body = parseOrderBody(c.get('body').value);
    if (typeof body === 'string') return invalidPayload(c, body);
    const order = findOrder(services.store.state, c.req.param('id'));
    if (order instanceof Refusal) return refusalResponse(c, order, null);
    return save(c, services, { ...body, id: order.id });
  };
}

function save(c: Context<Env>, { store, now }: Services, input: StoredOrderInput): Response {
  const order = saveOrder(store.state, input, now());
  return order instanceof Refusal ? refusalResponse(c, order, null) : c.json(serializeStoredOrder(order));
}
