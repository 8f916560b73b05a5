import * as v from 'valibot';
import { orderOrders, type OrderQuery } from '../../domain/lists/orders.ts';
import type { StoredOrderInput } from '../../domain/orders/save-order.ts';
import { order } from './common.ts';
import { paging } from './list-query.ts';
import { parseQuery } from './parse-query.ts';
import { object, oneOf, parse } from './values.ts';

export const orderQuery = object({ ...paging, order: v.optional(oneOf(orderOrders)) });

/** Parses which orders to list, or says what is wrong with the query. */
export function parseOrderQuery(parameters: URLSearchParams): OrderQuery | string {
  const query = parse(orderQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { limit = 10, page = 1, order = '-created_at' } = query;
  return { limit, page, order };
}

/** Parses an order that a backend stores (docs/voucherify-api.md#orders), or says what is wrong with it. */
export function parseOrderBody(body: unknown): StoredOrderInput | string {
  return parse(order, body);
}
