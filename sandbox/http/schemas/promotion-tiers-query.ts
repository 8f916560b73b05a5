import * as v from 'valibot';
import { tierOrders, type PromotionTierQuery } from '../../domain/lists/promotion-tiers.ts';
import { parseQuery } from './parse-query.ts';
import { integerText, maximumPage } from './query-values.ts';
import { object, oneOf, parse } from './values.ts';

export const tiersQuery = object({
  is_available: v.optional(oneOf(['true', 'false'])),
  limit: v.optional(integerText(1, 100)),
  page: v.optional(integerText(1, maximumPage)),
  order: v.optional(oneOf(tierOrders)),
});

/** Parses which promotion tiers to list, or says what is wrong with the query. */
export function parsePromotionTiersQuery(parameters: URLSearchParams): PromotionTierQuery | string {
  const query = parse(tiersQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { is_available, limit = 10, page = 1, order = '-created_at' } = query;
  return { isAvailable: is_available === 'true', limit, page, order };
}
