import { moment, object, oneOf, string } from './values.ts';
import { wholeText } from './query-values.ts';
import { parseQuery } from './parse-query.ts';
import { redemptionFilters, type RedemptionFilters } from '../../domain/lists/redemption-filters.ts';
import {
  redemptionOrders,
  type RedemptionQuery,
  type RedemptionOrder,
} from '../../domain/lists/redemptions.ts';

const result = oneOf('SUCCESS', 'FAILURE');

const listingQuery = object({
  limit: wholeText(1, 100),
  page: wholeText(1, 99),
  order: oneOf(...redemptionOrders),
  campaign: string,
  customer: string,
  created_at: object({ before: moment, after: moment }),
  filters: redemptionFilters,
});

/** The query as the checks leave it. */
interface ListingQuery {
  limit?: string;
  page?: string;
  order?: RedemptionOrder;
  campaign?: string;
  customer?: string;
  created_at?: { before?: string; after?: string };
  filters?: RedemptionFilters;
}

/** Reads which redemptions to list, or says what is wrong with the query, as `details` words it. */
export function parseRedemptionListQuery(parameters: URLSearchParams): RedemptionQuery | string {
  const query = parseQuery(parameters);
  // This is the only parameter that may be repeated (docs/voucherify-api.md#reading-records).
  const results = parameters.getAll('result');
  const problem =
    listingQuery(query, '') ??
    results.map((one) => result(one, '.result')).find((found) => found !== undefined);
  if (problem !== undefined) return problem;
  const { limit = '10', page = '1', order = '-created_at', created_at = {}, filters = {}, ...rest } =
    // The checks have seen to it.
    query as ListingQuery;
  return {
    limit: Number(limit),
    page: Number(page),
    order,
    results,
    createdAt: created_at,
    filters,
    ...(rest.campaign === undefined ? {} : { campaign: rest.campaign }),
    ...(rest.customer === undefined ? {} : { customer: rest.customer }),
  };
}
