import type { Context } from 'hono';
import { releaseHold } from '../../domain/locks.ts';
import { notFound } from '../../domain/refusal.ts';
import type { Env, Services } from '../context.ts';
import { refusalResponse } from '../responses.ts';

/** `DELETE /vouchers/{code}/sessions/{sessionKey}`: releases what a session holds of a voucher (docs/voucherify-api.md#sessions). */
export function releaseSession({ store, now }: Services) {
  return (c: Context<Env, '/vouchers/:code/sessions/:key'>): Response => {
    const { code, key } = c.req.param();
    const voucher = store.state.vouchers.get(code);
    if (voucher === undefined) return refusalResponse(c, notFound('voucher', code), null);
    return releaseHold(store.state, key, voucher.id, now())
      ? c.body(null, 204)
      : refusalResponse(c, notFound('session', key), null);
  };
}
