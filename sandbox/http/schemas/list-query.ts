import * as v from 'valibot';
import { integerText } from './query-values.ts';
import { dateTime, object } from './values.ts';

/** The parameters of all lists: 10 items on a page unless the query says otherwise, at most 100 (docs/voucherify-api.md#managing-vouchers). */
export const paging = { limit: v.optional(integerText(1, 100)), page: v.optional(integerText(1, 100)) };

/** A range of time: `created_at[before]=…&created_at[after]=…`. */
export const timeRange = v.optional(object({ before: v.optional(dateTime), after: v.optional(dateTime) }));
