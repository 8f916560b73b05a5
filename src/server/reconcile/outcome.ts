import type { FailureKind } from '../../api/failure.ts';
import type { ReadFailure } from '../read-failure.ts';
import type { RecordedRedemption } from '../redemption-record.ts';

/**
 * What became of an attempt, as far as the records show it with certainty:
 *
 * - `redeemed`: it was redeemed once;
 * - `doubled`: it was redeemed more than once, because the browser sent the request again;
 * - `rolled-back`: it was redeemed, and rolled back later;
 * - `not-redeemed`: there is no redemption of it, at least not yet (see `mayStillArrive`);
 * - `failed`: the records do not show it, or could not be read.
 */
export type ReconcileOutcome =
  AttemptRedeemed | AttemptDoubled | AttemptRolledBack | AttemptNotRedeemed | ReconcileFailed;

interface FoundRecords {
  /** All redemptions that match the query, the oldest first. It includes failed and rolled back ones. */
  found: RecordedRedemption[];
}

/** The attempt was redeemed, and is not rolled back. */
export interface AttemptRedeemed extends FoundRecords {
  status: 'redeemed';
  redemption: RecordedRedemption;
}

/**
 * One attempt was redeemed more than once, because the browser sent the request again by itself. Only an attempt id can
 * show this: without one, several redemptions that match are `failed` with the kind `ambiguous`.
 */
export interface AttemptDoubled extends FoundRecords {
  status: 'doubled';
  /** The redemption to keep: the one with the id `keep` of the query, or otherwise the first one. */
  redemption: RecordedRedemption;
  /**
   * The ids to roll back. Call `rollbackAll` with each of them. For a redemption that was made together with others, it is
   * the id of their parent.
   */
  rollBack: string[];
}

/** The attempt was redeemed and then rolled back, so it no longer uses the voucher. */
export interface AttemptRolledBack extends FoundRecords {
  status: 'rolled-back';
  /** The redemption that was rolled back. If there are several, it is the last one. */
  redemption: RecordedRedemption;
}

/** There is no successful redemption of the attempt. Failed ones are in `found`, with their `failure_code`. */
export interface AttemptNotRedeemed extends FoundRecords {
  status: 'not-redeemed';
  /**
   * Whether the attempt may still be redeemed. It is true for three minutes after the attempt, because the API may work
   * that long on a request (docs/voucherify-api.md#retries). Until then, do not let the shopper try again: reconcile
   * again later.
   */
  mayStillArrive: boolean;
}

/** What became of the attempt could not be found out. Nothing was changed. */
export interface ReconcileFailed extends Omit<ReadFailure, 'kind'> {
  /**
   * Why. Besides the kinds of any failed request:
   *
   * - `ambiguous`: several redemptions match (`found`), and they may belong to different attempts;
   * - `refused`: the API refused a request; `message` begins with its key;
   * - `too-many`: the code has more redemptions since the attempt than the API lists.
   */
  kind: FailureKind | 'too-many' | 'refused' | 'ambiguous';
  /** The redemptions because of which the outcome is not certain. It is missing if the records could not be read. */
  found?: RecordedRedemption[] | undefined;
}
