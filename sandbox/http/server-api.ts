import { Hono, type MiddlewareHandler } from 'hono';
import { methodNotAllowed } from './responses.ts';
import type { Env, Workings } from './context.ts';
import { errorBody } from './serializers/error.ts';
import { accessToken, serverKeys } from '../fixtures/keys.ts';
import { redeemOne, redemptionsRoute } from './handlers/redeem.ts';
import { rollbackRoute, rollbacksRoute } from './handlers/rollback.ts';
import { sessionRoute } from './handlers/release-session.ts';
import {
  redemptionListRoute,
  redemptionRoute,
  voucherRedemptionsRoute,
} from './handlers/read-redemptions.ts';

/**
 * `/v1`: the API for backends (docs/voucherify-api.md#redeeming-from-a-backend). It checks its keys, but neither origins nor the
 * switch nor a limit per address. No page can read its answers, because they have no CORS headers.
 */
export function serverApi(workings: Workings): Hono<Env> {
  const api = new Hono<Env>();
  api.use(knownBackend);

  api.get('/redemptions', redemptionListRoute(workings));
  api.post('/redemptions', redemptionsRoute(workings, serverKeys));
  api.all('/redemptions', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get('/redemptions/:id', redemptionRoute(workings));
  api.all('/redemptions/:id', (c) => methodNotAllowed(c, 'GET'));
  api.post('/redemptions/:id/rollback', rollbackRoute(workings));
  api.post('/redemptions/:id/rollbacks', rollbacksRoute(workings));
  for (const path of ['rollback', 'rollbacks']) {
    api.all(`/redemptions/:id/${path}`, (c) => methodNotAllowed(c, 'POST'));
  }

  api.get('/vouchers/:code/redemption', voucherRedemptionsRoute(workings));
  api.post('/vouchers/:code/redemption', (c) =>
    redeemOne(c, workings, { object: 'voucher', id: c.req.param('code') }, serverKeys),
  );
  api.all('/vouchers/:code/redemption', (c) => methodNotAllowed(c, 'GET or POST'));
  api.delete('/vouchers/:code/sessions/:key', sessionRoute(workings));
  api.all('/vouchers/:code/sessions/:key', (c) => methodNotAllowed(c, 'DELETE'));
  api.post('/promotions/tiers/:id/redemption', (c) =>
    redeemOne(c, workings, { object: 'promotion_tier', id: c.req.param('id') }, serverKeys),
  );
  api.all('/promotions/tiers/:id/redemption', (c) => methodNotAllowed(c, 'POST'));
  return api;
}

const knownBackend: MiddlewareHandler<Env> = async (c, next) => {
  const hasKeys =
    c.req.header('x-app-id') === serverKeys.applicationId && c.req.header('x-app-token') === serverKeys.token;
  if (hasKeys || c.req.header('authorization') === `Bearer ${accessToken}`) return next();
  return c.json(errorBody({ code: 401, key: 'unauthorized', message: 'Unauthorized' }), 401);
};
