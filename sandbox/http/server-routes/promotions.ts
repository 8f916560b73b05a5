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
import { getRule, listAssignments, listRules } from '../handlers/validation-rules.ts';
import { methodNotAllowed } from '../responses.ts';

/** Adds the endpoints for promotion tiers and validation rules. */
export function addPromotionRoutes(api: Hono<Env>, services: Services): void {
  api.get('/promotions/tiers', listPromotionTiers(services));
  api.get('/validation-rules', listRules(services));
  api.get('/validation-rules/:id', getRule(services));
  api.get('/validation-rules/:id/assignments', listAssignments(services));
  api.get('/validation-rules-assignments', listAssignments(services));
  for (const path of [
    '/promotions/tiers',
    '/validation-rules',
    '/validation-rules/:id',
    '/validation-rules/:id/assignments',
    '/validation-rules-assignments',
  ]) {
    api.all(path, (c) => methodNotAllowed(c, 'GET'));
  }
  api.get('/promotions/tiers/:id', getPromotionTier(services));
  api.put('/promotions/tiers/:id', putPromotionTier(services));
  api.delete('/promotions/tiers/:id', removePromotionTier(services));
  api.all('/promotions/tiers/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
  api.get('/promotions/:campaign/tiers', listCampaignTiers(services));
  api.post('/promotions/:campaign/tiers', postCampaignTier(services));
  api.all('/promotions/:campaign/tiers', (c) => methodNotAllowed(c, 'GET or POST'));
}
