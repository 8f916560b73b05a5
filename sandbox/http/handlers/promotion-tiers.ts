import type { Context } from 'hono';
import { invalidQuery } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import { object, oneOf } from '../schemas/values.ts';
import { serializePromotionTier } from '../serializers/promotion-tier.ts';
import {
  tierOrders,
  listPromotionTierPage,
  type PromotionTierQuery,
  type TierOrder,
} from '../../domain/lists/promotion-tiers.ts';
import { wholeText } from '../schemas/query-values.ts';
import { parseQuery } from '../schemas/parse-query.ts';

const listingQuery = object({
  is_available: oneOf('true', 'false'),
  limit: wholeText(1, 100),
  page: wholeText(1),
  order: oneOf(...tierOrders),
});

/** `GET /promotions/tiers`: the project's promotion tiers, whatever the cart (docs/voucherify-api.md#promotions). */
export function listPromotionTiers({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const listing = readListing(new URL(c.req.url).searchParams);
    if (typeof listing === 'string') return invalidQuery(c, listing);
    const { promotionTiers, categories } = store.state;
    const { tiers, total, hasMore } = listPromotionTierPage(promotionTiers.values(), listing, now());
    return c.json({
      object: 'list',
      data_ref: 'tiers',
      tiers: tiers.map((tier) => serializePromotionTier(tier, categories)),
      total,
      has_more: hasMore,
    });
  };
}

/** Reads which tiers to list, or says what is wrong with the query, as `details` words it. */
function readListing(parameters: URLSearchParams): PromotionTierQuery | string {
  const query = parseQuery(parameters);
  const problem = listingQuery(query, '');
  if (problem !== undefined) return problem;
  const { is_available, limit = '10', page = '1', order = '-created_at' } = query;
  return {
    isAvailable: is_available === 'true',
    limit: Number(limit),
    page: Number(page),
    // The check has seen to it.
    order: order as TierOrder,
  };
}
