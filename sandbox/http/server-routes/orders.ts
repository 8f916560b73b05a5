import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createOrder, getOrder, listOrders, updateOrder } from '../handlers/orders.ts';
import { methodNotAllowed } from '../responses.ts';

/** Adds the endpoints for orders. */
export function addOrderRoutes(api: Hono<Env>, services: Services): void {
  api.get('/orders', listOrders(services));
  api.post('/orders', createOrder(services));
  api.all('/orders', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get('/orders/:id', getOrder(services));
  api.put('/orders/:id', updateOrder(services));
  api.all('/orders/:id', (c) => methodNotAllowed(c, 'GET or PUT'));
}
