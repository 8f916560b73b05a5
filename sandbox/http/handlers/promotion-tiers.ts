import type { Context } from 'hono';
import { listPromotionTierPage } from '../../domain/lists/promotion-tiers.ts';
import type { PromotionCampaign } from '../../domain/model/campaign.ts';
import type { PromotionTier } from '../../domain/model/promotion.ts';
import type { ProjectState } from '../../domain/model/state.ts';
import { findPromotionCampaign, tiersOf } from '../../domain/promotions/campaigns.ts';
import { deleteTier, updateTier } from '../../domain/promotions/change-tier.ts';
import { createTier } from '../../domain/promotions/create-tier.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import { urlOf, type Env, type Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import { parseTierBody, parseTierChange } from '../schemas/promotion-tier-body.ts';
import { parsePromotionTiersQuery } from '../schemas/promotion-tiers-query.ts';
import { serializePromotionTier } from '../serializers/promotion-tier.ts';
import { serializePromotionTiers } from '../serializers/promotion-tiers.ts';

/** `GET /promotions/tiers`: the project's promotion tiers, whatever the cart (docs/voucherify-api.md#promotions). */
export function listPromotionTiers({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const query = parsePromotionTiersQuery(urlOf(c).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    const page = listPromotionTierPage(store.state.promotionTiers.values(), query, now());
    return c.json(serializePromotionTiers(page, store.state));
  };
}

/** `GET /promotions/tiers/{promotionTierId}`: one promotion tier. */
export function getPromotionTier({ store }: Services) {
  return withTier({ store }, (c, tier) => c.json(serializeTier(tier, store.state)));
}

/** `PUT /promotions/tiers/{promotionTierId}`: what the body does not name stays. */
export function putPromotionTier({ store, now }: Services) {
  return withTier({ store }, (c, tier) => {
    const change = parseTierChange(c.get('body').value);
    if (typeof change === 'string') return invalidPayload(c, change);
    const updated = updateTier(store.state, tier, change, now());
    return updated instanceof Refusal
      ? refusalResponse(c, updated, null)
      : c.json(serializeTier(updated, store.state));
  });
}

/** `DELETE /promotions/tiers/{promotionTierId}`. */
export function removePromotionTier({ store }: Services) {
  return withTier({ store }, (c, tier) => {
    deleteTier(store.state, tier);
    return c.body(null, 204);
  });
}

/** `GET /promotions/{campaignId}/tiers`: all tiers of a campaign, on one page. */
export function listCampaignTiers({ store }: Services) {
  return withPromotionCampaign({ store }, (c, campaign) => {
    const tiers = tiersOf(store.state, campaign).toSorted(
      (one, other) => Date.parse(other.created_at) - Date.parse(one.created_at),
    );
    return c.json(serializePromotionTiers({ tiers, total: tiers.length, hasMore: false }, store.state));
  });
}

/** `POST /promotions/{campaignId}/tiers`: adds a promotion tier to a campaign. */
export function postCampaignTier({ store, now }: Services) {
  return withPromotionCampaign({ store }, (c, campaign) => {
    const input = parseTierBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const tier = createTier(store.state, campaign, input, now());
    return tier instanceof Refusal
      ? refusalResponse(c, tier, null)
      : c.json(serializeTier(tier, store.state));
  });
}

function serializeTier(tier: PromotionTier, { categories }: Pick<ProjectState, 'categories'>) {
  return serializePromotionTier({ tier, category: categories.get(tier.category_id ?? '') ?? null });
}

/** Finds the promotion tier of the path. */
function withTier(
  { store }: Pick<Services, 'store'>,
  respond: (c: Context<Env>, tier: PromotionTier) => Response,
) {
  return (c: Context<Env, '/promotions/tiers/:id'>): Response => {
    const id = c.req.param('id');
    const tier = store.state.promotionTiers.get(id);
    return tier === undefined ? refusalResponse(c, notFound('promotion_tier', id), null) : respond(c, tier);
  };
}

/** Finds the promotion campaign of the path by id or name. */
function withPromotionCampaign(
  { store }: Pick<Services, 'store'>,
  respond: (c: Context<Env>, campaign: PromotionCampaign) => Response,
) {
  return (c: Context<Env, '/promotions/:campaign/tiers'>): Response => {
    const id = c.req.param('campaign');
    const campaign = findPromotionCampaign(store.state.campaigns, id);
    return campaign === undefined ? refusalResponse(c, notFound('campaign', id), null) : respond(c, campaign);
  };
}
