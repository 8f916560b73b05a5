import type { Redeemable, RedemptionContext } from '../api/context.ts';
import { newAttemptId } from './attempt-id.ts';
import { connect, projectOf, type ClientOptions } from './connection.ts';
import { notDiagnosed, type Diagnosis } from './diagnose/diagnosis.ts';
import { lazily, type LazyCalls } from './lazily.ts';
import type { Outcome } from './outcome.ts';
import type { PromotionList, PromotionsOptions } from './promotions.ts';
import type { Qualification, QualifyOptions } from './qualify.ts';
import { postRedeem, postRedemptions, type RedeemOptions } from './redeem.ts';
import { redeemOnce } from './redeem-once.ts';
import { settleAttempt, withProject, type Settlement } from './undecided.ts';
import type { StackOutcome, Validation } from './stack-outcome.ts';
import type { ValidateOptions } from './validate.ts';

/**
 * A client of one Voucherify project.
 *
 * Every call resolves to a value with a `status`, also when the API refuses or does not respond. A call rejects, with
 * `TypeError`, only if its parameters are wrong. If the code of a call cannot be loaded, the call resolves to `failed` with the
 * kind `not-loaded`, and nothing was sent. Amounts of money are minor units: 1999 is 19.99.
 */
export interface Client {
  /**
   * Redeems a voucher code, gift card or loyalty card. The request is sent at most once, and never repeated after a timeout or a
   * lost connection.
   */
  redeem(code: string, context?: RedemptionContext, options?: RedeemOptions): Promise<Outcome>;
  /**
   * Redeems 1 to 30 codes, cards and promotion tiers together, or a single promotion stack. The request is sent at most once.
   * The string `'SUMMER-10'` is short for `{ object: 'voucher', id: 'SUMMER-10' }`. `gift` and `reward` are read from each
   * redeemable, and ignored in the context.
   */
  redeemAll(
    redeemables: readonly (string | Redeemable)[],
    context?: RedemptionContext,
    options?: RedeemOptions,
  ): Promise<StackOutcome>;
  /**
   * Checks what a code, or several redeemables together, would give. It redeems nothing. With a `session` in the context, it
   * reserves what it finds for this shopper (docs/voucherify-api.md#sessions).
   */
  validate(
    redeemables: string | readonly (string | Redeemable)[],
    context?: RedemptionContext,
    options?: ValidateOptions,
  ): Promise<Validation>;
  /**
   * Ends the block of a code whose redemption had no known end, as the shop's backend found it.
   *
   * @param result the redemption that the backend found, the outcome of its stack, or `'not-redeemed'`. A stack is settled by any
   * of its codes.
   * @throws {TypeError} for anything else: a backend that failed must not free a code.
   */
  settle(code: string, result: Settlement): void;
  /** Lists the vouchers and promotions that a cart and its customer can use. It redeems nothing. */
  qualify(context?: RedemptionContext, options?: QualifyOptions): Promise<Qualification>;
  /** Lists the project's promotion tiers. */
  promotions(options?: PromotionsOptions): Promise<PromotionList>;
  /**
   * Looks for the reason why this page cannot redeem, and names the setting to change. It redeems nothing and always resolves.
   */
  diagnose(): Promise<Diagnosis>;
}

/**
 * Builds a client from its options and from the calls that a plain redemption does not need.
 *
 * @param calls loads the code of each call when the call is first made, or returns code that is already there.
 * @throws {TypeError} if an option is missing or has a wrong value.
 */
export function assembleClient(options: ClientOptions, calls: LazyCalls): Client {
  const connection = connect(options);
  const { attempts } = connection;
  const send = (connection.endpoint === 'redeem' ? postRedeem : postRedemptions)(connection);
  const client: Client = {
    redeem: (...parameters) => redeemOnce(attempts, send, ...parameters),
    settle: (code, result) => settleAttempt(attempts, code, result),
    redeemAll: lazily(connection, 'redeemAll', calls.redeemAll, (failure) => ({
      ...failure,
      attemptId: newAttemptId(),
    })),
    validate: lazily(connection, 'validate', calls.validate, (failure) => failure),
    qualify: lazily(connection, 'qualify', calls.qualify, (failure) => failure),
    promotions: lazily(connection, 'promotions', calls.promotions, (failure) => failure),
    diagnose: lazily(connection, 'diagnose', calls.diagnose, notDiagnosed),
  };
  return withProject(client, projectOf(options));
}
