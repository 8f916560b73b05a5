import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import {
  getPromotionTier,
  listCampaignTiers,
  listPromotionTiers,
  postCampaignTier,
  putPromotionTier,
  removePromotionTier,
} from '../handlers/promotion-tiers.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { tierBody, tierChange } from '../schemas/promotion-tier-body.ts';
import { tiersQuery } from '../schemas/promotion-tiers-query.ts';

/** Adds the endpoints for promotion tiers. */
export function addPromotionRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/promotions/tiers',
    documented({ summary: 'Lists the promotion tiers.', query: tiersQuery }, listPromotionTiers(services)),
  );
  api.all('/promotions/tiers', (c) => methodNotAllowed(c, 'GET'));
  api.get(
    '/promotions/tiers/:id',
    documented({ summary: 'Reads a promotion tier.' }, getPromotionTier(services)),
  );
  api.put(
    '/promotions/tiers/:id',
    documented({ summary: 'Updates a promotion tier.', body: tierChange }, putPromotionTier(services)),
  );
  api.delete(
    '/promotions/tiers/:id',
    documented({ summary: 'Deletes a promotion tier.', status: 204 }, removePromotionTier(services)),
  );
  api.all('/promotions/tiers/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
  api.get(
    '/promotions/:campaign/tiers',
    documented({ summary: 'Lists the promotion tiers of a campaign.' }, listCampaignTiers(services)),
  );
  api.post(
    '/promotions/:campaign/tiers',
    documented({ summary: 'Creates a promotion tier.', body: tierBody }, postCampaignTier(services)),
  );
  api.all('/promotions/:campaign/tiers', (c) => methodNotAllowed(c, 'GET or POST'));
}
