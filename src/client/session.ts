import type { SessionContext } from '../api/context.ts';

/**
 * Makes a session with a random key. It sends nothing. Put the same session into the context of `validate`, which then reserves
 * what it finds for this shopper, and of the `redeem` that follows. A successful redemption releases the reservation
 * (docs/voucherify-api.md#sessions).
 *
 * @param options the fields of the session. Without a `ttl`, the API keeps the reservation for 7 days, so a page should set a few
 *   minutes. A `key` replaces the random one.
 * @example
 * const session = createSession({ ttl: 10, ttl_unit: 'MINUTES' });
 * await client.validate('SUMMER-10', { order, session });
 * await client.redeem('SUMMER-10', { order, session });
 * @since 0.1.0
 */
export function createSession(options: Omit<SessionContext, 'type'> = {}): SessionContext & { key: string } {
  const { key = `ssn_${crypto.getRandomValues(new Uint32Array(4)).join('-')}` } = options;
  return { type: 'LOCK', ...options, key };
}
