import fc from 'fast-check';
import { number, sometimes, some, text, metadata, customer, line, json } from './random-parts.ts';

/** Random requests to the endpoints with which a backend manages its project, and to those of pages beside redeeming. */

/**
 * Every endpoint of the kind. `{code}`, `{campaign}`, `{customer}`, `{product}`, `{tier}`, `{order}` and the like are replaced by an id of a new
 * sandbox, or by a random name.
 */
export const managingEndpoints = [
  'GET /v1/vouchers',
  'POST /v1/vouchers',
  'POST /v1/vouchers/import',
  'GET /v1/vouchers/{code}',
  'POST /v1/vouchers/{code}',
  'PUT /v1/vouchers/{code}',
  'DELETE /v1/vouchers/{code}',
  'POST /v1/vouchers/{code}/enable',
  'POST /v1/vouchers/{code}/disable',
  'POST /v1/vouchers/{code}/balance',
  'GET /v1/vouchers/{code}/transactions',
  'POST /v1/vouchers/{code}/validate',
  'GET /v1/campaigns',
  'POST /v1/campaigns',
  'GET /v1/campaigns/{campaign}',
  'PUT /v1/campaigns/{campaign}',
  'DELETE /v1/campaigns/{campaign}',
  'POST /v1/campaigns/{campaign}/enable',
  'POST /v1/campaigns/{campaign}/disable',
  'POST /v1/campaigns/{campaign}/vouchers',
  'POST /v1/campaigns/{campaign}/vouchers/{code}',
  'GET /v1/loyalties',
  'POST /v1/loyalties',
  'GET /v1/loyalties/{campaign}',
  'PUT /v1/loyalties/{campaign}',
  'DELETE /v1/loyalties/{campaign}',
  'GET /v1/loyalties/{campaign}/members',
  'POST /v1/loyalties/{campaign}/members',
  'GET /v1/loyalties/members/{code}',
  'POST /v1/loyalties/members/{code}/balance',
  'GET /v1/loyalties/members/{code}/transactions',
  'POST /v1/loyalties/{campaign}/members/{code}/balance',
  'GET /v1/customers',
  'POST /v1/customers',
  'POST /v1/customers/bulk/async',
  'POST /v1/customers/metadata/async',
  'GET /v1/customers/{customer}',
  'PUT /v1/customers/{customer}',
  'DELETE /v1/customers/{customer}',
  'POST /v1/customers/{customer}/permanent-deletion',
  'PUT /v1/customers/{customer}/consents',
  'GET /v1/consents',
  'GET /v1/products',
  'POST /v1/products',
  'GET /v1/products/{product}',
  'PUT /v1/products/{product}',
  'DELETE /v1/products/{product}',
  'POST /v1/products/bulk/async',
  'POST /v1/products/metadata/async',
  'GET /v1/products/{product}/skus',
  'POST /v1/products/{product}/skus',
  'PUT /v1/products/{product}/skus/{sku}',
  'DELETE /v1/products/{product}/skus/{sku}',
  'GET /v1/skus/{sku}',
  'GET /v1/async-actions',
  'GET /v1/async-actions/{sku}',
  'POST /v1/oauth/token',
  'POST /v1/validations',
  'POST /v1/qualifications',
  'POST /v1/promotions/validation',
  'POST /v1/promotions/tiers/{tier}/validation',
  'GET /v1/promotions/tiers',
  'GET /v1/promotions/tiers/{tier}',
  'PUT /v1/promotions/tiers/{tier}',
  'DELETE /v1/promotions/tiers/{tier}',
  'GET /v1/promotions/{campaign}/tiers',
  'POST /v1/promotions/{campaign}/tiers',
  'GET /v1/validation-rules',
  'POST /v1/validation-rules',
  'GET /v1/validation-rules/{rule}',
  'PUT /v1/validation-rules/{rule}',
  'DELETE /v1/validation-rules/{rule}',
  'GET /v1/validation-rules/{rule}/assignments',
  'POST /v1/validation-rules/{rule}/assignments',
  'DELETE /v1/validation-rules/{rule}/assignments/{assignment}',
  'GET /v1/validation-rules-assignments',
  'GET /v1/orders',
  'POST /v1/orders',
  'GET /v1/orders/{order}',
  'PUT /v1/orders/{order}',
  'GET /v1/publications',
  'POST /v1/publications',
  'POST /v1/events',
  'POST /client/v1/publish',
  'GET /client/v1/vouchers',
  'POST /client/v1/customers',
  'PUT /client/v1/customers/{customer}/consents',
  'GET /client/v1/consents',
  'POST /client/v1/events',
  'GET /client/v1/promotions/validation',
  'POST /client/v1/promotions/tiers/{tier}/redemption',
] as const;

/** What a new sandbox has, by the name in an endpoint. */
const known: Record<string, readonly string[]> = {
  code: ['TENOFF', 'GIFT50', 'POINTS500', 'WELCOME-A1', 'NEW'],
  campaign: ['camp_sandbox_welcome', 'Welcome', 'Coffee%20points', 'camp_sandbox_promotions', 'Promotions'],
  customer: ['ben', 'cust_ben', 'anna'],
  product: ['prod_mug', 'mug'],
  sku: ['mug-red'],
  tier: ['promo_5PERCENT', 'promo_INACTIVE'],
  order: ['cart-1', 'ord_1'],
  rule: ['val_BIGCART_1', 'val_promo_10OFF100_1'],
  assignment: ['asgm_BIGCART_1'],
};

