import type { FailureKind } from '../../client/outcome.ts';
import type { RecordedRedemption } from '../redemption-record.ts';
import type { ReadFailure } from '../read-failure.ts';

/** An attempt to redeem whose end nobody saw, by what can be known of it. */
export type ReconcileQuery = {
  /** The code the shopper redeemed, as typed or as stored. */
  code: string;
  /** When the attempt was made, or a little before. What is on record earlier is not looked at. */
  since: string | Date;
} & (ByAttempt | ByOrder | ByMetadata);

/** The sure way: the page set `attempt-key`, and the attempt is named in the redemption's metadata. */
interface ByAttempt {
  attemptKey: string;
  /** `outcome.attemptId`. */
  attemptId: string;
  /** The redemption the page was told of, if it was told of one: where there are several, this one stays. */
  keep?: string | undefined;
  orderSourceId?: undefined;
  metadata?: undefined;
}

/** By the shop's own order. The same code twice on one order is `ambiguous`: it may have been two attempts. */
interface ByOrder {
  orderSourceId: string;
  attemptKey?: undefined;
  attemptId?: undefined;
  metadata?: undefined;
}

/** By what the page put into the redemption's metadata: all of it must be the same. More than one is `ambiguous`. */
interface ByMetadata {
  metadata: { [name: string]: string | number | boolean };
  attemptKey?: undefined;
  attemptId?: undefined;
  orderSourceId?: undefined;
}

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
