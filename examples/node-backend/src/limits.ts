import type { Context, MiddlewareHandler } from 'hono';
import type { AttemptStore } from 'voucher-redeem/server';

const MINUTE = 60_000;

/** How many requests there may be in a minute. */
export interface Limits {
  /** Tries of the password, from one address. */
  logins: number;
  /** Orders that are opened, from one address. */
  orders: number;
  /** Confirmations of one order. Each reads its redemptions. */
  confirmations: number;
  /** What a page tells and asks about the attempts of one order. */
  attempts: number;
}

export const DEFAULT_LIMITS: Limits = { logins: 10, orders: 30, confirmations: 20, attempts: 120 };

/**
 * Answers with 429 if there were too many requests in this minute. They are counted in the store, so that the limit holds for all
 * processes together and over a restart. `work` of the attempts removes the counts of earlier minutes.
 *
 * @param keyOf Whose requests are counted together. Undefined: this one is not counted.
 */
export function limitTo(
  store: AttemptStore,
  name: keyof Limits,
  perMinute: number,
  keyOf: (c: Context) => string | undefined | Promise<string | undefined>,
): MiddlewareHandler {
  return async (c, next) => {
    const key = await keyOf(c);
    if (key === undefined) return next();
    const now = Date.now();
    const budget = {
      name: `${name} ${key}`.slice(0, 300),
      period: Math.floor(now / MINUTE),
      limit: perMinute,
    };
    if (await store.takeCalls(budget, 1)) return next();
    c.header('Retry-After', String(Math.ceil((MINUTE - (now % MINUTE)) / 1000)));
    // A page that tells of an attempt reads it as an `AttemptReply`: it tells it again.
    return c.json(
      { status: 'away', message: `Too many ${name} in a minute. Try again in the next one.` },
      429,
    );
  };
}
