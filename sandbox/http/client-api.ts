import { Hono } from 'hono';
import { clientKeys } from '../fixtures/keys.ts';
import { addClientCustomerRoutes } from './client-routes/customers.ts';
import type { Env, Services } from './context.ts';
import { listPromotionTiers } from './handlers/promotion-tiers.ts';
import { createQualifications } from './handlers/qualifications.ts';
import { redeemSeveral, redeemSingle } from './handlers/redeem.ts';
import { validateCode, validateSeveral } from './handlers/validate.ts';
import { validatePromotionsByQuery } from './handlers/validate-promotions.ts';
import { codeFaults } from './middleware/faults.ts';
import { releaseAfterResponse } from './middleware/in-flight.ts';
import { requireClientKeys } from './middleware/keys.ts';
import {
  codeInQuery,
  parseCodeValidation,
  parseRedemptions,
  parseSingleRedemption,
  tierInPath,
} from './middleware/parse-redemption.ts';
import { rateLimit } from './middleware/rate-limit.ts';
import { requireSwitch, type Switch } from './middleware/client-switches.ts';
import { methodNotAllowed } from './responses.ts';

/** What the project's switches gate. Events are gated by what is in them. */
const gatedPaths: readonly [path: string, name: Switch][] = [
  ['/redeem', 'clientRedeemEnabled'],
  ['/redemptions', 'clientRedeemEnabled'],
  ['/promotions/tiers/:id/redemption', 'clientRedeemEnabled'],
  ['/publish', 'clientPublishEnabled'],
  ['/vouchers', 'clientListVouchersEnabled'],
  ['/customers', 'clientCreateCustomerEnabled'],
];

/**
 * `/client/v1`: the API for browsers. Origin, keys, switch and rate limit are checked in this order, so that a page with a wrong
 * setup never reads "too many requests".
 */
export function clientApi(services: Services): Hono<Env> {
  const api = new Hono<Env>();
  api.use(requireClientKeys);
  for (const [path, name] of gatedPaths) api.use(path, requireSwitch(services, name));
  api.use(rateLimit(services));

  api.post(
    '/redeem',
    parseSingleRedemption(services, clientKeys, codeInQuery),
    releaseAfterResponse,
    codeFaults(services),
    redeemSingle(services),
  );
  api.post(
    '/redemptions',
    parseRedemptions(services, clientKeys),
    releaseAfterResponse,
    codeFaults(services),
    redeemSeveral(services),
  );
  api.post(
    '/validations',
    parseRedemptions(services, clientKeys),
    codeFaults(services),
    validateSeveral(services),
  );
  api.post(
    '/promotions/tiers/:id/redemption',
    parseSingleRedemption(services, clientKeys, tierInPath),
    releaseAfterResponse,
    redeemSingle(services),
  );
  api.post('/qualifications', createQualifications(services, clientKeys));
  for (const path of [
    '/redeem',
    '/redemptions',
    '/validations',
    '/qualifications',
    '/promotions/tiers/:id/redemption',
  ]) {
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get('/validate', parseCodeValidation(services), codeFaults(services), validateCode(services));
  api.get('/promotions/tiers', listPromotionTiers(services));
  api.get('/promotions/validation', validatePromotionsByQuery(services));
  for (const path of ['/validate', '/promotions/tiers', '/promotions/validation']) {
    api.all(path, (c) => methodNotAllowed(c, 'GET'));
  }
  addClientCustomerRoutes(api, services);
  return api;
}
