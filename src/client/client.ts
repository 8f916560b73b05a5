import type { Redeemable, RedemptionContext } from '../api/context.ts';
import { newAttemptId } from './attempt-id.ts';
import { connect, type ClientOptions } from './connection.ts';
import { notDiagnosed, type Diagnosis } from './diagnose/diagnosis.ts';
import { lazily, type LazyCalls } from './lazily.ts';
import type { Outcome } from './outcome.ts';
import type { PromotionList, PromotionsOptions } from './promotions.ts';
import type { Qualification, QualifyOptions } from './qualify.ts';
import { postRedeem, postRedemptions, redeem, type RedeemOptions } from './redeem.ts';
import type { StackOutcome, Validation } from './stack-outcome.ts';
import type { ValidateOptions } from './validate.ts';

/**
 * A client of one Voucherify project. Every call resolves to a value, and rejects (with `TypeError`) only for a mistake in the
 * call. Where the code of a call is in a file that could not be loaded, the call resolves to `failed`, kind `not-loaded`.
 */
export interface Client {
  /**
   * Redeems a voucher code, gift card or loyalty card. It is never sent twice: not on a timeout, not on a lost connection.
   */
  redeem(code: string, context?: RedemptionContext, options?: RedeemOptions): Promise<Outcome>;
  /**
   * Redeems several things together: codes, cards, promotion tiers, or one stack. Never sent twice. A bare code stands for
   * `{ object: 'voucher', id: code }`; `gift` and `reward` belong to each redeemable, not to the context.
   */
  redeemAll(
    redeemables: readonly (string | Redeemable)[],
    context?: RedemptionContext,
    options?: RedeemOptions,
  ): Promise<StackOutcome>;
  /** Checks what a code, or several things together, would give. Redeems nothing; a `session` in the context locks it. */
  validate(
    asked: string | readonly (string | Redeemable)[],
    context?: RedemptionContext,
    options?: ValidateOptions,
  ): Promise<Validation>;
  /** Lists what a cart and its customer may use. */
  qualify(context?: RedemptionContext, options?: QualifyOptions): Promise<Qualification>;
  /** Lists the project's promotion tiers. */
  promotions(options?: PromotionsOptions): Promise<PromotionList>;
  /** Looks for what keeps this page from redeeming, and names the setting to change. Redeems nothing. Always resolves. */
  diagnose(): Promise<Diagnosis>;
}

/**
 * Makes a client out of its options and of the calls that a plain redemption does not need. A bad option throws `TypeError`.
 *
 * @param calls loads each of these calls when it is first made, or has them at hand.
 */
export function assembleClient(options: ClientOptions, calls: LazyCalls): Client {
  const connection = connect(options);
  const send = (connection.endpoint === 'redeem' ? postRedeem : postRedemptions)(connection);
  return {
    redeem: (...parameters) => redeem(send, ...parameters),
    redeemAll: lazily(connection, 'redeemAll', calls.redeemAll, (failure) => ({
      ...failure,
      attemptId: newAttemptId(),
    })),
    validate: lazily(connection, 'validate', calls.validate, (failure) => failure),
    qualify: lazily(connection, 'qualify', calls.qualify, (failure) => failure),
    promotions: lazily(connection, 'promotions', calls.promotions, (failure) => failure),
    diagnose: lazily(connection, 'diagnose', calls.diagnose, notDiagnosed),
  };
}
