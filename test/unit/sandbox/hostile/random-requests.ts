import fc from 'fast-check';
import { managingRoute } from './managing-requests.ts';
import { body, control, managing } from './random-bodies.ts';
import { codes, number, text } from './random-parts.ts';

/** Random requests to every route of the sandbox. */

const name = text.map((value) => {
  // As a script would write it; what is no text at all is sent as it is.
  try {
    return encodeURIComponent(value);
  } catch {
    return '%ED%A0%80';
  }
});
const query = fc
  .dictionary(
    fc.constantFrom(
      'code',
      'amount',
      'limit',
      'page',
      'item[0][price]',
      'item[0][quantity]',
      'customer',
      'filters[junction]',
      'created_at[before]',
      'metadata[__proto__][a]',
      'session_ttl',
      'tracking_id',
      'order',
      'campaign',
      'join_once',
      'vouchers_count',
      'voucher_type',
      'audienceRulesOnly',
      'filters[promotion_id][conditions][$is]',
      'filters[code][conditions][$is]',
      'starting_after',
    ),
    fc.oneof(name, number.map(String)),
    { maxKeys: 4 },
  )
  .map((parameters) =>
    Object.entries(parameters)
      .map(([key, value]) => `${key}=${value}`)
      .join('&'),
  );

const route = fc.oneof(
  fc.constantFrom(
    'POST /client/v1/redeem',
    'POST /client/v1/redemptions',
    'POST /client/v1/validations',
    'POST /client/v1/qualifications',
    'GET /client/v1/validate',
    'GET /client/v1/promotions/tiers',
    'GET /v1/redemptions',
    'POST /v1/redemptions',
    'GET /',
    'OPTIONS /client/v1/redeem',
  ),
  fc.constantFrom(...codes).map((code) => `POST /client/v1/redeem?code=${code}`),
  fc.constantFrom(...codes).map((code) => `POST /v1/vouchers/${code}/redemption`),
  fc
    .tuple(fc.constantFrom('POST /v1/vouchers/', 'POST /v1/promotions/tiers/', 'GET /v1/vouchers/'), name)
    .map(([start, id]) => `${start}${id}/redemption`),
  // `LAST` is the id of the last entry of the ledger.
  fc
    .tuple(fc.oneof(name, fc.constant('LAST')), fc.constantFrom('', '/rollback', '/rollbacks'))
    .map(([id, end]) => `${end === '' ? 'GET' : 'POST'} /v1/redemptions/${id}${end}`),
  fc.tuple(name, name).map(([code, key]) => `DELETE /v1/vouchers/${code}/sessions/${key}`),
  name.map((path) => `PUT /${path}`),
);
const controlRoute = fc.oneof(
  fc.constantFrom(
    'PATCH settings',
    'POST clock',
    'POST faults',
    'POST vouchers',
    'GET state',
    'DELETE faults',
  ),
  fc.constantFrom(...codes).map((code) => `PATCH vouchers/${code}`),
);
/** A request: its method and path, its query and its body. */
export const request = fc.oneof(
  { weight: 5, arbitrary: fc.record({ route, query, body }) },
  { weight: 5, arbitrary: fc.record({ route: managingRoute(name), query, body: managing }) },
  {
    weight: 1,
    arbitrary: fc.record({
      route: controlRoute.map((one) => one.replace(' ', ' /__sandbox/')),
      query,
      body: control,
    }),
  },
);
/** Headers beside the keys. */
export const header = fc.record(
  {
    'content-type': fc.constantFrom('text/plain', ';', 'application/json'),
    'tracking-id': fc.constant('1'),
    accept: fc.constantFrom('text/html', '*'),
  },
  { requiredKeys: [] },
);
