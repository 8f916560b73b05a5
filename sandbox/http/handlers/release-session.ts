import type { Context } from 'hono';
import { refusalResponse } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import { isHeld } from '../../domain/locks.ts';
import { notFound } from '../../domain/refusal.ts';

/**
 * `DELETE /vouchers/{code}/sessions/{sessionKey}`: releases what a session holds of a voucher (docs/voucherify-api.md#sessions).
 * The session goes on holding what it holds of other vouchers.
 */
export function releaseSession({ store, now }: Services) {
  return (c: Context<Env, '/vouchers/:code/sessions/:key'>): Response => {
    const { vouchers, locks } = store.state;
    const { code, key } = c.req.param();
    const voucher = vouchers.get(code);
    if (voucher === undefined) return refusalResponse(c, notFound('voucher', code), null);
    const lock = locks.get(key);
    const rest = lock?.holds.filter(({ voucher_id }) => voucher_id !== voucher.id) ?? [];
    if (lock === undefined || !isHeld(lock, now()) || rest.length === lock.holds.length) {
      return refusalResponse(c, notFound('session', key), null);
    }
    if (rest.length === 0) locks.delete(key);
    else locks.set(key, { ...lock, holds: rest });
    return c.body(null, 204);
  };
}
