import type { RecordedRedemption } from '../redemption-record.ts';
import type { StoredAttempt } from './stored-attempt.ts';

/**
 * What a page is told. It can be sent as JSON as it is.
 *
 * - `noted`: the attempt is remembered, and may be sent now;
 * - `checking`: it is not known yet. The page asks again after a while. A person may have to look first;
 * - `redeemed`: `box.settle(redemption)`;
 * - `not-redeemed`: `box.settle('not-redeemed')`: the code is free;
 * - `refused`: nothing was noted, and the same request does not get another answer: see `reason`;
 * - `away`: the store is away. The page tells the shopper that it is being checked, and tells or asks the same again after a while.
 */
export type AttemptReply =
  | { status: 'noted' }
  | { status: 'checking' }
  | {
      status: 'redeemed';
      /** The id of the redemption, or of the parent if several things were redeemed together. */
      id: string;
      redemptions: RecordedRedemption[];
    }
  | { status: 'not-redeemed' }
  | AttemptRefused
  | { status: 'away'; message: string };

/** What a page told was not noted. */
export interface AttemptRefused {
  status: 'refused';
  /**
   * - `no-owner`: `ownerOf` knows no owner of the request;
   * - `unknown`: this owner has no such attempt;
   * - `full`: the owner has as many attempts as are allowed, and none of them is settled. Do not send the attempt;
   * - `invalid`: what the page told is not as expected.
   */
  reason: 'no-owner' | 'unknown' | 'full' | 'invalid';
  /** Why, in English. Not for the shopper. */
  message: string;
}

export const refused = (reason: AttemptRefused['reason'], message: string): AttemptRefused => ({
  status: 'refused',
  reason,
  message,
});

/** What the owner may know of an attempt. */
export function replyFor({ data: { found } }: StoredAttempt): AttemptReply {
  if (found?.status === 'redeemed' && found.requestId !== null)
    return { status: 'redeemed', id: found.requestId, redemptions: found.redemptions };
  if (found?.final && (found.status === 'not-redeemed' || found.status === 'rolled-back'))
    return { status: 'not-redeemed' };
  return { status: 'checking' };
}
