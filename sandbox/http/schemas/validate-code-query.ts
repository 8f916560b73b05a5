import * as v from 'valibot';
import { isExactLine, isExactOrder } from '../../domain/orders/line-amount.ts';
import type { RequestInput } from '../../domain/model/request.ts';
import { maximumAmount, maximumQuantity, maximumTtl } from '../../domain/limits.ts';
import { customer, lineMessage, linesMessage, sessionType, ttlUnit } from './common.ts';
import { dependent } from './hints.ts';
import { parseQuery } from './parse-query.ts';
import { integerText, listText } from './query-values.ts';
import { metadata, object, oneOf, parse, string } from './values.ts';

/** A cart and its customer in a query. */
export interface CartQuery {
  trackingId: string | null;
  input: RequestInput;
}

/** The request of `GET /validate` (docs/voucherify-api.md#validate). */
export interface CodeValidation extends CartQuery {
  code: string;
}

const line = object({
  product_id: v.optional(string),
  sku_id: v.optional(string),
  source_id: v.optional(string),
  related_object: v.optional(oneOf(['product', 'sku'])),
  quantity: v.optional(integerText(0, maximumQuantity)),
  price: v.optional(integerText(0, maximumAmount)),
  amount: v.optional(integerText(0, maximumAmount)),
});
const exactLine = v.pipe(
  line,
  v.check((value) => isExactLine(value), lineMessage),
);
const lines = listText(exactLine, 500);
const exactLines = v.pipe(
  lines,
  v.check((value) => isExactOrder(value), linesMessage),
);

const cart = {
  tracking_id: v.optional(string),
  amount: v.optional(integerText(-maximumAmount, maximumAmount)),
  item: v.optional(exactLines),
  order: v.optional(object({ metadata: v.optional(metadata) })),
  metadata: v.optional(metadata),
  // An id, or the fields of a customer.
  customer: v.optional(
    dependent([string, customer], (value) => (typeof value === 'string' ? string : customer)),
  ),
  session_type: v.optional(sessionType),
  session_key: v.optional(string),
  session_ttl: v.optional(integerText(0, maximumTtl)),
  session_ttl_unit: v.optional(ttlUnit),
};

export const cartQuery = object(cart);

/** The parameters of `GET /validate`. Its code is read before the cart. */
export const validateQuery = object({ code: string, ...cart });

type ParsedQuery = v.InferOutput<typeof cartQuery>;

/** Parses the query, or says what is wrong with it. */
export function parseValidateCodeQuery(parameters: URLSearchParams): CodeValidation | string {
  const { code } = parseQuery(parameters);
  if (code === undefined || code === '') return "Query should have required property 'code'";
  if (typeof code !== 'string') return 'Property .code should be string';
  const cart = parseCartQuery(parameters);
  return typeof cart === 'string' ? cart : { code, ...cart };
}

/** Parses a query without a code, or says what is wrong with it. */
export function parseCartQuery(parameters: URLSearchParams): CartQuery | string {
  const query = parse(cartQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { tracking_id, customer, metadata } = query;
  return {
    trackingId: tracking_id ?? null,
    input: {
      ...(customer && { customer: typeof customer === 'string' ? { id: customer } : customer }),
      ...(metadata && { metadata }),
      ...orderOf(query),
      ...sessionOf(query),
    },
  };
}

/** The order, if the query has any part of one. */
function orderOf({ amount, item: items, order }: ParsedQuery): Pick<RequestInput, 'order'> {
  const metadata = order?.metadata;
  if (amount === undefined && items === undefined && metadata === undefined) return {};
  return {
    order: {
      ...(amount !== undefined && { amount }),
      ...(items && { items }),
      ...(metadata && { metadata }),
    },
  };
}

/** The session, if the query has any part of one. */
function sessionOf(query: ParsedQuery): Pick<RequestInput, 'session'> {
  const { session_type: type, session_key: key, session_ttl: ttl, session_ttl_unit: ttl_unit } = query;
  const session = {
    ...(type && { type }),
    ...(key && { key }),
    ...(ttl !== undefined && { ttl }),
    ...(ttl_unit && { ttl_unit }),
  };
  return Object.keys(session).length === 0 ? {} : { session };
}
