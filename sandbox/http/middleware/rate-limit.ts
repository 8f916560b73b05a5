import type { Context, MiddlewareHandler } from 'hono';
import type { Settings } from '../../domain/model/settings.ts';
import type { Env, Services } from '../context.ts';
import { tooManyRequests } from '../responses.ts';
import { check } from './check.ts';

/** Refuses an address that sends more requests than the project's limit. */
export function rateLimit({ store, now }: Services): MiddlewareHandler<Env> {
  return check((c) => {
    const { settings, requestTimes } = store.state;
    if (settings.rateLimit === null) return undefined;
    const address = c.env.client.address ?? 'in-process';
    const status = countRequest(requestTimes, address, now(), settings.rateLimit);
    setHeaders(c, status);
    return status.isExceeded ? tooManyRequests(c) : undefined;
  });
}

/** 429, as if the limit had been reached just now. */
export function rateLimitExceeded(c: Context<Env>, now: Date): Response {
  const retryAt = Math.ceil(now.getTime() / 1000) + 5;
  setHeaders(c, { limit: 5, remaining: 0, isExceeded: true, retryAt, retryAfter: 5 });
  return tooManyRequests(c);
}

/** The rate limit of an address after one more request. */
interface RateLimitStatus {
  limit: number;
  remaining: number;
  isExceeded: boolean;
  /** Epoch seconds from which another request passes. */
  retryAt: number;
  /** How long to wait, in whole seconds, at least one. */
  retryAfter: number;
}

/**
 * Counts the requests of one IP address within the last seconds (docs/voucherify-api.md#rate-limits). A refused request does not
 * count, so a client that waits for `Retry-After` is let through.
 */
function countRequest(
  requestTimes: Map<string, number[]>,
  address: string,
  now: Date,
  { requests, seconds }: NonNullable<Settings['rateLimit']>,
): RateLimitStatus {
  const since = now.getTime() - seconds * 1000;
  const recent = (requestTimes.get(address) ?? []).filter((time) => time > since);
  const isExceeded = recent.length >= requests;
  if (!isExceeded) recent.push(now.getTime());
  requestTimes.set(address, recent);
  const retryAt = (recent[0] ?? now.getTime()) + seconds * 1000;
  return {
    limit: requests,
    remaining: Math.max(0, requests - recent.length),
    isExceeded,
    retryAt: Math.ceil(retryAt / 1000),
    retryAfter: Math.max(1, Math.ceil((retryAt - now.getTime()) / 1000)),
  };
}

/** The headers of the rate limit. The documents do not say what Voucherify writes into `Type`. */
function setHeaders(
  c: Context<Env>,
  { limit, remaining, retryAt, retryAfter, isExceeded }: RateLimitStatus,
): void {
  const headers = {
    'X-Rate-Limit-Limit': String(limit),
    'X-Rate-Limit-Remaining': String(remaining),
    'X-Rate-Limit-Retry': String(retryAt),
    'X-Rate-Limit-Type': 'client',
    ...(isExceeded && { 'Retry-After': String(retryAfter) }),
  };
  c.set('rateLimit', headers);
}
