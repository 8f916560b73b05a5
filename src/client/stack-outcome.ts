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
 * How redeeming several things at once ended. Beside the three answers of `Outcome` there is a fourth, `partial`: some were
 * redeemed and some were not. A project with the application mode PARTIAL answers so (docs/voucherify-api.md#stacking-rules).
 * @since 0.1.0
 */
export type StackOutcome = StackRedeemed | StackRefused | StackFailed;

export interface StackRedeemed {
  /** `redeemed`: all of them. `partial`: `redeemed` and `unused` say which. */
  status: 'redeemed' | 'partial';
  /** Names this attempt; with an `attemptKey` it is in the metadata of every redemption of it. */
  attemptId: string;
  /** In the order of their application. */
  redeemed: RedeemedPart[];
  unused: Unused[];
  /** The redemption that stands for all, and that a backend rolls back. Only where more than one was redeemed. */
  parent?: Redemption | undefined;
  /** What the order costs now, minor units: `orderTotals(order)`. */
  order?: CalculatedOrder | undefined;
  /** What all of them gave, in the order of their application. */
  effects: Effect[];
  body: unknown;
}

export interface StackRefused extends Refusal {
  attemptId: string;
  /** Why each one was not used, where the API says it of each. */
  unused: Unused[];
}

export interface StackFailed extends Failure {
  attemptId: string;
}

/** One of the things that were redeemed. */
export interface RedeemedPart {
  object: string;
  /** The code, or the promotion tier's id. */
  id: string;
  redemption: Redemption;
  /** What it gave by itself. */
  effects: Effect[];
}

/** One of the things that were asked for and not used. Nothing of it was spent. */
export interface Unused {
  /**
   * `inapplicable`: the API refused it. `skipped`: it was never tried, or the project's stacking rules left it out.
   * `failed`: it is on record as a redemption that failed.
   */
  status: 'inapplicable' | 'skipped' | 'failed';
  object: string;
  /** The code, or the promotion tier's id. */
  id: string;
  key: RefusalKey | SkipKey;
  /** The API's own message, for a log. */
  message: string;
  /** The merchant's own text for the shopper. Show it as text. */
  merchantMessage?: string | undefined;
  /** For a developer. */
  details?: string | undefined;
  /** What the API was looking at; says who was `not_found`. */
  resourceType?: string | undefined;
}

/** Why a redeemable was left out (docs/voucherify-api.md#skip-keys). */
export type SkipKey =
  | 'applicable_redeemables_limit_exceeded'
  | 'applicable_redeemables_per_category_limit_exceeded'
  | 'applicable_exclusive_redeemables_limit_exceeded'
  | 'applicable_exclusive_redeemables_per_category_limit_exceeded'
  | 'exclusion_rules_not_met'
  | 'preceding_validation_failed'
  | 'no_effect';

/**
 * What a check says. Nothing is redeemed by one, so a failure never may have redeemed; with a session it holds what it found
 * for this shopper.
 * @since 0.1.0
 */
export type Validation = Valid | Invalid | Failure;

export interface Valid {
  /** `valid`: all of it would be redeemed. `partial`: `applicable` and `unused` say which. */
  status: 'valid' | 'partial';
  /** In the order of their application. */
  applicable: Applicable[];
  unused: Unused[];
  /** What all of them would give. */
  effects: Effect[];
  /** What the order would cost, minor units: `orderTotals(order)`. */
  order?: CalculatedOrder | undefined;
  /** The lock, where one was asked for. Put it into the context of the `redeem` that follows. */
  session?: Session | undefined;
  trackingId?: string | undefined;
  stackingRules?: StackingRules | undefined;
  body: unknown;
}

export interface Invalid extends Refusal {
  unused: Unused[];
}

/** One of the things that would be redeemed. */
export interface Applicable {
  object: string;
  id: string;
  effects: Effect[];
  /** The order after this one and those before it. */
  order?: CalculatedOrder | undefined;
  /** As the API sent it. */
  redeemable: ConsideredRedeemable;
}
