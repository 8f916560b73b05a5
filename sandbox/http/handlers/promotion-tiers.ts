import type { Context } from 'hono';
import { listPromotionTierPage } from '../../domain/lists/promotion-tiers.ts';
import type { Env, Services } from '../context.ts';
import { invalidQuery } from '../responses.ts';
import { parsePromotionTiersQuery } from '../schemas/promotion-tiers-query.ts';
import { serializePromotionTiers } from '../serializers/promotion-tiers.ts';

/** `GET /promotions/tiers`: the project's promotion tiers, whatever the cart (docs/voucherify-api.md#promotions). */
export function listPromotionTiers({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const query = parsePromotionTiersQuery(new URL(c.req.url).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const page = listPromotionTierPage(store.state.promotionTiers.values(), query, now());
    return c.json(serializePromotionTiers(page, store.state));
  };
}
