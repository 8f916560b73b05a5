import * as v from 'valibot';
import { keptFields } from './api-voucher.ts';
import {
  amount,
  anObject,
  oneOf,
  boolean,
  dateTime,
  list,
  name,
  nonEmptyString,
  object,
  objectOf,
  properties,
  quantity,
  string,
  integer,
} from './values.ts';
import { customerSchema, productSchema } from './shop-schema.ts';
import { settingsSchema } from './settings-schema.ts';
import { seededCategories } from '../fixtures/promotions.ts';

/** The schemas of a seed, with Voucherify's field names. */

// Not a record, which would leave out names such as `constructor`.
const metadata = v.custom<Record<string, unknown>>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'an object',
);
const percent = v.pipe(
  v.number('a number from 0 to 100'),
  v.minValue(0, 'a number from 0 to 100'),
  v.maxValue(100, 'a number from 0 to 100'),
);
/** The message for an object whose kind depends on one property. */
const kindMessage = (key: string, names: string) => (issue: v.BaseIssue<unknown>) =>
  issue.path?.at(-1)?.key === key ? names : 'an object';

const unit = {
  unit_off: integer(1, 1000),
  unit_type: nonEmptyString,
  effect: oneOf(['ADD_MISSING_ITEMS', 'ADD_NEW_ITEMS', 'ADD_SAME_ITEMS']),
  product: objectOf({ id: nonEmptyString, source_id: v.optional(nonEmptyString), name: nonEmptyString }),
};
const wholeOrItems = v.optional(oneOf(['APPLY_TO_ORDER', 'APPLY_TO_ITEMS']));

const discount = object(
  v.variant(
    'type',
    [
      properties({
        type: v.literal('AMOUNT'),
        amount_off: amount,
        effect: v.optional(
          oneOf([
            'APPLY_TO_ORDER',
            'APPLY_TO_ITEMS',
            'APPLY_TO_ITEMS_BY_QUANTITY',
            'APPLY_TO_ITEMS_PROPORTIONALLY',
            'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY',
          ]),
        ),
      }),
      properties({
        type: v.literal('PERCENT'),
        percent_off: percent,
        amount_limit: v.optional(amount),
        effect: wholeOrItems,
      }),
      properties({ type: v.literal('FIXED'), fixed_amount: amount, effect: wholeOrItems }),
      v.variant('effect', [
        properties({ type: v.literal('UNIT'), ...unit }),
        properties({
          type: v.literal('UNIT'),
          effect: v.literal('ADD_MANY_ITEMS'),
          units: list(objectOf(unit)),
        }),
      ]),
    ],
    kindMessage('type', '"AMOUNT", "PERCENT", "FIXED" or "UNIT"'),
  ),
);

/** What every rule can have. `state()` shows with `assigned` that a request has assigned it. */
const ofRule = {
  message: v.optional(string),
  assigned: v.optional(objectOf({ id: nonEmptyString, rule_id: nonEmptyString, created_at: dateTime })),
};
const rule = object(
  v.variant(
    'about',
    [
      properties({ about: v.literal('signed-in'), ...ofRule }),
      properties({ about: v.literal('customer'), metadata, ...ofRule }),
      properties({ about: v.literal('order'), least: amount, ...ofRule }),
      properties({ about: v.literal('redemption'), metadata, ...ofRule }),
    ],
    kindMessage('about', '"signed-in", "customer", "order" or "redemption"'),
  ),
);

const hour = v.pipe(string, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "09:30"'));
const weekdays = list(v.pipe(integer(0), v.maxValue(6, 'a day from 0, Sunday, to 6')));

/** The categories of the sandbox. It has no others. */
export const categoryIds = seededCategories().map(({ id }) => id);

const terms = {
  active: boolean,
  start_date: v.nullable(dateTime),
  expiration_date: v.nullable(dateTime),
  validity_day_of_week: v.nullable(weekdays),
  validity_hours: v.nullable(
    objectOf({ daily: list(objectOf({ start_time: hour, expiration_time: hour, days_of_week: weekdays })) }),
  ),
  // The sandbox has no other categories.
  category_id: v.nullable(oneOf(categoryIds)),
  campaign_id: v.nullable(nonEmptyString),
  metadata,
  applicable_to: list(
    objectOf({
      object: oneOf(['product']),
      id: nonEmptyString,
      source_id: v.optional(nonEmptyString),
      effect: oneOf(['APPLY_TO_EVERY']),
      price: v.optional(amount),
    }),
  ),
  rules: list(rule),
  created_at: dateTime,
  updated_at: v.nullable(dateTime),
};

/** The properties of a voucher, except its code. */
export const voucherProperties = v.partial(
  properties({
    id: name,
    type: oneOf(['DISCOUNT_VOUCHER', 'GIFT_VOUCHER', 'LOYALTY_CARD']),
    campaign: v.nullable(nonEmptyString),
    discount: v.nullable(discount),
    gift: v.nullable(
      objectOf({
        amount: amount,
        balance: amount,
        effect: v.optional(v.nullable(oneOf(['APPLY_TO_ORDER']))),
      }),
    ),
    loyalty_card: v.nullable(objectOf({ points: amount, balance: amount })),
    additional_info: v.nullable(string),
    is_referral_code: boolean,
    holder_id: v.nullable(nonEmptyString),
    redemption: object(
      v.partial(
        properties({
          quantity: v.nullable(quantity),
          redeemed_quantity: quantity,
          redeemed_amount: amount,
          redeemed_points: amount,
        }),
      ),
    ),
    ...terms,
  }),
);

/** A voucher of a seed. It can be a copy of one that the API returned. */
export const voucherSchema = v.pipe(
  anObject,
  v.transform((voucher) => keptFields(voucher, categoryIds)),
  properties({ code: name, ...voucherProperties.entries }),
);

/** A promotion tier of a seed. */
export const tierSchema = objectOf({
  id: name,
  ...v.partial(
    properties({
      name: nonEmptyString,
      banner: v.nullable(string),
      action: objectOf({ discount }),
      hierarchy: quantity,
      campaign: objectOf({ id: nonEmptyString, name: nonEmptyString }),
      ...terms,
      campaign_id: nonEmptyString,
    }),
  ).entries,
});

/** The properties of a seed. */
export const seedProperties = {
  vouchers: v.optional(list(voucherSchema)),
  promotionTiers: v.optional(list(tierSchema)),
  products: v.optional(list(productSchema)),
  customers: v.optional(list(customerSchema)),
  settings: v.optional(settingsSchema),
};
