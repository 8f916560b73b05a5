/** The door for a shop's backend: it takes secret keys, and refuses to open in a page. */
import './server/refuse-page.ts';
export { createServerClient, type ServerClient } from './server/create-server-client.ts';
export type { ServerClientOptions } from './server/server-connection.ts';
export type { GetOptions } from './server/server-client.ts';
export type { FoundRedemption } from './server/get-redemption.ts';
export {
  ListingStopped,
  type ListedRedemptions,
  type RedemptionList,
  type RedemptionPage,
} from './server/list-redemptions.ts';
export type { Conditions, RedemptionFilters, RedemptionOrder } from './server/redemption-filters.ts';
export type { FoundVoucherRedemptions, VoucherRedemptions } from './server/voucher-redemptions.ts';
export type { ServerRedeemOptions } from './server/redeem.ts';
export type { TierOutcome } from './server/redeem-promotion-tier.ts';
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
export type { ReleaseFailed, ReleaseOutcome } from './server/release-session.ts';
export type {
  AttemptSought,
  Doubled,
  NotRedeemed,
  Reconciliation,
  Unsettled,
  WasRedeemed,
  WasRolledBack,
} from './server/reconciliation.ts';
export {
  isRollback,
  isRolledBack,
  type OnRecord,
  type RecordedRedemption,
  type RecordedRollback,
} from './server/record.ts';
export { verifyWebhook, type VerifiedWebhook } from './server/verify-webhook.ts';
export type {
  OtherWebhookEvent,
  RedemptionData,
  RedemptionFailedEvent,
  RedemptionSucceededEvent,
  RollbackData,
  RollbackFailedEvent,
  RollbackSucceededEvent,
  WebhookEvent,
  WebhookRollback,
} from './server/webhook-event.ts';
export type { Unanswered } from './server/unanswered.ts';
export type { Failure, FailureKind, Outcome, Refusal, RefusalKey } from './client/outcome.ts';
export type { CustomerContext, Metadata, OrderContext, RedemptionContext } from './client/context.ts';
export type { Redeemable } from './client/redeemables.ts';
export type { StackOutcome, StackRedeemed, StackRefused, StackFailed } from './client/stack-outcome.ts';
export type { CalculatedOrder, Customer, Redemption, Voucher } from './client/wire.ts';
