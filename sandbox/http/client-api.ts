import { Hono, type MiddlewareHandler } from 'hono';
import { methodNotAllowed, tooManyRequests } from './responses.ts';
import type { Env, Workings } from './context.ts';
import { errorBody } from './serializers/error.ts';
import { clientKeys } from '../fixtures/keys.ts';
import { isTrustedOrigin } from './origins.ts';
import { promotionsRoute } from './handlers/promotion-tiers.ts';
import { qualificationsRoute } from './handlers/qualifications.ts';
import { countRequest, limitHeaders } from './middleware/rate-limit.ts';
import { redeemRoute, redemptionsRoute } from './handlers/redeem.ts';
import { singleCheckRoute } from './handlers/validate-code.ts';
import { validationsRoute } from './handlers/validations.ts';

/**
 * `/client/v1`: the API for browsers. First the page must be known, then its keys, then the project's switch on, and
 * last the rate limit kept. What is wrong for good is thus said before what is wrong for now, and a page set up wrongly
 * never reads "too many requests".
 */
export function clientApi(workings: Workings): Hono<Env> {
  const api = new Hono<Env>();
  api.use(knownPage(workings));
  api.use('/redeem', redeemingSwitch(workings));
  api.use('/redemptions', redeemingSwitch(workings));
  api.use(rateLimit(workings));

  api.post('/redeem', redeemRoute(workings));
  api.post('/redemptions', redemptionsRoute(workings, clientKeys));
  api.post('/validations', validationsRoute(workings));
  api.post('/qualifications', qualificationsRoute(workings));
  for (const path of ['/redeem', '/redemptions', '/validations', '/qualifications']) {
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get('/validate', singleCheckRoute(workings));
  api.get('/promotions/tiers', promotionsRoute(workings));
  for (const path of ['/validate', '/promotions/tiers']) api.all(path, (c) => methodNotAllowed(c, 'GET'));
  return api;
}

function knownPage({ store }: Workings): MiddlewareHandler<Env> {
  return async (c, next) => {
    // No document says how an unknown page is answered. We answer it like wrong keys (docs/voucherify-api.md#origins-and-cors).
    const isKnown =
      isTrustedOrigin(c.get('origin'), store.state.settings.trustedDomains) &&
      c.req.header('x-client-application-id') === clientKeys.applicationId &&
      c.req.header('x-client-token') === clientKeys.token;
    if (isKnown) return next();
    return c.json(errorBody({ code: 401, key: 'unauthorized', message: 'Unauthorized' }), 401);
  };
}

/** Only redeeming has a switch: none is documented for the endpoints that look (docs/voucherify-api.md#client-side-switches). */
function redeemingSwitch({ store }: Workings): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (store.state.settings.clientRedeemEnabled) return next();
    const details = 'Redeeming vouchers is switched off in the client-side settings of this project.';
    return c.json(errorBody({ code: 403, key: 'forbidden', message: 'Forbidden', details }), 403);
  };
}

function rateLimit({ store, now }: Workings): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { settings, arrivals } = store.state;
    if (settings.rateLimit === null) return next();
    const allowance = countRequest(arrivals, c.env.peer.address ?? 'in-process', now(), settings.rateLimit);
    for (const [name, value] of Object.entries(limitHeaders(allowance))) c.header(name, value);
    return allowance.isExceeded ? tooManyRequests(c) : next();
  };
}
