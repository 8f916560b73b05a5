import type { Failure } from '../api/failure.ts';
import type { Refusal, RefusalKey } from '../api/refusal.ts';
import type {
  CalculatedOrder,
  ConsideredRedeemable,
  Redemption,
  Session,
  StackingRules,
} from '../api/types.ts';
import type { Effect } from '../effects/effect.ts';

/**
 * The result of redeeming several redeemables together. Its `status` is one of those of `Outcome`, or `partial`: some were
 * redeemed, and some were not. `partial` occurs in projects with the application mode PARTIAL
 * (docs/voucherify-api.md#stacking-rules).
 * @since 0.1.0
 */
export type StackOutcome = StackRedeemed | StackRefused | StackFailed;

/** All redeemables of one call were redeemed, or some of them. */
export interface StackRedeemed {
  /** `redeemed`: all were redeemed. `partial`: `redeemed` lists those that were redeemed, and `unused` the others. */
  status: 'redeemed' | 'partial';
  /** The id of this attempt. If the call had an `attemptKey`, the id is also in the metadata of every redemption. */
  attemptId: string;
  /** In the order in which they were applied. */
  redeemed: RedeemedPart[];
  unused: Unused[];
  /**
   * The redemption that stands for all. A backend rolls back all of them by its id. It is undefined if only one was redeemed
   * (docs/voucherify-api.md#redemptions).
   */
  parent?: Redemption | undefined;
  /** The order after all redemptions, in minor units. `orderTotals(order)` reads its totals. */
  order?: CalculatedOrder | undefined;
  /** What all redemptions together gave, in the order in which they were applied. */
  effects: Effect[];
  /** The body of the response. */
  body: unknown;
}

/** The redeemables were refused together, and the outcome says why. */
export interface StackRefused extends Refusal {
  attemptId: string;
  /** Why each redeemable was not used. It is empty if the API only gives one reason for all. */
  unused: Unused[];
}

/** There is no answer about the redeemables. `mayHaveRedeemed` says whether they may be spent. */
export interface StackFailed extends Failure {
  attemptId: string;
}

/** One of the redeemables that were redeemed. */
export interface RedeemedPart {
  /** `voucher`, `promotion_tier`, `promotion_stack`, or a kind that the API added. */
  object: string;
  /** The code, or the promotion tier's id. */
  id: string;
  redemption: Redemption;
  /** What this redemption alone gave. */
  effects: Effect[];
}

/** One of the redeemables of the request that were not used. */
export interface Unused {
  /**
   * `inapplicable`: the API refused it. `skipped`: the API did not try it, for example because of the project's stacking rules.
   * `failed`: the API recorded it as a failed redemption.
   */
  status: 'inapplicable' | 'skipped' | 'failed';
  /** `voucher`, `promotion_tier`, `promotion_stack`, or a kind that the API added. */
  object: string;
  /** The code, or the promotion tier's id. */
  id: string;
  /** Why it was not used: docs/voucherify-api.md#refusal-keys and docs/voucherify-api.md#skip-keys. */
  key: RefusalKey | SkipKey;
  /** The API's own message, for a log. Do not show it to a shopper. */
  message: string;
  /** The merchant's own text for the shopper. Show it as text and not as HTML. */
  merchantMessage?: string | undefined;
  /** More about the reason, for a developer. It can contain ids of rules and codes, so do not show it to a shopper. */
  details?: string | undefined;
  /** The kind of object that the reason is about. With the key `not_found`, it is what was not found. */
  resourceType?: string | undefined;
}

/** Why a redeemable was skipped (docs/voucherify-api.md#skip-keys). */
export type SkipKey =
  | 'applicable_redeemables_limit_exceeded'
  | 'applicable_redeemables_per_category_limit_exceeded'
  | 'applicable_exclusive_redeemables_limit_exceeded'
  | 'applicable_exclusive_redeemables_per_category_limit_exceeded'
  | 'exclusion_rules_not_met'
  | 'preceding_validation_failed'
  | 'no_effect';

/**
 * The result of a validation. A validation redeems nothing, so `mayHaveRedeemed` of a failure is always false. With a session, it
 * reserves what it found for this shopper (docs/voucherify-api.md#sessions).
 * @since 0.1.0
 */
export type Validation = Valid | Invalid | Failure;

/** What the redeemables would give on this order. Nothing was redeemed. */
export interface Valid {
  /** `valid`: all would be redeemed. `partial`: `applicable` lists those that would be redeemed, and `unused` the others. */
  status: 'valid' | 'partial';
  /** In the order in which they would be applied. */
  applicable: Applicable[];
  unused: Unused[];
  /** What all of them together would give. */
  effects: Effect[];
  /** The order as it would be, in minor units. `orderTotals(order)` reads its totals. */
  order?: CalculatedOrder | undefined;
  /** The lock, if the context had a `session`. Put it into the context of the `redeem` that follows. */
  session?: Session | undefined;
  /** Identifies the customer. It can be the `trackingId` option of another client. */
  trackingId?: string | undefined;
  /** The project's rules for combining redeemables. Undefined after `GET /client/v1/validate`. */
  stackingRules?: StackingRules | undefined;
  /** The body of the response. */
  body: unknown;
}

/** The redeemables cannot be redeemed for this order, and the API said why. Nothing was redeemed. */
export interface Invalid extends Refusal {
  /** Why each redeemable would not be used. It is empty if there is only one reason for all. */
  unused: Unused[];
}

/** One of the redeemables that would be redeemed. */
export interface Applicable {
  /** `voucher`, `promotion_tier`, `promotion_stack`, or a kind that the API added. */
  object: string;
  /** The code, or the promotion tier's id. */
  id: string;
  /** What this redeemable alone would give. */
  effects: Effect[];
  /** The order after this redeemable and those before it were applied. */
  order?: CalculatedOrder | undefined;
  /** The redeemable as the API sent it. */
  redeemable: ConsideredRedeemable;
}
