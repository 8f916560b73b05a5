import * as v from 'valibot';
import { choice, flag, list, name, object, part, parts, record, text, whole } from './values.ts';
import { settingsSchema } from './settings-schema.ts';
import { seededCategories } from '../fixtures/promotions.ts';

/** What a seed may say, in Voucherify's field names. */

const metadata = record(v.unknown());
const units = whole(0);
const percent = v.pipe(
  v.number('a number from 0 to 100'),
  v.minValue(0, 'a number from 0 to 100'),
  v.maxValue(100, 'a number from 0 to 100'),
);
const moment = v.pipe(
  v.string('a date, ISO 8601'),
  v.check(
    (value) => /^\d{4}-\d\d-\d\d(T|$)/.test(value) && !Number.isNaN(Date.parse(value)),
    'a date, ISO 8601',
  ),
);

/** What the kinds of an object are called, which one of its properties tells. */
const kinds = (key: string, names: string) => (issue: v.BaseIssue<unknown>) =>
  issue.path?.at(-1)?.key === key ? names : 'an object';

const unit = {
  unit_off: whole(1),
  unit_type: name,
  effect: choice(['ADD_MISSING_ITEMS', 'ADD_NEW_ITEMS', 'ADD_SAME_ITEMS']),
  product: part({ id: name, source_id: v.optional(name), name }),
};
const wholeOrItems = v.optional(choice(['APPLY_TO_ORDER', 'APPLY_TO_ITEMS']));

const discount = object(
  v.variant(
    'type',
    [
      parts({
        type: v.literal('AMOUNT'),
        amount_off: units,
        effect: v.optional(
          choice([
            'APPLY_TO_ORDER',
            'APPLY_TO_ITEMS',
            'APPLY_TO_ITEMS_BY_QUANTITY',
            'APPLY_TO_ITEMS_PROPORTIONALLY',
            'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY',
          ]),
        ),
      }),
      parts({
        type: v.literal('PERCENT'),
        percent_off: percent,
        amount_limit: v.optional(units),
        effect: wholeOrItems,
      }),
      parts({ type: v.literal('FIXED'), fixed_amount: units, effect: wholeOrItems }),
      v.variant('effect', [
        parts({ type: v.literal('UNIT'), ...unit }),
        parts({ type: v.literal('UNIT'), effect: v.literal('ADD_MANY_ITEMS'), units: list(part(unit)) }),
      ]),
    ],
    kinds('type', '"AMOUNT", "PERCENT", "FIXED" or "UNIT"'),
  ),
);

const message = v.optional(text);
const rule = object(
  v.variant(
    'about',
    [
      parts({ about: v.literal('signed-in'), message }),
      parts({ about: v.literal('customer'), metadata, message }),
      parts({ about: v.literal('order'), least: units, message }),
      parts({ about: v.literal('redemption'), metadata, message }),
    ],
    kinds('about', '"signed-in", "customer", "order" or "redemption"'),
  ),
);

const hour = v.pipe(text, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as "09:30"'));
const weekdays = list(v.pipe(whole(0), v.maxValue(6, 'a day from 0, Sunday, to 6')));

const terms = {
  active: flag,
  start_date: v.nullable(moment),
  expiration_date: v.nullable(moment),
  validity_day_of_week: v.nullable(weekdays),
  validity_hours: v.nullable(
    part({ daily: list(part({ start_time: hour, expiration_time: hour, days_of_week: weekdays })) }),
  ),
  // The sandbox has no others, so another would name nothing.
  category_id: v.nullable(choice(seededCategories().map(({ id }) => id))),
  campaign_id: v.nullable(name),
  metadata,
  applicable_to: list(
    part({
      object: choice(['product']),
      id: name,
      source_id: v.optional(name),
      effect: choice(['APPLY_TO_EVERY']),
      price: v.optional(units),
    }),
  ),
  rules: list(rule),
  created_at: moment,
  updated_at: v.nullable(moment),
};

/** All that a voucher may say beside its code. */
export const voucherParts = v.partial(
  parts({
    id: name,
    type: choice(['DISCOUNT_VOUCHER', 'GIFT_VOUCHER', 'LOYALTY_CARD']),
    campaign: v.nullable(name),
    discount: v.nullable(discount),
    gift: v.nullable(
      part({ amount: units, balance: units, effect: v.optional(v.nullable(choice(['APPLY_TO_ORDER']))) }),
    ),
    loyalty_card: v.nullable(part({ points: units, balance: units })),
    additional_info: v.nullable(text),
    is_referral_code: flag,
    holder_id: v.nullable(name),
    redemption: object(
      v.partial(
        parts({
          quantity: v.nullable(units),
          redeemed_quantity: units,
          redeemed_amount: units,
          redeemed_points: units,
        }),
      ),
    ),
    ...terms,
  }),
);

/** A voucher of a seed. */
export const voucherSchema = part({ code: name, ...voucherParts.entries });

/** A promotion tier of a seed. */
export const tierSchema = part({
  id: name,
  ...v.partial(
    parts({
      name,
      banner: v.nullable(text),
      action: part({ discount }),
      hierarchy: whole(0),
      campaign: part({ id: name, name }),
      ...terms,
      campaign_id: name,
    }),
  ).entries,
});

/** All that a seed may say. */
export const seedParts = {
  vouchers: v.optional(list(voucherSchema)),
  promotionTiers: v.optional(list(tierSchema)),
  settings: v.optional(settingsSchema),
};
