import type { RedemptionContext } from '../api/context.ts';
import type { RedeemOptions } from '../client/redeem.ts';
import type { Redeemable } from '../api/context.ts';
import type { StackOutcome } from '../client/stack-outcome.ts';
import { noteConnection } from './client-connection.ts';
import { createConnection, type ServerClientOptions } from './connection.ts';
import { getRedemption, type GetRedemptionResult } from './get-redemption.ts';
import { listRedemptions, type RedemptionList } from './list-redemptions.ts';
import type { ReconcileOutcome } from './reconcile/outcome.ts';
import type { ReconcileQuery } from './reconcile/query.ts';
import { reconcile } from './reconcile/reconcile.ts';
import type { HeldContext } from './redeem-held/context.ts';
import type { HeldForm } from './redeem-held/form.ts';
import { OrderTurns } from './redeem-held/order-turns.ts';
import type { HeldOutcome } from './redeem-held/outcome.ts';
import { redeemHeld, type RedeemHeldOptions } from './redeem-held/redeem-held.ts';
import { redeemPromotionTier, type PromotionTierOutcome } from './redeem-promotion-tier.ts';
import { redeem, type ServerRedeemOptions } from './redeem.ts';
import type { RedemptionFilters } from './redemption-filters.ts';
import { refusePage } from './refuse-page.ts';
import { releaseSession, type ReleaseOutcome } from './release-session.ts';
import type { RollbackAllOutcome, RollbackOptions, RollbackOutcome } from './rollback-outcome.ts';
import { rollback, rollbackAll } from './rollback.ts';
import { voucherRedemptions, type VoucherRedemptionsResult } from './voucher-redemptions.ts';

/** Options of the calls that take nothing but a way to cancel them. */
export interface RequestOptions {
  /** Cancels the call: it resolves to `failed` with the kind `aborted`, and an ongoing wait between retries ends. */
  signal?: AbortSignal | undefined;
}

/**
 * Calls one Voucherify project with its server keys.
 *
 * Every method resolves to an object with a `status`. A refusal by the API and a missing response are values, not
 * exceptions. A method rejects, or throws, a `TypeError` if an argument is wrong, before anything is sent.
 * `listRedemptions` alone can also throw an `IncompleteListError`, while its records are read.
 *
 * The methods that only read (`getRedemption`, `listRedemptions`, `voucherRedemptions`, `reconcile`) retry, as the option
 * `retries` says. The methods that change something send their request once. If no response comes, their outcome is
 * `failed`, and `mayHaveRedeemed`, `mayHaveRolledBack` or `mayHaveReleased` says whether the API may have carried it out.
 *
 * All amounts are integers in minor units of the currency: 1999 is 19.99 euros. Points of a loyalty card are points.
 */
export interface ServerClient {
  /** Reads one redemption or rollback by its id: `r_…`, `rf_…` (failed), `rr_…` or `rrf_…`. */
  getRedemption(id: string, options?: RequestOptions): Promise<GetRedemptionResult>;

  /**
   * Lists redemptions and rollbacks, the newest first unless `filters.order` says otherwise. Nothing is requested until
   * the list is read: with `for await`, which requests all pages, or with `.page(number)`, which requests one.
   */
  listRedemptions(filters?: RedemptionFilters, options?: RequestOptions): RedemptionList;

  /** Reads how often a voucher was redeemed, and its history. */
  voucherRedemptions(code: string, options?: RequestOptions): Promise<VoucherRedemptionsResult>;

  /**
   * Redeems one or several redeemables together: vouchers, gift cards, loyalty cards, promotion tiers, or one promotion
   * stack. A string is the code of a voucher. The request is sent once.
   */
  redeem(
    redeemables: readonly (string | Redeemable)[],
    context?: RedemptionContext,
    options?: ServerRedeemOptions,
  ): Promise<StackOutcome>;

  /**
   * Redeems what the page has applied, when the order is placed, and at most once for an order. It redeems only if the API gives the
   * backend's own order at least the discount that was shown, and takes from no card more than was shown. A repeat, such as a form that
   * is submitted twice, gets the result of the first call. docs/server.md describes what is guaranteed.
   *
   * @param form What the page submitted: an object, or its JSON text. It may hold anything; a wrong one is `refused`.
   * @param context The backend's own data of the session, the order and the customer.
   */
  redeemHeld(
    form: HeldForm | string,
    context: HeldContext,
    options?: RedeemHeldOptions,
  ): Promise<HeldOutcome>;

