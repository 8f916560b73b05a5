import type { Context } from 'hono';
import { refused } from '../app/answers.ts';
import type { Env, Workings } from '../app/caller.ts';
import { isHeld } from '../rules/lock.ts';
import { notFound } from '../rules/refusal.ts';

/**
 * `DELETE /vouchers/{code}/sessions/{sessionKey}`: lets go of what a session keeps of a voucher (CONTRACT C7). What the
 * same session keeps of other vouchers, it goes on keeping.
 */
export function sessionRoute({ store, now }: Workings) {
  return (c: Context<Env, '/vouchers/:code/sessions/:key'>): Response => {
    const { vouchers, locks } = store.state;
    const { code, key } = c.req.param();
    const voucher = vouchers.get(code);
    if (voucher === undefined) return refused(c, notFound('voucher', code), null);
    const lock = locks.get(key);
    const rest = lock?.holds.filter(({ voucher_id }) => voucher_id !== voucher.id) ?? [];
    if (lock === undefined || !isHeld(lock, now()) || rest.length === lock.holds.length) {
      return refused(c, notFound('session', key), null);
    }
    if (rest.length === 0) locks.delete(key);
    else locks.set(key, { ...lock, holds: rest });
    return c.body(null, 204);
  };
}
