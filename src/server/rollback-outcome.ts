import type { CustomerContext, Metadata, OrderContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import type { Refusal, RefusalKey } from '../api/refusal.ts';
import type { CalculatedOrder } from '../api/types.ts';
import type { RecordedRollback } from './redemption-record.ts';

/** Options of `rollback` and `rollbackAll`. All of them are optional. */
export interface RollbackOptions {
  /** The merchant's reason. It is stored on the rollback. */
  reason?: string | undefined;
  /** The tracking id of the customer. */
  trackingId?: string | undefined;
  customer?: CustomerContext | undefined;
  /** The order that was redeemed on, by `id` or `source_id`. The API refuses any other order. Amounts are minor units. */
  order?: OrderContext | undefined;
  /** Is stored on the rollback. */
  metadata?: Metadata | undefined;
  /** Stops waiting. If the request was sent already, the outcome is `failed` with `mayHaveRolledBack: true`. */
  signal?: AbortSignal | undefined;
}

/** How `rollback` ended. */
export type RollbackOutcome = RolledBack | RollbackRefused | RollbackFailed;

/** How `rollbackAll` ended. */
export type RollbackAllOutcome = RolledBackAll | RollbackRefused | RollbackFailed;

/** One redemption was rolled back. */
export interface RolledBack {
  status: 'rolled-back';
  /**
   * The rollback as the API sent it. It holds the voucher as it is now. Its amounts are negative: what was given back, in
   * minor units or in points.
   */
  rollback: RecordedRollback;
}

/** All redemptions that were made together were rolled back. */
export interface RolledBackAll {
  status: 'rolled-back';
  /** One rollback for each redemption. */
  rollbacks: RecordedRollback[];
  /** The rollback of the parent redemption. It is missing if the redemption was made alone. */
  parent?: RecordedRollback | undefined;
  /** The order after the rollback. Amounts are minor units. */
  order?: CalculatedOrder | undefined;
}

/** The API refused the rollback. This call rolled nothing back. */
export interface RollbackRefused extends Omit<Refusal, 'key' | 'failedRedemptionId'> {
  /** Why. `already_rolled_back` means that an earlier call has rolled the redemption back. */
  key: RollbackRefusalKey;
  /** The id of the failed rollback (`rrf_…`), if the API recorded one. */
  failedRollbackId?: string | undefined;
}

/** Keys of refused rollbacks (docs/voucherify-api.md#rollbacks), and the keys that any request can get. */
export type RollbackRefusalKey =
  | 'already_rolled_back'
  /** The redemption was made together with others: call `rollbackAll` with the id of their parent. */
  | 'invalid_redemption_parent'
  /**
   * The redemption failed, is older than three months, or is the parent of several. A parent can be rolled back with
   * `rollbackAll`.
   */
  | 'invalid_redemption'
  | 'invalid_rollback_params'
  | RefusalKey;

/** No usable response came, or nothing was sent. */
export interface RollbackFailed extends Omit<Failure, 'mayHaveRedeemed'> {
  /**
   * Whether the redemption may be rolled back nevertheless. The request is not sent again automatically. To find out, call
   * `getRedemption` and `isRolledBack`. A second rollback does no harm: it is refused as `already_rolled_back`.
   */
  mayHaveRolledBack: boolean;
}
