import * as v from 'valibot';
import { redemptionFields, redemptionOperators } from '../../domain/lists/redemption-filters.ts';
import { listText } from './query-values.ts';
import { oneOf, strictObject, string } from './values.ts';

type Operator = keyof typeof redemptionOperators;

const oneText = v.pipe(
  string,
  v.transform((text) => [text]),
);

/** One text, or a list of texts in brackets. */
const texts = v.optional(v.lazy((value) => (typeof value === 'string' ? oneText : listText(string, 1000))));

/** The conditions on one field. */
export const fieldFilter = v.optional(
  strictObject({
    conditions: v.optional(
      strictObject({
        ...v.entriesFromList(Object.keys(redemptionOperators) as Operator[], v.optional(oneText)),
        $in: texts,
        $not_in: texts,
      }),
    ),
  }),
);

/** The filters of a query (docs/voucherify-api.md#reading-records). */
export const redemptionFilters = strictObject({
  junction: v.optional(oneOf(['and', 'or'])),
  ...v.entriesFromList(Object.keys(redemptionFields) as (keyof typeof redemptionFields)[], fieldFilter),
});
