/**
 * The entry point `voucher-redeem/server`, for a shop's backend. It takes secret keys, so importing it in a browser page
 * throws an `Error`.
 */
import './server/refuse-page.ts';
export { createServerClient, type RequestOptions, type ServerClient } from './server/client.ts';
export type { ServerClientOptions } from './server/connection.ts';
export type { GetRedemptionResult } from './server/get-redemption.ts';
export { IncompleteListError } from './server/incomplete-list-error.ts';
export type { RedemptionList } from './server/list-redemptions.ts';
export type { RedemptionPage, RedemptionPageResult } from './server/redemption-pages.ts';
export type {
  FieldFilters,
  FilterConditions,
  RedemptionFilters,
  RedemptionOrder,
} from './server/redemption-filters.ts';
export type { VoucherRedemptions, VoucherRedemptionsResult } from './server/voucher-redemptions.ts';
export type { ServerRedeemOptions } from './server/redeem.ts';
export type { PromotionTierOutcome } from './server/redeem-promotion-tier.ts';
export type {
  RollbackAllOutcome,
  RollbackFailed,
  RollbackOptions,
  RollbackOutcome,
  RollbackRefusalKey,
  RollbackRefused,
  RolledBack,
  RolledBackAll,
} from './server/rollback-outcome.ts';
export type { HeldContext } from './server/redeem-held/context.ts';
export type { HeldForm } from './server/redeem-held/form.ts';
export type {
  HeldChanged,
  HeldFailed,
  HeldFigures,
  HeldOutcome,
  HeldPayment,
  HeldRedeemed,
  HeldRefused,
  ShownFigures,
} from './server/redeem-held/outcome.ts';
export type { RedeemHeldOptions } from './server/redeem-held/redeem-held.ts';
export type { ReleaseFailed, ReleaseOutcome } from './server/release-session.ts';
export type { ReconcileOrder, ReconcileQuery } from './server/reconcile/query.ts';
export type {
  AttemptAmbiguous,
  AttemptDoubled,
  AttemptNotRedeemed,
  AttemptRedeemed,
  AttemptRolledBack,
  ReconcileFailed,
  ReconcileOutcome,
  RedeemedRequest,
} from './server/reconcile/outcome.ts';
export {
  isRollback,
  isRolledBack,
  type RedemptionRecord,
  type RecordedRedemption,
  type RecordedRollback,
} from './server/redemption-record.ts';
export { verifyWebhook, type WebhookVerification } from './server/webhooks/verify-webhook.ts';
export type {
  OtherWebhookEvent,
  RedemptionEventData,
  RedemptionFailedEvent,
  RedemptionSucceededEvent,
  RollbackEventData,
  RollbackFailedEvent,
  RollbackSucceededEvent,
  WebhookEvent,
  WebhookRollback,
} from './server/webhooks/webhook-event.ts';
export type { Attempts, ListedAttempt } from './server/attempts/attempts.ts';
export { createAttempts } from './server/attempts/create-attempts.ts';
export { createMemoryStore } from './server/attempts/memory-store.ts';
export { attemptHandler } from './server/attempts/handler.ts';
export { AttemptStoreError } from './server/attempts/store-error.ts';
export { requestsOf, type Decision, type DecisionRefused } from './server/attempts/decide.ts';
export type { Found } from './server/attempts/found.ts';
export type { AttemptOwner, AttemptsOptions } from './server/attempts/options.ts';
export type { AttemptRefused, AttemptReply } from './server/attempts/reply.ts';
export type { RollbackRecord } from './server/attempts/rollback-record.ts';
export type {
  AttemptStore,
  CallBudget,
  Claim,
  ForgetBefore,
  ListOptions,
  NewAttempt,
  NewRollback,
} from './server/attempts/store.ts';
export type { AttemptData, AttemptDecision, StoredAttempt } from './server/attempts/stored-attempt.ts';
export type { AttemptReport, AttemptEndReport } from './server/attempts/attempt-report.ts';
export type { ReadFailure } from './server/read-failure.ts';
export type { Outcome } from './client/outcome.ts';
export type { Failure, FailureKind } from './api/failure.ts';
export type { Refusal, RefusalKey } from './api/refusal.ts';
export type { CustomerContext, Metadata, OrderContext, RedemptionContext } from './api/context.ts';
export type { Redeemable } from './api/context.ts';
export type { StackOutcome, StackRedeemed, StackRefused, StackFailed } from './client/stack-outcome.ts';
export type { CalculatedOrder, Customer, Redemption, Voucher } from './api/types.ts';
