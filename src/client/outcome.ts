import type { Redeemable } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import type { RedemptionAnswer } from '../api/types.ts';
import type { Effect } from '../effects/effect.ts';
import type { StackOutcome } from './stack-outcome.ts';

/**
 * The result of an attempt to redeem. Its `status` is one of three:
 *
 * - `redeemed`: the API confirmed the redemption with `result: "SUCCESS"`, and named the redemption or the voucher.
 * - `refused`: the API refused, and `key` says why. Nothing was redeemed. An empty code is refused without a request.
 * - `failed`: there is no usable response, or no request was sent. If `mayHaveRedeemed` is true, the voucher may have been
 *   redeemed.
 *
 * An outcome is a value and not an exception, because a refusal such as "expired" is a normal result that a page has to handle.
 *
 * An outcome describes the last response that the browser handed to the page. A browser may repeat a POST by itself, for example
 * after a reset connection. A refusal (also a 429) can then belong to the repeated request, although the first one redeemed the
 * voucher. A page cannot detect this. The shop's backend can, by the `attemptId`: see `reconcile` in `voucher-redeem/server` and
 * docs/voucherify-api.md#retries.
 *
 * @example
 * const outcome = await client.redeem('SUMMER-10');
 * if (outcome.status === 'redeemed') showEffects(outcome.effects);
 * else if (outcome.status === 'refused') showRefusal(outcome.key);
 * else if (outcome.mayHaveRedeemed) askTheBackend(outcome.attemptId);
 * @since 0.1.0
 */
export type Outcome = Redeemed | Refused | Failed;

interface Attempt {
  /**
   * The id of this attempt, for example `att_5f0c9d1e…`. If the call had an `attemptKey`, the id is also in the metadata of the
   * redemption. The shop's backend can then find out what happened to an attempt without a response, because the API has no
   * idempotency key (docs/voucherify-api.md#retries).
   */
  attemptId: string;
  /** The code as it was sent: composed (NFC), trimmed and without invisible characters. Its case is unchanged. */
  code: string;
  /** Only from a box with `multiple`: what `redeem()` was to redeem. Then `code` has all of it, separated by commas. */
  redeemables?: readonly Redeemable[];
  /** Only from a box with `multiple`: how everything ended together. Undefined if nothing was sent. */
  stack?: StackOutcome;
}

/** The voucher was redeemed. */
export interface Redeemed extends Attempt {
  status: 'redeemed';
  /**
   * The redemption as the API sent it. Amounts of money are minor units: 1999 is 19.99. In an old shape of the answer it has no
   * `id` (docs/voucherify-api.md#old-shapes).
   */
  redemption: RedemptionAnswer;
  /** What the shopper got, read from `redemption`. */
  effects: Effect[];
}

/** The code was refused, and the outcome says why. docs/outcomes.md says when that is not the last word. */
export interface Refused extends Attempt, Refusal {
  /** Only from a box with `multiple`: the only other code that this one cannot be combined with. */
  conflictsWith?: string | undefined;
}

/** There is no answer, or nobody was asked. `mayHaveRedeemed` says whether the voucher may be spent. */
export interface Failed extends Attempt, Failure {}
