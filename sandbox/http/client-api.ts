import { Hono, type MiddlewareHandler } from 'hono';
import { methodNotAllowed, tooManyRequests } from './responses.ts';
import type { Env, Services } from './context.ts';
import { serializeError } from './serializers/error.ts';
import { clientKeys } from '../fixtures/keys.ts';
import { isTrustedOrigin } from './origins.ts';
import { listPromotionTiers } from './handlers/promotion-tiers.ts';
import { createQualifications } from './handlers/qualifications.ts';
import { countRequest, rateLimitHeaders } from './middleware/rate-limit.ts';
import { redeemCode, redeemSeveral } from './handlers/redeem.ts';
import { validateCode } from './handlers/validate-code.ts';
import { validateSeveral } from './handlers/validations.ts';

/**
 * `/client/v1`: the API for browsers. First the page must be known, then its keys, then the project's switch on, and
 * last the rate limit kept. What is wrong for good is thus said before what is wrong for now, and a page set up wrongly
 * never reads "too many requests".
 */
export function clientApi(services: Services): Hono<Env> {
  const api = new Hono<Env>();
  api.use(requireClientKeys(services));
  api.use('/redeem', requireRedeemEnabled(services));
  api.use('/redemptions', requireRedeemEnabled(services));
  api.use(rateLimit(services));

  api.post('/redeem', redeemCode(services));
  api.post('/redemptions', redeemSeveral(services, clientKeys));
  api.post('/validations', validateSeveral(services));
  api.post('/qualifications', createQualifications(services));
  for (const path of ['/redeem', '/redemptions', '/validations', '/qualifications']) {
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get('/validate', validateCode(services));
  api.get('/promotions/tiers', listPromotionTiers(services));
  for (const path of ['/validate', '/promotions/tiers']) api.all(path, (c) => methodNotAllowed(c, 'GET'));
  return api;
}

function requireClientKeys({ store }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    // No document says how an unknown page is answered. We answer it like wrong keys (docs/voucherify-api.md#origins-and-cors).
    const isKnown =
      isTrustedOrigin(c.get('origin'), store.state.settings.trustedDomains) &&
      c.req.header('x-client-application-id') === clientKeys.applicationId &&
      c.req.header('x-client-token') === clientKeys.token;
    if (isKnown) return next();
    return c.json(serializeError({ code: 401, key: 'unauthorized', message: 'Unauthorized' }), 401);
  };
}

/** Only redeeming has a switch: none is documented for the endpoints that look (docs/voucherify-api.md#client-side-switches). */
function requireRedeemEnabled({ store }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (store.state.settings.clientRedeemEnabled) return next();
    const details = 'Redeeming vouchers is switched off in the client-side settings of this project.';
    return c.json(serializeError({ code: 403, key: 'forbidden', message: 'Forbidden', details }), 403);
  };
}

function rateLimit({ store, now }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { settings, requestTimes } = store.state;
    if (settings.rateLimit === null) return next();
    const allowance = countRequest(
      requestTimes,
      c.env.client.address ?? 'in-process',
      now(),
      settings.rateLimit,
    );
    for (const [name, value] of Object.entries(rateLimitHeaders(allowance))) c.header(name, value);
    return allowance.isExceeded ? tooManyRequests(c) : next();
  };
}
