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
import { documented } from './openapi/operation.ts';
import { tiersQuery } from './schemas/promotion-tiers-query.ts';
import { qualificationsBody } from './schemas/qualifications-body.ts';
import { codeQuery, redeemBody, trackingQuery } from './schemas/redeem-body.ts';
import { redemptionsBody } from './schemas/redemptions-body.ts';
import { cartQuery, validateQuery } from './schemas/validate-code-query.ts';

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
    documented({ summary: 'Redeems one code.', query: codeQuery, body: redeemBody }, redeemSingle(services)),
  );
  api.post(
    '/redemptions',
    parseRedemptions(services, clientKeys),
    releaseAfterResponse,
    codeFaults(services),
    documented(
      { summary: 'Redeems several codes and promotions.', body: redemptionsBody(30) },
      redeemSeveral(services),
    ),
  );
  api.post(
    '/validations',
    parseRedemptions(services, clientKeys),
    codeFaults(services),
    documented(
      { summary: 'Checks several codes and promotions.', body: redemptionsBody(30) },
      validateSeveral(services),
    ),
  );
  api.post(
    '/promotions/tiers/:id/redemption',
    parseSingleRedemption(services, clientKeys, tierInPath),
    releaseAfterResponse,
    documented(
      { summary: 'Redeems a promotion tier.', query: trackingQuery, body: redeemBody },
      redeemSingle(services),
    ),
  );
  api.post(
    '/qualifications',
    documented(
      { summary: 'Lists what a cart qualifies for.', body: qualificationsBody },
      createQualifications(services, clientKeys),
    ),
  );
  for (const path of [
    '/redeem',
    '/redemptions',
    '/validations',
    '/qualifications',
    '/promotions/tiers/:id/redemption',
  ]) {
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get(
    '/validate',
    parseCodeValidation(services),
    codeFaults(services),
    documented({ summary: 'Checks one code.', query: validateQuery }, validateCode(services)),
  );
  api.get(
    '/promotions/tiers',
    documented({ summary: 'Lists the promotion tiers.', query: tiersQuery }, listPromotionTiers(services)),
  );
  api.get(
    '/promotions/validation',
    documented(
      { summary: 'Lists the promotion tiers that apply to a cart.', query: cartQuery },
      validatePromotionsByQuery(services),
    ),
  );
  for (const path of ['/validate', '/promotions/tiers', '/promotions/validation']) {
    api.all(path, (c) => methodNotAllowed(c, 'GET'));
  }
  addClientCustomerRoutes(api, services);
  return api;
}
