import type { FailureKind } from '../../client/outcome.ts';
import type { RecordedRedemption } from '../redemption-record.ts';
import type { ReadFailure } from '../read-failure.ts';

/**
 * Whether an undecided attempt was redeemed. `found` is all that is on record of it, oldest first: refused and rolled back
 * too. It never guesses: where it could not be found out it is `failed`.
 */
export type ReconcileOutcome =
  AttemptRedeemed | AttemptDoubled | AttemptRolledBack | AttemptNotRedeemed | ReconcileFailed;

interface FoundRecords {
  found: RecordedRedemption[];
}

export interface AttemptRedeemed extends FoundRecords {
  status: 'redeemed';
  redemption: RecordedRedemption;
}

/** One attempt, redeemed more than once: the browser sent its POST again. Only an attempt id shows it. */
export interface AttemptDoubled extends FoundRecords {
  status: 'doubled';
  /** The one to keep: `keep`, or else the first. */
  redemption: RecordedRedemption;
  /** Ids of the others. Hand each to `rollbackAll`, which takes parts of a stack and single ones alike. */
  rollBack: string[];
}

/** It was redeemed, and undone since: nothing is spent. */
export interface AttemptRolledBack extends FoundRecords {
  status: 'rolled-back';
  redemption: RecordedRedemption;
}

/** There is no redemption of it. `found` has the refused ones, with their `failure_code`. */
export interface AttemptNotRedeemed extends FoundRecords {
  status: 'not-redeemed';
  /**
   * The attempt is younger than three minutes, as long as the API may work on a request (CONTRACT C10): it may still be
   * redeemed. Ask again later before the shopper tries again.
   */
  mayStillArrive: boolean;
}

/** It could not be found out. */
export interface ReconcileFailed extends Omit<ReadFailure, 'kind'> {
  /**
   * `ambiguous`: several redemptions fit, and nothing says that they are one attempt (`found`). `refused`: the API refused
   * the question. `too-many`: more redemptions of this code since then than the API lists.
   */
  kind: FailureKind | 'too-many' | 'refused' | 'ambiguous';
  found?: RecordedRedemption[] | undefined;
}
