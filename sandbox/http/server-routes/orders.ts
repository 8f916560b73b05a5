import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createOrder, getOrder, listOrders, updateOrder } from '../handlers/orders.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { order } from '../schemas/common.ts';
import { orderQuery } from '../schemas/orders.ts';

/** Adds the endpoints for orders. */
export function addOrderRoutes(api: Hono<Env>, services: Services): void {
  api.get('/orders', documented({ summary: 'Lists orders.', query: orderQuery }, listOrders(services)));
  api.post(
    '/orders',
    documented(
      { summary: 'Creates an order, or updates the one with this source id.', body: order },
      createOrder(services),
    ),
  );
  api.all('/orders', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get(
    '/orders/:id',
    documented({ summary: 'Reads an order by its id or source id.' }, getOrder(services)),
  );
  api.put('/orders/:id', documented({ summary: 'Updates an order.', body: order }, updateOrder(services)));
  api.all('/orders/:id', (c) => methodNotAllowed(c, 'GET or PUT'));
}
