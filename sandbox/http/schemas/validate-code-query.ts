import * as v from 'valibot';
import { isExactLine, isExactOrder } from '../../domain/orders/line-amount.ts';
import type { RequestInput } from '../../domain/model/request.ts';
import { maximumAmount, maximumQuantity, maximumTtl } from '../../domain/limits.ts';
import { customer, lineMessage, linesMessage, sessionType, ttlUnit } from './common.ts';
import { parseQuery } from './parse-query.ts';
import { integerText, listText } from './query-values.ts';
import { metadata, object, oneOf, parse, string } from './values.ts';

/** The request of `GET /validate` (docs/voucherify-api.md#validate). */
export interface CodeValidation {
  code: string;
  trackingId: string | null;
  input: RequestInput;
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

const validateQuery = object({
  code: string,
  tracking_id: v.optional(string),
  amount: v.optional(integerText(-maximumAmount, maximumAmount)),
  item: v.optional(exactLines),
  order: v.optional(object({ metadata: v.optional(metadata) })),
  metadata: v.optional(metadata),
  // An id, or the fields of a customer.
  customer: v.optional(v.lazy((value) => (typeof value === 'string' ? string : customer))),
  session_type: v.optional(sessionType),
  session_key: v.optional(string),
  session_ttl: v.optional(integerText(0, maximumTtl)),
  session_ttl_unit: v.optional(ttlUnit),
});

type ValidateQuery = v.InferOutput<typeof validateQuery>;

/** Parses the query, or says what is wrong with it. */
export function parseValidateCodeQuery(parameters: URLSearchParams): CodeValidation | string {
  const values = parseQuery(parameters);
  if (values['code'] === undefined || values['code'] === '')
    return "Query should have required property 'code'";
  const query = parse(validateQuery, values);
  if (typeof query === 'string') return query;
  const { code, tracking_id, customer, metadata } = query;
  return {
    code,
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
function orderOf({ amount, item: items, order }: ValidateQuery): Pick<RequestInput, 'order'> {
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
function sessionOf(query: ValidateQuery): Pick<RequestInput, 'session'> {
  const { session_type: type, session_key: key, session_ttl: ttl, session_ttl_unit: ttl_unit } = query;
  const session = {
    ...(type && { type }),
    ...(key && { key }),
    ...(ttl !== undefined && { ttl }),
    ...(ttl_unit && { ttl_unit }),
  };
  return Object.keys(session).length === 0 ? {} : { session };
}
