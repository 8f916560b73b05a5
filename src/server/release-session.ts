import { unreadable } from '../client/answer.ts';
import { cleanCode } from '../client/code.ts';
import type { Failure, Refusal } from '../client/outcome.ts';
import { pathSegment } from './path-segment.ts';
import type { ServerConnection } from './connection.ts';

/** How releasing a lock ended. Refused with `not_found`: there is no such code, or no such lock on it (any more). */
export type ReleaseOutcome = { status: 'released' } | Refusal | ReleaseFailed;

export interface ReleaseFailed extends Omit<Failure, 'mayHaveRedeemed'> {
  /** Whether it may have been released all the same. Releasing again does no harm: it is refused as `not_found`. */
  mayHaveReleased: boolean;
}

/** `DELETE /v1/vouchers/{code}/sessions/{sessionKey}` (CONTRACT C9). Sent once. */
export async function releaseSession(
  { remove }: ServerConnection,
  code: string,
  sessionKey: string,
  signal?: AbortSignal,
): Promise<ReleaseOutcome> {
  const voucher = pathSegment('a code', cleanCode(code));
  const session = pathSegment('a session key', sessionKey);
  const answer = await remove({ path: `/v1/vouchers/${voucher}/sessions/${session}`, signal });
  if (answer.status === 'refused') return answer;
  // Any other 2xx is somebody else's: a proxy's page, say.
  if (answer.httpStatus === 204) return { status: 'released' };
  const { mayHaveRedeemed: mayHaveReleased, ...failed } =
    answer.status === 'accepted' ? unreadable(answer) : answer;
  return { ...failed, mayHaveReleased };
}
