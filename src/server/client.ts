import type { RedemptionContext } from '../client/context.ts';
import type { RedeemOptions } from '../client/redeem.ts';
import type { Redeemable } from '../client/redeemables.ts';
import type { StackOutcome } from '../client/stack-outcome.ts';
import { getRedemption, type GetRedemptionResult } from './get-redemption.ts';
import { listRedemptions, type RedemptionList } from './list-redemptions.ts';
import type { ReconcileOutcome } from './reconcile/outcome.ts';
import type { ReconcileQuery } from './reconcile/query.ts';
import { reconcile } from './reconcile/reconcile.ts';
import { redeem, type ServerRedeemOptions } from './redeem.ts';
import { redeemPromotionTier, type PromotionTierOutcome } from './redeem-promotion-tier.ts';
import type { RedemptionFilters } from './redemption-filters.ts';
import { refusePage } from './refuse-page.ts';
import { releaseSession, type ReleaseOutcome } from './release-session.ts';
import { rollback, rollbackAll } from './rollback.ts';
import type { RollbackAllOutcome, RollbackOptions, RollbackOutcome } from './rollback-outcome.ts';
import { createConnection, type ServerClientOptions } from './connection.ts';
import { voucherRedemptions, type VoucherRedemptionsResult } from './voucher-redemptions.ts';

export interface RequestOptions {
  /** Gives up asking. */
  signal?: AbortSignal | undefined;
}

/**
 * One Voucherify project, asked with its server keys. Every call resolves to a value with a `status`, and rejects (with
 * `TypeError`) only for misuse. Questions are asked again where that may help (`retries`); what redeems, rolls back or
 * releases is sent once, and says by `mayHave…` whether it may have been done where there is no answer. Money is minor units.
 */
export interface ServerClient {
  /** A redemption or a rollback, done or refused, by its id. */
  getRedemption(id: string, options?: RequestOptions): Promise<GetRedemptionResult>;
  /** What is on record, newest first unless told: `for await` reads all of it, `.page(n)` one page. */
  listRedemptions(filters?: RedemptionFilters, options?: RequestOptions): RedemptionList;
  /** How often a voucher was redeemed, and its history. */
  voucherRedemptions(code: string, options?: RequestOptions): Promise<VoucherRedemptionsResult>;
  /** Redeems codes, cards, promotion tiers or one stack. Never sent twice. A bare code is a voucher. */
  redeem(
    redeemables: readonly (string | Redeemable)[],
    context?: RedemptionContext,
    options?: ServerRedeemOptions,
  ): Promise<StackOutcome>;
  /** Redeems a promotion tier, for an order and a customer. Never sent twice. */
  redeemPromotionTier(
    id: string,
    context?: Pick<RedemptionContext, 'customer' | 'order' | 'metadata'>,
    options?: RedeemOptions,
  ): Promise<PromotionTierOutcome>;
  /**
   * Undoes what was redeemed alone, within three months: uses, credits and points come back, and the order is canceled unless
   * the project leaves orders as they are. Never sent twice.
   */
  rollback(redemptionId: string, options?: RollbackOptions): Promise<RollbackOutcome>;
  /** Undoes all that was redeemed as one, by the parent's id; takes the id of what was redeemed alone, too. Never sent twice. */
  rollbackAll(parentId: string, options?: RollbackOptions): Promise<RollbackAllOutcome>;
  /** Lets go of what a session keeps of a voucher, before it runs out by itself. Never sent twice. */
  releaseSession(code: string, sessionKey: string, options?: RequestOptions): Promise<ReleaseOutcome>;
  /** Whether an attempt that was left undecided was redeemed, or even twice. Changes nothing, never guesses. */
  reconcile(sought: ReconcileQuery, options?: RequestOptions): Promise<ReconcileOutcome>;
}

/**
 * A client for a shop's backend, with the project's server keys: `{ applicationId, secretKey }`, or `{ accessToken }`. A bad
 * option throws `TypeError` at once. A page gets an `Error` already from the import.
 * @since 0.1.0
 */
export function createServerClient(options: ServerClientOptions): ServerClient {
  // Again: a page can come up after the import, and some bundlers drop what an import does.
  refusePage();
  const connection = createConnection(options);
  return {
    getRedemption: (id, { signal } = {}) => getRedemption(connection, id, signal),
    listRedemptions: (filters, { signal } = {}) => listRedemptions(connection, filters, signal),
    voucherRedemptions: (code, { signal } = {}) => voucherRedemptions(connection, code, signal),
    redeem: (...asked) => redeem(connection, ...asked),
    redeemPromotionTier: (...asked) => redeemPromotionTier(connection, ...asked),
    rollback: (...asked) => rollback(connection, ...asked),
    rollbackAll: (...asked) => rollbackAll(connection, ...asked),
    releaseSession: (code, sessionKey, { signal } = {}) =>
      releaseSession(connection, code, sessionKey, signal),
    reconcile: (sought, { signal } = {}) => reconcile(connection, sought, signal),
  };
}
