import { Hono } from 'hono';
import { clientKeys } from '../fixtures/keys.ts';
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
} from './middleware/parse-redemption.ts';
import { rateLimit } from './middleware/rate-limit.ts';
import { requireRedeemEnabled } from './middleware/redeem-switch.ts';
import { methodNotAllowed } from './responses.ts';

/**
 * `/client/v1`: the API for browsers. Origin, keys, switch and rate limit are checked in this order, so that a page with a wrong
 * setup never reads "too many requests".
 */
export function clientApi(services: Services): Hono<Env> {
  const api = new Hono<Env>();
  api.use(requireClientKeys);
  api.use('/redeem', requireRedeemEnabled(services));
  api.use('/redemptions', requireRedeemEnabled(services));
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
  api.post('/qualifications', createQualifications(services, clientKeys));
  for (const path of ['/redeem', '/redemptions', '/validations', '/qualifications']) {
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get('/validate', parseCodeValidation(services), codeFaults(services), validateCode(services));
  api.get('/promotions/tiers', listPromotionTiers(services));
  api.get('/promotions/validation', validatePromotionsByQuery(services));
  for (const path of ['/validate', '/promotions/tiers', '/promotions/validation']) {
    api.all(path, (c) => methodNotAllowed(c, 'GET'));
  }
  return api;
}
