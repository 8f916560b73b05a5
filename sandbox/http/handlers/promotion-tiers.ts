import type { Context } from 'hono';
import { listPromotionTierPage } from '../../domain/lists/promotion-tiers.ts';
import type { PromotionTier } from '../../domain/model/promotion.ts';
import type { ProjectState } from '../../domain/model/state.ts';
import { findPromotionCampaign } from '../../domain/promotions/campaigns.ts';
import { createTier } from '../../domain/promotions/create-tier.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import { parseTierBody } from '../schemas/promotion-tier-body.ts';
import { parsePromotionTiersQuery } from '../schemas/promotion-tiers-query.ts';
import { serializePromotionTier } from '../serializers/promotion-tier.ts';
import { serializePromotionTiers } from '../serializers/promotion-tiers.ts';

/** `GET /promotions/tiers`: the project's promotion tiers, whatever the cart (docs/voucherify-api.md#promotions). */
export function listPromotionTiers({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const query = parsePromotionTiersQuery(c.get('url').searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const page = listPromotionTierPage(store.state.promotionTiers.values(), query, now());
    return c.json(serializePromotionTiers(page, store.state));
  };
}

/** `GET /promotions/tiers/{promotionTierId}`: one promotion tier. */
export function getPromotionTier({ store }: Services) {
  return (c: Context<Env, '/promotions/tiers/:id'>): Response => {
    const { state } = store;
    const id = c.req.param('id');
    const tier = state.promotionTiers.get(id);
    if (tier === undefined) return refusalResponse(c, notFound('promotion_tier', id), null);
    return c.json(serializePromotionTier({ tier, category: categoryOf(tier, state) }));
  };
}

/** `GET /promotions/{campaignId}/tiers`: all tiers of a campaign, on one page. */
export function listCampaignTiers({ store }: Services) {
  return (c: Context<Env, '/promotions/:campaign/tiers'>): Response => {
    const { state } = store;
    const id = c.req.param('campaign');
    const campaign = findPromotionCampaign(state, id);
    if (campaign === undefined) return refusalResponse(c, notFound('campaign', id), null);
    const tiers = campaign.tiers.toSorted(
      (one, other) => Date.parse(other.created_at) - Date.parse(one.created_at),
    );
    return c.json(serializePromotionTiers({ tiers, total: tiers.length, hasMore: false }, state));
  };
}

/** `POST /promotions/{campaignId}/tiers`: adds a promotion tier to a campaign. */
export function postCampaignTier({ store, now }: Services) {
  return (c: Context<Env, '/promotions/:campaign/tiers'>): Response => {
    const { state } = store;
    const id = c.req.param('campaign');
    const campaign = findPromotionCampaign(state, id);
    if (campaign === undefined) return refusalResponse(c, notFound('campaign', id), null);
    const input = parseTierBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const tier = createTier(state, campaign, input, now());
    return tier instanceof Refusal
      ? refusalResponse(c, tier, null)
      : c.json(serializePromotionTier({ tier, category: categoryOf(tier, state) }));
  };
}

function categoryOf({ category_id }: PromotionTier, { categories }: Pick<ProjectState, 'categories'>) {
  return categories.get(category_id ?? '') ?? null;
}
