import type { Failure } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import type { Redemption } from '../api/types.ts';
import type { Effect } from '../effects/effect.ts';

/**
 * How an attempt to redeem ended. Three answers that are never blurred:
 *
 * - `redeemed`: the API said SUCCESS;
 * - `refused`: the API said no, with a key; nothing was spent;
 * - `failed`: there is no answer, or nobody was asked; `mayHaveRedeemed` says whether the voucher may be spent.
 *
 * It is a value, not an exception: "expired" is an answer every page should face.
 *
 * What it says is the answer the browser gave us. A browser may send a POST again by itself when a connection is reset; a refusal,
 * or a 429, is then the answer to the second, and the first may have redeemed. No page can see that: the shop's backend can, by
 * `attemptId` (`reconcile` in `voucher-redeem/server`).
 * @since 0.1.0
 */
export type Outcome = Redeemed | Refused | Failed;

interface Attempt {
  /**
   * Names this one attempt. With an `attemptKey` it is also in the redemption's metadata, so that the shop's backend can
   * find an attempt that was left undecided, or that the browser sent twice: the API has no idempotency key
   * (docs/voucherify-api.md#retries).
   */
  attemptId: string;
  /** The code as it was sent: trimmed and freed of invisible characters, case and inner spaces kept. */
  code: string;
}

export interface Redeemed extends Attempt {
  status: 'redeemed';
  /** The redemption as the API sent it. */
  redemption: Redemption;
  /** What it gave, read from the answer. */
  effects: Effect[];
}

export interface Refused extends Attempt, Refusal {}

export interface Failed extends Attempt, Failure {}
