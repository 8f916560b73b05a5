import { Hono } from 'hono';
import { serverKeys } from '../fixtures/keys.ts';
import type { Env, Services } from './context.ts';
import { getRedemption, getVoucherRedemptions, listRedemptions } from './handlers/read-redemptions.ts';
import { redeemSeveral, redeemSingle } from './handlers/redeem.ts';
import { releaseSession } from './handlers/release-session.ts';
import { rollBackSeveral, rollBackSingle } from './handlers/rollback.ts';
import { codeFaults } from './middleware/faults.ts';
import { releaseAfterResponse } from './middleware/in-flight.ts';
import { requireServerKeys } from './middleware/keys.ts';
import {
  codeInPath,
  parseRedemptions,
  parseSingleRedemption,
  tierInPath,
} from './middleware/parse-redemption.ts';
import { methodNotAllowed } from './responses.ts';
import { addAsyncActionRoutes } from './server-routes/async-actions.ts';
import { addCampaignRoutes } from './server-routes/campaigns.ts';
import { addConsentRoutes } from './server-routes/consents.ts';
import { addCustomerRoutes } from './server-routes/customers.ts';
import { addEventRoutes } from './server-routes/events.ts';
import { addLoyaltyRoutes } from './server-routes/loyalties.ts';
import { addOAuthRoutes } from './server-routes/oauth.ts';
import { addOrderRoutes } from './server-routes/orders.ts';
import { addProductRoutes } from './server-routes/products.ts';
import { addPromotionRoutes } from './server-routes/promotions.ts';
import { addPublicationRoutes } from './server-routes/publications.ts';
import { addValidationRoutes } from './server-routes/validations.ts';
import { addValidationRuleRoutes } from './server-routes/validation-rules.ts';
import { addVoucherRoutes } from './server-routes/vouchers.ts';
import { documented } from './openapi/operation.ts';
import { redeemBody, trackingQuery } from './schemas/redeem-body.ts';
import { redemptionListQuery } from './schemas/redemption-list-query.ts';
import { redemptionsBody } from './schemas/redemptions-body.ts';
import { rollbackBody, rollbackQuery } from './schemas/rollback-body.ts';

/**
 * `/v1`: the API for backends (docs/voucherify-api.md#redeeming-from-a-backend). It checks its keys, but no origin, switch or rate
 * limit. No page can read its responses, because they have no CORS headers.
 */
export function serverApi(services: Services): Hono<Env> {
  const api = new Hono<Env>();
  api.use(requireServerKeys);

  api.get(
    '/redemptions',
    documented(
      { summary: 'Lists redemptions and rollbacks.', query: redemptionListQuery },
      listRedemptions(services),
    ),
  );
  api.post(
    '/redemptions',
    parseRedemptions(services, serverKeys),
    releaseAfterResponse,
    codeFaults(services),
    documented(
      { summary: 'Redeems several codes and promotions.', body: redemptionsBody(30) },
      redeemSeveral(services),
    ),
  );
  api.all('/redemptions', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get(
    '/redemptions/:id',
    documented({ summary: 'Reads a redemption or a rollback.' }, getRedemption(services)),
  );
  api.all('/redemptions/:id', (c) => methodNotAllowed(c, 'GET'));
  api.post(
    '/redemptions/:id/rollback',
    documented(
      { summary: 'Rolls back a redemption.', query: rollbackQuery, body: rollbackBody },
      rollBackSingle(services),
    ),
  );
  api.post(
    '/redemptions/:id/rollbacks',
    documented(
      {
        summary: 'Rolls back redemptions that were made together.',
        query: rollbackQuery,
        body: rollbackBody,
      },
      rollBackSeveral(services),
    ),
  );
  for (const path of ['rollback', 'rollbacks']) {
    api.all(`/redemptions/:id/${path}`, (c) => methodNotAllowed(c, 'POST'));
  }

  api.get(
    '/vouchers/:code/redemption',
    documented({ summary: 'Says how often a voucher was redeemed.' }, getVoucherRedemptions(services)),
  );
  api.post(
    '/vouchers/:code/redemption',
    parseSingleRedemption(services, serverKeys, codeInPath),
    releaseAfterResponse,
    codeFaults(services),
    documented(
      { summary: 'Redeems one code.', query: trackingQuery, body: redeemBody },
      redeemSingle(services),
    ),
  );
  api.all('/vouchers/:code/redemption', (c) => methodNotAllowed(c, 'GET or POST'));
  api.delete(
    '/vouchers/:code/sessions/:key',
    documented({ summary: 'Releases a lock.', status: 204 }, releaseSession(services)),
  );
  api.all('/vouchers/:code/sessions/:key', (c) => methodNotAllowed(c, 'DELETE'));
  api.post(
    '/promotions/tiers/:id/redemption',
    parseSingleRedemption(services, serverKeys, tierInPath),
    releaseAfterResponse,
    codeFaults(services),
    documented(
      { summary: 'Redeems a promotion tier.', query: trackingQuery, body: redeemBody },
      redeemSingle(services),
    ),
  );
  api.all('/promotions/tiers/:id/redemption', (c) => methodNotAllowed(c, 'POST'));

  addVoucherRoutes(api, services);
  addCampaignRoutes(api, services);
  addLoyaltyRoutes(api, services);
  addCustomerRoutes(api, services);
  addProductRoutes(api, services);
  addValidationRoutes(api, services);
  addPromotionRoutes(api, services);
  addValidationRuleRoutes(api, services);
  addOrderRoutes(api, services);
  addPublicationRoutes(api, services);
  addEventRoutes(api, services);
  addConsentRoutes(api, services);
  addAsyncActionRoutes(api, services);
  addOAuthRoutes(api, services);
  return api;
}
