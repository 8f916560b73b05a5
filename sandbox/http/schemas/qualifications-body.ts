import * as v from 'valibot';
import { qualificationFields } from '../../domain/qualifications/filters.ts';
import { sortingRules } from '../../domain/qualifications/page.ts';
import { scenarios } from '../../domain/qualifications/scenario.ts';
import { customer, order, session } from './common.ts';
import {
  array,
  dateTime,
  integerFrom,
  metadata,
  object,
  oneOf,
  parse,
  strictObject,
  string,
} from './values.ts';

const texts = v.optional(array(string, 1000));

const filter = v.optional(
  strictObject({
    conditions: v.optional(strictObject({ $is: texts, $in: texts, $is_not: texts, $not_in: texts })),
  }),
);

const filters = strictObject({
  junction: v.optional(oneOf(['and', 'or'])),
  ...v.entriesFromList(Object.keys(qualificationFields) as (keyof typeof qualificationFields)[], filter),
});

export const qualificationsBody = object({
  customer: v.optional(customer),
  order: v.optional(order),
  metadata: v.optional(metadata),
  session: v.optional(session),
  tracking_id: v.optional(string),
  scenario: v.optional(oneOf(scenarios)),
  options: v.optional(
    object({
      limit: v.optional(integerFrom(1, 50)),
      starting_after: v.optional(dateTime),
      filters: v.optional(filters),
      expand: v.optional(array(oneOf(['redeemable', 'category', 'validation_rules']), 3)),
      sorting_rule: v.optional(oneOf(sortingRules)),
    }),
  ),
});

/** Parses the body of `POST /qualifications` (docs/voucherify-api.md#qualifications), or says what is wrong with it. */
export function parseQualificationsBody(body: unknown): v.InferOutput<typeof qualificationsBody> | string {
  return parse(qualificationsBody, body);
}
