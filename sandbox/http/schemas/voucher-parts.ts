import * as v from 'valibot';
import { dependent, withHints } from './hints.ts';
import type { DiscountInput } from '../../domain/vouchers/discount-input.ts';
import { maximumQuantity } from '../../domain/limits.ts';
import {
  amount,
  array,
  boolean,
  dateTime,
  integerFrom,
  isObject,
  metadata,
  percentage,
  object,
  oneOf,
  string,
} from './values.ts';

/** The parts that bodies about vouchers and campaigns have (docs/voucherify-api.md#managing-vouchers). */

const { optional } = v;

/** A property that the sandbox does not keep. To ignore it would make a voucher valid that is not. */
export const notKept = optional(
  withHints(
    v.custom<undefined>(
      (value) =>
        value === undefined ||
        value === null ||
        value === false ||
        (Array.isArray(value) && value.length === 0),
      'be left out, because the sandbox does not keep it',
    ),
    { isRefused: true },
  ),
);

/** An amount of money in minor units, or points. */
export const units = amount;
const nonEmpty = v.pipe(string, v.nonEmpty('NOT be shorter than 1 characters'));
const weekdays = array(integerFrom(0, 6), 7);
const hour = v.pipe(string, v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'match format "HH:mm"'));

export const terms = {
  category: optional(string),
  category_id: optional(string),
  start_date: optional(dateTime),
  expiration_date: optional(dateTime),
  validity_timeframe: notKept,
  validity_day_of_week: optional(weekdays),
  validity_hours: optional(
    object(
      {
        daily: array(
          object({ start_time: hour, expiration_time: hour, days_of_week: weekdays }, [
            'start_time',
            'expiration_time',
            'days_of_week',
          ]),
          100,
        ),
      },
      ['daily'],
    ),
  ),
  metadata: optional(metadata),
};

const wholeOrItems = optional(oneOf(['APPLY_TO_ORDER', 'APPLY_TO_ITEMS']));
const common = { aggregated_amount_limit: notKept, is_dynamic: notKept };
const unit = {
  unit_off: integerFrom(1, 1_000_000),
  unit_type: nonEmpty,
  effect: oneOf(['ADD_MISSING_ITEMS', 'ADD_NEW_ITEMS', 'ADD_SAME_ITEMS']),
  unit_off_formula: notKept,
  sku: notKept,
  ...common,
};
const unitNames = ['unit_off', 'unit_type', 'effect'];

const discounts = {
  AMOUNT: object(
    {
      type: v.literal('AMOUNT'),
      amount_off: units,
      amount_off_formula: notKept,
      effect: optional(
        oneOf([
          'APPLY_TO_ORDER',
          'APPLY_TO_ITEMS',
          'APPLY_TO_ITEMS_BY_QUANTITY',
          'APPLY_TO_ITEMS_PROPORTIONALLY',
          'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY',
        ]),
      ),
      ...common,
    },
    ['amount_off'],
  ),
  PERCENT: object(
    {
      type: v.literal('PERCENT'),
      percent_off: percentage,
      percent_off_formula: notKept,
      amount_limit: optional(units),
      effect: wholeOrItems,
      ...common,
    },
    ['percent_off'],
  ),
  FIXED: object(
    {
      type: v.literal('FIXED'),
      fixed_amount: units,
      fixed_amount_formula: notKept,
      effect: wholeOrItems,
      ...common,
    },
    ['fixed_amount'],
  ),
  UNIT: object({ type: v.literal('UNIT'), ...unit }, unitNames),
  MANY: object(
    {
      type: v.literal('UNIT'),
      effect: v.literal('ADD_MANY_ITEMS'),
      units: array(object(unit, unitNames), 100, 1),
    },
    ['units'],
  ),
};
const unknownDiscount = object({ type: oneOf(['AMOUNT', 'PERCENT', 'FIXED', 'UNIT']) }, ['type']);

/** A discount. Which properties it must have depends on its type. */
export const discount = dependent(
  Object.values(discounts),
  (value): v.GenericSchema<unknown, DiscountInput> => {
    const { type, effect } = isObject(value) ? value : {};
    if (type === 'UNIT') return effect === 'ADD_MANY_ITEMS' ? discounts.MANY : discounts.UNIT;
    if (type === 'AMOUNT' || type === 'PERCENT' || type === 'FIXED') return discounts[type];
    return unknownDiscount as unknown as v.GenericSchema<unknown, DiscountInput>;
  },
);

/** The effect of a gift card. The sandbox has no cards for items. */
const giftEffect = optional(oneOf(['APPLY_TO_ORDER']));
export const gift = object({ amount: units, balance: optional(units), effect: giftEffect }, ['amount']);
export const loyaltyCard = object(
  { points: units, balance: optional(units), expiration_rules: notKept, next_expiration_date: notKept },
  ['points'],
);
/** The ids of the validation rules of a new voucher or promotion tier. */
export const ruleIds = array(string, 100);
export const voucherType = oneOf(['DISCOUNT_VOUCHER', 'GIFT_VOUCHER', 'LOYALTY_CARD']);

/** How often a voucher can be redeemed. */
export const redemption = object({ quantity: optional(integerFrom(1, maximumQuantity)) });
const short = v.pipe(string, v.maxLength(100, 'NOT be longer than 100 characters'));

/** The SDK calls the postfix `suffix`. */
export const codeConfig = v.pipe(
  object({
    length: optional(integerFrom(1, 100)),
    charset: optional(v.pipe(short, v.nonEmpty('NOT be shorter than 1 characters'))),
    prefix: optional(short),
    postfix: optional(short),
    suffix: optional(short),
    pattern: optional(v.pipe(short, v.nonEmpty('NOT be shorter than 1 characters'))),
  }),
  v.transform(({ length, charset, prefix, postfix, suffix, pattern }) => ({
    length,
    charset,
    prefix,
    postfix: postfix ?? suffix,
    pattern,
  })),
);

export const code = v.pipe(nonEmpty, v.maxLength(300, 'NOT be longer than 300 characters'));
export const switches = { active: optional(boolean), additional_info: optional(string) };
