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
import { documented } from '../openapi/operation.ts';
import { tierBody, tierChange } from '../schemas/promotion-tier-body.ts';
import { tiersQuery } from '../schemas/promotion-tiers-query.ts';
import { ruleQuery } from '../schemas/validation-rules-query.ts';

/** Adds the endpoints for promotion tiers and validation rules. */
export function addPromotionRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/promotions/tiers',
    documented({ summary: 'Lists the promotion tiers.', query: tiersQuery }, listPromotionTiers(services)),
  );
  api.get(
    '/validation-rules',
    documented({ summary: 'Lists validation rules.', query: ruleQuery }, listRules(services)),
  );
  api.get('/validation-rules/:id', documented({ summary: 'Reads a validation rule.' }, getRule(services)));
  api.get(
    '/validation-rules/:id/assignments',
    documented(
      { summary: 'Lists what a validation rule is assigned to.', query: ruleQuery },
      listAssignments(services),
    ),
  );
  api.get(
    '/validation-rules-assignments',
    documented(
      { summary: 'Lists the assignments of all validation rules.', query: ruleQuery },
      listAssignments(services),
    ),
  );
  for (const path of [
    '/promotions/tiers',
    '/validation-rules',
    '/validation-rules/:id',
    '/validation-rules/:id/assignments',
    '/validation-rules-assignments',
  ]) {
    api.all(path, (c) => methodNotAllowed(c, 'GET'));
  }
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