/** An endpoint with random names in its path. */
export const managingRoute = (name: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.constantFrom(...managingEndpoints).chain((endpoint) => {
    const [, ...names] = endpoint.split(/\{(?=\w+\})/).map((part) => part.split('}')[0] ?? '');
    const values = names.map((one) =>
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...(known[one] ?? [])) },
        { weight: 1, arbitrary: name },
      ),
    );
    return fc
      .tuple(...values)
      .map((found) =>
        found.reduce((path, value) => path.replace(/\{\w+\}/, () => value), endpoint as string),
      );
  });

const discount = some({
  type: fc.constantFrom('AMOUNT', 'PERCENT', 'FIXED', 'UNIT'),
  effect: fc.constantFrom('APPLY_TO_ORDER', 'ADD_NEW_ITEMS', 'ADD_MANY_ITEMS'),
  amount_off: number,
  percent_off: number,
  fixed_amount: number,
  unit_off: number,
  unit_type: fc.constantFrom('prod_mug', 'nobody'),
  units: fc.array(json, { maxLength: 2 }),
});
const voucherParts = {
  type: fc.constantFrom('DISCOUNT_VOUCHER', 'GIFT_VOUCHER', 'LOYALTY_CARD'),
  discount,
  gift: some({ amount: number, balance: number }),
  loyalty_card: some({ points: number, balance: number }),
  redemption: some({ quantity: number }),
  code_config: some({ length: number, charset: text, prefix: text, pattern: text }),
};

/** A body that one or the other of these endpoints accepts. */
export const managingBody = some({
  ...voucherParts,
  name: fc.oneof(text, fc.constant('New')),
  code: fc.oneof(text, fc.constant('NEW')),
  campaign: fc.oneof(text, fc.constant('Welcome'), some({ name: fc.constant('Welcome'), count: number })),
  campaign_type: fc.constantFrom('DISCOUNT_COUPONS', 'GIFT_VOUCHERS', 'LOYALTY_PROGRAM', 'PROMOTION'),
  vouchers_count: fc.integer({ min: -1, max: 3 }),
  voucher: fc.oneof(text, fc.constant('TENOFF'), some(voucherParts)),
  action: some({ discount }),
  hierarchy: number,
  active: fc.boolean(),
  category: text,
  start_date: text,
  expiration_date: text,
  validity_day_of_week: fc.array(number, { maxLength: 2 }),
  validity_hours: some({ daily: fc.array(json, { maxLength: 2 }) }),
  amount: number,
  points: number,
  items: fc.array(line, { maxLength: 2 }),
  status: fc.constantFrom('CREATED', 'PAID'),
  price: number,
  source_id: fc.oneof(text, fc.constant('cart-1')),
  source_ids: fc.array(text, { maxLength: 2 }),
  customer: fc.oneof(customer, fc.constant({ source_id: 'zoe' })),
  event: fc.oneof(text, fc.constant('walked')),
  loyalty: some({ code: fc.constant('POINTS500') }),
  referral: some({ code: fc.constant('REFER-ANNA') }),
  cnst_sandbox_email: fc.boolean(),
  join_once: fc.boolean(),
  rules: fc.dictionary(
    fc.constantFrom('1', '2', 'logic'),
    fc.oneof(
      text,
      some({
        name: fc.constantFrom('order.amount', 'customer.metadata', 'order.items'),
        property: text,
        conditions: fc.oneof(json, fc.constant({ $is: [true] })),
      }),
    ),
    { maxKeys: 3 },
  ),
  validation_rules: fc.array(fc.oneof(text, fc.constant('val_BIGCART_1')), { maxLength: 2 }),
  promotion_tier: text,
  metadata,
});

/** Bodies that these endpoints accept, so that some requests succeed. */
export const acceptedBody = fc.constantFrom(
  { type: 'GIFT_VOUCHER', gift: { amount: 500 }, code: 'NEW' },
  {
    name: 'New',
    campaign_type: 'DISCOUNT_COUPONS',
    vouchers_count: 1,
    voucher: { type: 'DISCOUNT_VOUCHER', discount: { type: 'AMOUNT', amount_off: 100 } },
  },
  {
    name: 'New',
    campaign_type: 'PROMOTION',
    promotion: { tiers: [{ name: 'New', action: { discount: { type: 'PERCENT', percent_off: 5 } } }] },
  },
  { name: 'New', action: { discount: { type: 'PERCENT', percent_off: 5 } } },
  { campaign: 'Welcome', customer: { source_id: 'zoe' } },
  { event: 'walked', customer: { source_id: 'zoe' }, loyalty: { code: 'POINTS500' } },
  { source_id: 'cart-1', amount: 500, price: 7 },
  { cnst_sandbox_email: true },
  { name: 'New', rules: { 1: { name: 'order.amount', conditions: { $more_than_or_equal: [1] } } } },
  { voucher: 'TENOFF' },
  {},
);

/** A list as a body, as imports have it. */
export const managingList = fc.array(sometimes(fc.oneof(managingBody, acceptedBody)), { maxLength: 3 });
