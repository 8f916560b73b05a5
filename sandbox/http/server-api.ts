import { Hono, type MiddlewareHandler } from 'hono';
import { methodNotAllowed } from './responses.ts';
import type { Env, Services } from './context.ts';
import { serializeError } from './serializers/error.ts';
import { accessToken, serverKeys } from '../fixtures/keys.ts';
import { redeemSingle, redeemSeveral } from './handlers/redeem.ts';
import { rollBackSingle, rollBackSeveral } from './handlers/rollback.ts';
import { releaseSession } from './handlers/release-session.ts';
import { listRedemptions, getRedemption, getVoucherRedemptions } from './handlers/read-redemptions.ts';

/**
 * `/v1`: the API for backends (docs/voucherify-api.md#redeeming-from-a-backend). It checks its keys, but neither origins nor the
 * switch nor a limit per address. No page can read its answers, because they have no CORS headers.
 */
export function serverApi(services: Services): Hono<Env> {
  const api = new Hono<Env>();
  api.use(requireServerKeys);

  api.get('/redemptions', listRedemptions(services));
  api.post('/redemptions', redeemSeveral(services, serverKeys));
  api.all('/redemptions', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get('/redemptions/:id', getRedemption(services));
  api.all('/redemptions/:id', (c) => methodNotAllowed(c, 'GET'));
  api.post('/redemptions/:id/rollback', rollBackSingle(services));
  api.post('/redemptions/:id/rollbacks', rollBackSeveral(services));
  for (const path of ['rollback', 'rollbacks']) {
    api.all(`/redemptions/:id/${path}`, (c) => methodNotAllowed(c, 'POST'));
  }

  api.get('/vouchers/:code/redemption', getVoucherRedemptions(services));
  api.post('/vouchers/:code/redemption', (c) =>
    redeemSingle(c, services, { object: 'voucher', id: c.req.param('code') }, serverKeys),
  );
  api.all('/vouchers/:code/redemption', (c) => methodNotAllowed(c, 'GET or POST'));
  api.delete('/vouchers/:code/sessions/:key', releaseSession(services));
  api.all('/vouchers/:code/sessions/:key', (c) => methodNotAllowed(c, 'DELETE'));
  api.post('/promotions/tiers/:id/redemption', (c) =>
    redeemSingle(c, services, { object: 'promotion_tier', id: c.req.param('id') }, serverKeys),
  );
  api.all('/promotions/tiers/:id/redemption', (c) => methodNotAllowed(c, 'POST'));
  return api;
}

const requireServerKeys: MiddlewareHandler<Env> = async (c, next) => {
  const hasKeys =
    c.req.header('x-app-id') === serverKeys.applicationId && c.req.header('x-app-token') === serverKeys.token;
  if (hasKeys || c.req.header('authorization') === `Bearer ${accessToken}`) return next();
  return c.json(serializeError({ code: 401, key: 'unauthorized', message: 'Unauthorized' }), 401);
};
