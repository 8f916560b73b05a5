import type { MiddlewareHandler } from 'hono';
import type { Env, Services } from '../context.ts';
import { serializeError } from '../serializers/error.ts';

/** Refuses to redeem for pages if the project's switch is off. Other endpoints have no switch (docs/voucherify-api.md#client-side-switches). */
export function requireRedeemEnabled({ store }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    if (store.state.settings.clientRedeemEnabled) return next();
    const details = 'Redeeming vouchers is switched off in the client-side settings of this project.';
    return c.json(serializeError({ code: 403, key: 'forbidden', message: 'Forbidden', details }), 403);
  };
}