  /** Redeems the promotion tier `promo_…` for an order and a customer. The request is sent once. */
  redeemPromotionTier(
    id: string,
    context?: Pick<RedemptionContext, 'customer' | 'order' | 'metadata'>,
    options?: RedeemOptions,
  ): Promise<PromotionTierOutcome>;

  /**
   * Rolls back one redemption that was made alone. The API allows this for three months. The voucher gets its use, its
   * credits or its points back. The API also sets the order to `CANCELED`, unless the project is set to leave orders
   * unchanged. For a redemption that was made together with others, use `rollbackAll`. The request is sent once.
   */
  rollback(redemptionId: string, options?: RollbackOptions): Promise<RollbackOutcome>;

  /**
   * Rolls back everything that was redeemed together, by the id of the parent redemption (`outcome.parent.id`). The id of
   * a redemption that was made alone works too. The request is sent once.
   */
  rollbackAll(parentId: string, options?: RollbackOptions): Promise<RollbackAllOutcome>;

  /**
   * Releases what a session lock holds of a voucher, before the lock expires by itself. The request is sent once.
   *
   * @param sessionKey The key of the lock: `session.key` of the validation that made it.
   */
  releaseSession(code: string, sessionKey: string, options?: RequestOptions): Promise<ReleaseOutcome>;

  /**
   * Finds out what became of an undecided attempt: one that ended as `failed` with `mayHaveRedeemed: true`. It only reads, and
   * keeps nothing: keep in your database when you first heard of the attempt, and for which order it was made. If the records
   * do not show it with certainty, the outcome is `ambiguous` or `failed`.
   *
   * ```js
   * const { codes, firstHeard, orderId } = await database.attempt(attemptId);
   * const answer = await client.reconcile({ attemptId, codes, firstHeard, order: { source_id: orderId } });
   * if (answer.status === 'redeemed') await markAsPaid(orderId, answer.redemptions);
   * if (answer.status === 'doubled') for (const { id } of answer.extra) await client.rollbackAll(id);
   * ```
   */
  reconcile(query: ReconcileQuery, options?: RequestOptions): Promise<ReconcileOutcome>;
}

/** One for the whole process, because a backend may create a client for each request. */
const orderTurns = new OrderTurns();

/**
 * Creates a client for a shop's backend, from the project's server keys or from an OAuth token. It sends nothing yet.
 *
 * ```js
 * const client = createServerClient({ applicationId: process.env.APP_ID, secretKey: process.env.SECRET_KEY });
 * ```
 *
 * @throws {TypeError} if an option is missing or wrong. The message names the option and never contains a secret.
 * @throws {Error} in a browser page, where everybody could read the keys. Importing this module there throws already.
 * @since 0.1.0
 */
export function createServerClient(options: ServerClientOptions): ServerClient {
  // The import checks this already. It is checked again because some bundlers drop the side effects of an import, and
  // because a test environment may create its page after the import.
  refusePage();
  const connection = createConnection(options);
  const client: ServerClient = {
    getRedemption: (id, { signal } = {}) => getRedemption(connection, id, signal),
    listRedemptions: (filters, { signal } = {}) => listRedemptions(connection, filters, signal),
    voucherRedemptions: (code, { signal } = {}) => voucherRedemptions(connection, code, signal),
    redeem: (...args) => redeem(connection, ...args),
    redeemHeld: (...args) => redeemHeld(connection, orderTurns, ...args),
    redeemPromotionTier: (...args) => redeemPromotionTier(connection, ...args),
    rollback: (...args) => rollback(connection, ...args),
    rollbackAll: (...args) => rollbackAll(connection, ...args),
    releaseSession: (code, sessionKey, { signal } = {}) =>
      releaseSession(connection, code, sessionKey, signal),
    reconcile: (query, { signal } = {}) => reconcile(connection, query, signal),
  };
  noteConnection(client, connection);
  return client;
}
