import { failure } from './answer.ts';
import { newAttemptId } from './attempt.ts';
import { connect, type ClientOptions, type Connection } from './connection.ts';
import type { RedemptionContext } from './context.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { Outcome } from './outcome.ts';
import type { PromotionList, PromotionsOptions } from './promotions.ts';
import type { Qualification, QualifyOptions } from './qualify.ts';
import { askRedeem, redeem, type Ask, type RedeemOptions } from './redeem.ts';
import type { Redeemable } from './redeemables.ts';
import type { StackFailed, StackOutcome, Validation } from './stack-outcome.ts';
import type { AskOptions } from './validate.ts';

/**
 * One Voucherify project, to be asked. Every call resolves to a value and rejects (with `TypeError`) only for misuse. All but
 * `redeem` are loaded when first called.
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
    options?: AskOptions,
  ): Promise<Validation>;
  /** Lists what a cart and its customer may use. */
  qualify(context?: RedemptionContext, options?: QualifyOptions): Promise<Qualification>;
  /** Lists the project's promotion tiers. */
  promotions(options?: PromotionsOptions): Promise<PromotionList>;
  /** Looks for what keeps this page from redeeming, and names the setting to change. Redeems nothing. */
  diagnose(): Promise<Diagnosis>;
}

/** What is loaded when it is first asked for. */
type Beyond = typeof import('./beyond-redeem.ts');

/**
 * A client for one Voucherify project. A bad option throws `TypeError` at once.
 * @since 0.1.0
 */
export function createClient(options: ClientOptions): Client {
  const connection = connect(options);
  /** Code that does not come is a connection that is lost: nothing was asked. */
  const beyond =
    <Asked extends unknown[], Answer>(pick: (calls: Beyond) => Call<Asked, Answer>) =>
    (...asked: Asked): Promise<Answer | StackFailed> =>
      import('./beyond-redeem.ts').then(
        (calls) => pick(calls)(connection, ...asked),
        (error) => ({ ...failure('network', false, String(error)), attemptId: newAttemptId() }),
      );
  const ask: Ask =
    connection.endpoint === 'redeem'
      ? (...asked) => askRedeem(connection, ...asked)
      : beyond((calls) => calls.askRedemptions);
  return {
    redeem: (...asked) => redeem(ask, ...asked),
    redeemAll: beyond((calls) => calls.redeemAll),
    validate: beyond((calls) => calls.validate),
    qualify: beyond((calls) => calls.qualify),
    promotions: beyond((calls) => calls.promotions),
    diagnose: beyond((calls) => calls.diagnose),
  };
}

type Call<Asked extends unknown[], Answer> = (connection: Connection, ...asked: Asked) => Promise<Answer>;
