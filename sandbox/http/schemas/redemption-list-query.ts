import * as v from 'valibot';
import { redemptionOrders, type RedemptionQuery } from '../../domain/lists/redemptions.ts';
import { parseQuery } from './parse-query.ts';
import { integerText, maximumPage } from './query-values.ts';
import { redemptionFilters } from './redemption-filters.ts';
import { dateTime, object, oneOf, parse, string } from './values.ts';

const entries = {
  limit: v.optional(integerText(1, 100)),
  page: v.optional(integerText(1, maximumPage)),
  order: v.optional(oneOf(redemptionOrders)),
  campaign: v.optional(string),
  customer: v.optional(string),
  created_at: v.optional(object({ before: v.optional(dateTime), after: v.optional(dateTime) })),
  filters: v.optional(redemptionFilters),
};
const listQuery = object(entries);

const oneResult = oneOf(['SUCCESS', 'FAILURE']);
const result = object({ result: oneResult });

/** All parameters. Only `result` can be repeated, so it is parsed by itself. */
export const redemptionListQuery = object({ ...entries, result: v.optional(v.array(oneResult)) });

/** Parses which redemptions to list, or says what is wrong with the query. */
export function parseRedemptionListQuery(parameters: URLSearchParams): RedemptionQuery | string {
  const query = parse(listQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  // Only this parameter can be repeated (docs/voucherify-api.md#reading-records).
  const results = parameters.getAll('result');
  for (const one of results) {
    const parsed = parse(result, { result: one });
    if (typeof parsed === 'string') return parsed;
  }
  const { limit = 10, page = 1, order = '-created_at', created_at = {}, filters = {} } = query;
  const { campaign, customer } = query;
  return { limit, page, order, results, createdAt: created_at, filters, campaign, customer };
}
