import { object, oneOf, string, type Check } from './values.ts';
import { ttlUnits } from '../../domain/locks.ts';
import { customer, metadata, type RequestInput } from './redeem-body.ts';
import { listText, wholeText } from './query-values.ts';
import { parseQuery, type Query } from './parse-query.ts';

/** What the query of `GET /validate` asks about one code (docs/voucherify-api.md#validate). */
export interface ValidateCodeQuery {
  code: string;
  trackingId: string | null;
  input: RequestInput;
}

const item = object({
  product_id: string,
  sku_id: string,
  source_id: string,
  related_object: oneOf('product', 'sku'),
  quantity: wholeText(0),
  price: wholeText(),
  amount: wholeText(),
});

/** An id, or the customer described. */
const anyCustomer: Check = (value, path) => (typeof value === 'string' ? undefined : customer(value, path));

const checkQuery = object({
  code: string,
  tracking_id: string,
  amount: wholeText(),
  item: listText(item, 500),
  order: object({ metadata }),
  metadata,
  customer: anyCustomer,
  session_type: oneOf('LOCK'),
  session_key: string,
  session_ttl: wholeText(0),
  session_ttl_unit: oneOf(...Object.keys(ttlUnits)),
});

/** Reads such a question, or says what is wrong with it, as `details` words it. */
export function parseValidateCodeQuery(parameters: URLSearchParams): ValidateCodeQuery | string {
  const query = parseQuery(parameters);
  if (query['code'] === undefined || query['code'] === '')
    return "Query should have required property 'code'";
  const problem = checkQuery(query, '');
  if (problem !== undefined) return problem;
  // The check has seen to it that all is as the payload has it, but for the numbers, which are text.
  const { code, tracking_id, customer, metadata } = query;
  const input = {
    ...(customer && { customer: typeof customer === 'string' ? { id: customer } : customer }),
    ...(metadata && { metadata }),
    ...orderOf(query),
    ...sessionOf(query),
  };
  return {
    code: code as string,
    trackingId: (tracking_id as string | undefined) ?? null,
    input: input as RequestInput,
  };
}

/** The order, if the query says anything of one. */
function orderOf({ amount, item: items, order }: Query): object {
  const metadata = (order as Query | undefined)?.['metadata'];
  if (amount === undefined && items === undefined && metadata === undefined) return {};
  return {
    order: {
      ...(amount && { amount: Number(amount) }),
      ...(items && { items: Object.values(items).map((one) => withNumbers(one as Query)) }),
      ...(metadata && { metadata }),
    },
  };
}

function withNumbers(line: Query): object {
  const numbers = ['quantity', 'price', 'amount'].filter((name) => line[name] !== undefined);
  return { ...line, ...Object.fromEntries(numbers.map((name) => [name, Number(line[name])])) };
}

/** The session, if the query says anything of one. */
function sessionOf({ session_type, session_key, session_ttl, session_ttl_unit }: Query): object {
  const session = {
    ...(session_type && { type: session_type }),
    ...(session_key && { key: session_key }),
    ...(session_ttl && { ttl: Number(session_ttl) }),
    ...(session_ttl_unit && { ttl_unit: session_ttl_unit }),
  };
  return Object.keys(session).length === 0 ? {} : { session };
}
