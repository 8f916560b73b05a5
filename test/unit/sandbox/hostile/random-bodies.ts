import fc from 'fast-check';
import { cart } from '../../../support/sandbox.ts';
import { acceptedBody, managingBody, managingList } from './managing-requests.ts';
import { codes, customer, json, line, metadata, number, some, text } from './random-parts.ts';

/** Random bodies for the API and the controls, many of them nearly right. */

const order = some({
  id: text,
  source_id: text,
  amount: number,
  items: fc.array(line, { maxLength: 3 }),
  metadata,
  customer,
});
const session = some({
  type: fc.constant('LOCK'),
  key: text,
  ttl: number,
  ttl_unit: fc.constantFrom('DAYS', 'NANOSECONDS'),
});
const spending = {
  gift: some({ credits: number }),
  reward: some({ id: fc.constant('reward_coffee'), points: number }),
};
const redeemable = some({
  object: fc.constantFrom('voucher', 'promotion_tier', 'promotion_stack'),
  id: fc.constantFrom(...codes),
  ...spending,
});
/** A body that every endpoint for codes accepts. */
const validBody = {
  order: { items: [{ product_id: 'prod_beans', quantity: 2, price: 500, metadata: { wrapped: true } }] },
  customer: { source_id: 'anna', metadata: { vip: true } },
  metadata: { store: 'berlin' },
  session: { type: 'LOCK', key: 'mine', ttl: 1, ttl_unit: 'HOURS' },
  redeemables: [{ object: 'voucher', id: 'GIFT50', gift: { credits: 100 } }],
};

/** The valid body with one value replaced, by the number of the value. */
const nearlyValid = fc.tuple(fc.nat(30), json).map(([at, value]): unknown => {
  let count = 0;
  return JSON.parse(JSON.stringify(validBody), (_, part: unknown) => (count++ === at ? value : part));
});
/** A body for the API. */
export const body = fc.oneof(
  json,
  nearlyValid,
  nearlyValid,
  some({
    order: fc.oneof(order, fc.constant(cart)),
    customer,
    metadata,
    session,
    ...spending,
    redeemables: fc.array(redeemable, { minLength: 1, maxLength: 3 }),
    tracking_id: text,
    scenario: fc.constantFrom('ALL', 'PRODUCTS', 'AUDIENCE_ONLY'),
    options: some({
      limit: number,
      starting_after: text,
      expand: fc.constant(['redeemable']),
      filters: json,
    }),
    reason: text,
  }),
);
/** A body for the endpoints with which a backend manages its project. */
export const managing = fc.oneof(
  { weight: 3, arbitrary: managingBody },
  { weight: 2, arbitrary: acceptedBody },
  { weight: 1, arbitrary: managingList },
  { weight: 1, arbitrary: body },
);
/** A body for the controls. */
export const control = fc.oneof(
  json,
  some({
    code: text,
    type: fc.constantFrom('DISCOUNT_VOUCHER', 'GIFT_VOUCHER', 'LOYALTY_CARD'),
    gift: some({ amount: number, balance: number }),
    discount: some({
      type: fc.constantFrom('AMOUNT', 'PERCENT', 'FIXED'),
      amount_off: number,
      percent_off: number,
    }),
    redemption: some({ quantity: number, redeemed_quantity: number }),
    expiration_date: text,
    metadata,
  }),
  some({ advance: number }),
  some({
    trustedDomains: fc.array(text),
    webhooks: fc.array(text),
    rateLimit: json,
    stackingRules: metadata,
  }),
);
