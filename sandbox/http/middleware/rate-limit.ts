import type { Settings } from '../../config/settings.ts';

/** Where an address stands after one more request. */
export interface RateLimitStatus {
  limit: number;
  remaining: number;
  isExceeded: boolean;
  /** Epoch seconds from which another request passes. */
  retryAt: number;
  /** The same as a wait, in whole seconds, at least one. */
  retryAfter: number;
}

/**
 * Counts a request of one IP address within the last seconds (docs/voucherify-api.md#rate-limits). A refused request does not
 * count, so that a caller who waits as told gets through.
 */
export function countRequest(
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

/** The headers that tell a caller about the limit. What Voucherify puts into `Type` is not documented. */
export function rateLimitHeaders({
  limit,
  remaining,
  retryAt,
  retryAfter,
  isExceeded,
}: RateLimitStatus): Record<string, string> {
  return {
    'X-Rate-Limit-Limit': String(limit),
    'X-Rate-Limit-Remaining': String(remaining),
    'X-Rate-Limit-Retry': String(retryAt),
    'X-Rate-Limit-Type': 'client',
    ...(isExceeded ? { 'Retry-After': String(retryAfter) } : {}),
  };
}
