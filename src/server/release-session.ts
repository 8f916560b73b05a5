import { unreadable } from '../api/response.ts';
import { cleanCode } from '../client/clean-code.ts';
import type { Failure } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import type { ServerConnection } from './connection.ts';
import { pathSegment } from './path-segment.ts';

/**
 * How the release of a session lock ended. It is `refused` with the key `not_found` if there is no such voucher, or if the
 * voucher has no such lock, for example because the lock has expired.
 */
export type ReleaseOutcome = { status: 'released' } | Refusal | ReleaseFailed;

/** The API did not confirm the release. */
export interface ReleaseFailed extends Omit<Failure, 'mayHaveRedeemed'> {
  /**
   * Whether the lock may be released nevertheless. A second call does no harm: if the lock is released, the call is refused
   * as `not_found`.
   */
  mayHaveReleased: boolean;
}

/** Sends `DELETE /v1/vouchers/{code}/sessions/{sessionKey}` once (docs/voucherify-api.md#sessions). */
export async function releaseSession(
  { remove }: ServerConnection,
  code: string,
  sessionKey: string,
  signal?: AbortSignal,
): Promise<ReleaseOutcome> {
  const codeSegment = pathSegment('a code', cleanCode(code));
  const keySegment = pathSegment('a session key', sessionKey);
  const response = await remove({ path: `/v1/vouchers/${codeSegment}/sessions/${keySegment}`, signal });
  if (response.status === 'refused') return response;
  // The API confirms with 204. Any other 2xx comes from something between us and the API, such as a proxy.
  if (response.httpStatus === 204) return { status: 'released' };
  const { mayHaveRedeemed: mayHaveReleased, ...failed } =
    response.status === 'accepted' ? unreadable(response) : response;
  return { ...failed, mayHaveReleased };
}
