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
import { addCampaignRoutes } from './server-routes/campaigns.ts';
import { addConsentRoutes } from './server-routes/consents.ts';
import { addCustomerRoutes } from './server-routes/customers.ts';
import { addEventRoutes } from './server-routes/events.ts';
import { addLoyaltyRoutes } from './server-routes/loyalties.ts';
import { addOrderRoutes } from './server-routes/orders.ts';
import { addProductRoutes } from './server-routes/products.ts';
import { addPromotionRoutes } from './server-routes/promotions.ts';
import { addPublicationRoutes } from './server-routes/publications.ts';
import { addValidationRoutes } from './server-routes/validations.ts';
import { addVoucherRoutes } from './server-routes/vouchers.ts';

/**
 * `/v1`: the API for backends (docs/voucherify-api.md#redeeming-from-a-backend). It checks its keys, but no origin, switch or rate
 * limit. No page can read its responses, because they have no CORS headers.
 */
export function serverApi(services: Services): Hono<Env> {
  const api = new Hono<Env>();
  api.use(requireServerKeys);

  api.get('/redemptions', listRedemptions(services));
  api.post(
    '/redemptions',
    parseRedemptions(services, serverKeys),
    releaseAfterResponse,
    codeFaults(services),
    redeemSeveral(services),
  );
  api.all('/redemptions', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get('/redemptions/:id', getRedemption(services));
  api.all('/redemptions/:id', (c) => methodNotAllowed(c, 'GET'));
  api.post('/redemptions/:id/rollback', rollBackSingle(services));
  api.post('/redemptions/:id/rollbacks', rollBackSeveral(services));
  for (const path of ['rollback', 'rollbacks']) {
    api.all(`/redemptions/:id/${path}`, (c) => methodNotAllowed(c, 'POST'));
  }

  api.get('/vouchers/:code/redemption', getVoucherRedemptions(services));
  api.post(
    '/vouchers/:code/redemption',
    parseSingleRedemption(services, serverKeys, codeInPath),
    releaseAfterResponse,
    codeFaults(services),
    redeemSingle(services),
  );
  api.all('/vouchers/:code/redemption', (c) => methodNotAllowed(c, 'GET or POST'));
  api.delete('/vouchers/:code/sessions/:key', releaseSession(services));
  api.all('/vouchers/:code/sessions/:key', (c) => methodNotAllowed(c, 'DELETE'));
  api.post(
    '/promotions/tiers/:id/redemption',
    parseSingleRedemption(services, serverKeys, tierInPath),
    releaseAfterResponse,
    codeFaults(services),
    redeemSingle(services),
  );
  api.all('/promotions/tiers/:id/redemption', (c) => methodNotAllowed(c, 'POST'));

  addVoucherRoutes(api, services);
  addCampaignRoutes(api, services);
  addLoyaltyRoutes(api, services);
  addCustomerRoutes(api, services);
  addProductRoutes(api, services);
  addValidationRoutes(api, services);
  addPromotionRoutes(api, services);
  addOrderRoutes(api, services);
  addPublicationRoutes(api, services);
  addEventRoutes(api, services);
  addConsentRoutes(api, services);
  return api;
}
