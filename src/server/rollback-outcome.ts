import type { CustomerContext, Metadata, OrderContext } from '../client/context.ts';
import type { Failure, Refusal, RefusalKey } from '../client/outcome.ts';
import type { CalculatedOrder } from '../client/wire.ts';
import type { RecordedRollback } from './redemption-record.ts';

/** What a rollback may be told; everything is optional (CONTRACT C7). */
export interface RollbackOptions {
  /** The merchant's reason, stored on the rollback. */
  reason?: string | undefined;
  trackingId?: string | undefined;
  customer?: CustomerContext | undefined;
  /** Names the order that was redeemed on; another one is refused. */
  order?: OrderContext | undefined;
  metadata?: Metadata | undefined;
  /** Gives up waiting. What was sent may still be rolled back: the outcome says so. */
  signal?: AbortSignal | undefined;
}

/** How undoing one redemption ended. */
export type RollbackOutcome = RolledBack | RollbackRefused | RollbackFailed;

/** How undoing all that was redeemed as one ended. */
export type RollbackAllOutcome = RolledBackAll | RollbackRefused | RollbackFailed;

export interface RolledBack {
  status: 'rolled-back';
  /** As the API sent it: with the voucher as it is now, and what was given back as negative amounts. */
  rollback: RecordedRollback;
}

export interface RolledBackAll {
  status: 'rolled-back';
  /** One of each redemption. */
  rollbacks: RecordedRollback[];
  /** That of the redemption that stood for all, where there was more than one. */
  parent?: RecordedRollback | undefined;
  order?: CalculatedOrder | undefined;
}

/** The API said no; this call undid nothing. */
export interface RollbackRefused extends Omit<Refusal, 'key' | 'failedRedemptionId'> {
  /** `already_rolled_back` means that what was wanted is so. */
  key: RollbackRefusalKey;
  /** Where the refused rollback was recorded (`rrf_…`), if it was. */
  failedRollbackId?: string | undefined;
}

/** Keys of rollbacks (CONTRACT C11.2), and those that any request may get. */
export type RollbackRefusalKey =
  | 'already_rolled_back'
  /** It is a part of several redeemed as one: roll the parent back, with `rollbackAll`. */
  | 'invalid_redemption_parent'
  /** It failed, is more than three months old, or stands for several: those are for `rollbackAll`. */
  | 'invalid_redemption'
  | 'invalid_rollback_params'
  | RefusalKey;

/** There is no answer. */
export interface RollbackFailed extends Omit<Failure, 'mayHaveRedeemed'> {
  /**
   * Whether it may have been rolled back all the same. Nothing is sent again by itself; `getRedemption` tells, and a rollback
   * too many does no harm: it is refused as `already_rolled_back`.
   */
  mayHaveRolledBack: boolean;
}
