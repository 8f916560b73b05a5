import type { SessionContext } from '../api/context.ts';

/**
 * Makes a lock that holds what a check finds, for this shopper, until it is redeemed. Put the same one into the context of
 * `validate` and of the `redeem` that follows; a success releases it. Without `ttl` it lasts 7 days, so a page should set
 * minutes (docs/voucherify-api.md#sessions).
 * @since 0.1.0
 */
export function createSession(options: Omit<SessionContext, 'type'> = {}): SessionContext & { key: string } {
  const { key = `ssn_${crypto.getRandomValues(new Uint32Array(4)).join('-')}` } = options;
  return { type: 'LOCK', ...options, key };
}
