import type { FailureKind } from '../../api/failure.ts';
import type { ReadFailure } from '../read-failure.ts';
import type { RecordedRedemption } from '../redemption-record.ts';

/**
 * What became of an attempt, as far as the records show it with certainty:
 *
 * - `redeemed`: it was redeemed once;
 * - `doubled`: it was redeemed more than once, because the browser sent the request again;
 * - `rolled-back`: it was redeemed, and rolled back later;
 * - `not-redeemed`: there is no redemption of it;
 * - `ambiguous`: there are redemptions, and a person has to decide whose they are;
 * - `failed`: the records could not be read.
 */
export type ReconcileOutcome =
  | AttemptRedeemed
  | AttemptDoubled
  | AttemptRolledBack
  | AttemptNotRedeemed
  | AttemptAmbiguous
  | ReconcileFailed;

interface RecordsRead {
  /** All redemptions that carry the attempt's id, the oldest first. It includes failed and rolled back ones. */
  records: RecordedRedemption[];
  /**
   * Whether no other redemption of the attempt can appear any more. It is false for three minutes after the backend first heard
   * of the attempt, because the API may work that long on a request (docs/voucherify-api.md#retries). Until then do not let the
   * shopper try again, and reconcile again later, also if the attempt was redeemed: a browser may have sent it a second time.
   */
  final: boolean;
}

/** What one request redeemed. */
export interface RedeemedRequest {
  /** The id for `rollbackAll`: of the redemption, or of the parent if several codes were redeemed together. */
  id: string;
  /** The redemption, or each of those that were made together. */
  redemptions: [RecordedRedemption, ...RecordedRedemption[]];
}

/**
 * The attempt was redeemed, and is not rolled back. If the query names an order, this redemption is on that order; records of
 * the attempt's id on other orders do not count.
 */
export interface AttemptRedeemed extends RedeemedRequest, RecordsRead {
  status: 'redeemed';
}

/**
 * One attempt was redeemed more than once, because the browser sent the request again by itself. It is said only if the records
 * have the order of the query, are equal in what was redeemed, for whom, on which items and for how much, and were made within
 * three minutes of each other.
 */
export interface AttemptDoubled extends RecordsRead {
  status: 'doubled';
  /** What to keep: one with which the order was confirmed, or else `keep` of the query, or else the first one. */
  keep: RedeemedRequest;
  /** The others. Call `rollbackAll` with the `id` of each. The attempt is settled when all of these are rolled back. */
  extra: RedeemedRequest[];
}

/** The attempt was redeemed and then rolled back, so it no longer uses the voucher. */
export interface AttemptRolledBack extends RecordsRead {
  status: 'rolled-back';
}

/**
 * There is no successful redemption of the attempt. Failed ones are in `records`, with their `failure_code`. The code is free
 * again if this is `final`.
 */
export interface AttemptNotRedeemed extends RecordsRead {
  status: 'not-redeemed';
}

/**
 * There are redemptions that may or may not be of this attempt, or of which it is not certain that they are one attempt. Nothing
 * may be rolled back, and no code given free, before a person has looked at the `records`.
 */
export interface AttemptAmbiguous extends RecordsRead {
  status: 'ambiguous';
  /** Why, in English, for that person. Not for the shopper. */
  message: string;
}

/** What became of the attempt could not be found out. Nothing was changed. Reconcile again later. */
export interface ReconcileFailed extends Omit<ReadFailure, 'kind'> {
  /**
   * Why. Besides the kinds of any failed request:
   *
   * - `refused`: the API refused a request; `message` begins with its key;
   * - `too-many`: a code has more redemptions than the API lists: 9900 since seven days before the backend heard of the attempt.
   */
  kind: FailureKind | 'too-many' | 'refused';
}
