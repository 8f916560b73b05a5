import type { Metadata } from '../../client/context.ts';
import type { PromotionTier } from '../../client/stack-wire.ts';
import type { CalculatedOrder, Customer, Redemption, Voucher } from '../../client/wire.ts';

/**
 * What a webhook tells (CONTRACT C8). `type` says what happened and narrows `data`; beside these two only what is documented,
 * all of it optional as in every body of the API. Types and fields may be added at any time.
 * @since 0.1.0
 */
export type WebhookEvent =
  | RedemptionSucceededEvent
  | RedemptionFailedEvent
  | RollbackSucceededEvent
  | RollbackFailedEvent
  | OtherWebhookEvent;

/**
 * A redemption was made. A stack of n is told n + 1 times: each, and all together; `event.group_id` is then the same.
 * @since 0.1.0
 */
export interface RedemptionSucceededEvent extends WebhookEnvelope {
  type: 'redemption.succeeded';
  data: RedemptionEventData;
}

/**
 * A redemption was refused. For an unknown code, voucher, order and campaign are null.
 * @since 0.1.0
 */
export interface RedemptionFailedEvent extends WebhookEnvelope {
  type: 'redemption.failed';
  data: RedemptionEventData;
}

/**
 * A redemption was undone.
 * @since 0.1.0
 */
export interface RollbackSucceededEvent extends WebhookEnvelope {
  type: 'redemption.rollback.succeeded';
  data: RollbackEventData;
}

/**
 * A redemption could not be undone.
 * @since 0.1.0
 */
export interface RollbackFailedEvent extends WebhookEnvelope {
  type: 'redemption.rollback.failed';
  data: RollbackEventData;
}

/**
 * Anything else a project may send: as genuine, but known here by the family of its name only. A family not listed comes too.
 * @since 0.1.0
 */
export interface OtherWebhookEvent extends WebhookEnvelope {
  type: `${
    | 'business_validation_rule'
    | 'campaign'
    | 'customer'
    | 'distribution'
    | 'publication'
    | 'voucher'}.${string}`;
  data: { [field: string]: unknown };
}

interface WebhookEnvelope {
  /** `whs_…`: this sending. */
  id?: string;
  project_id?: string;
  /** ISO 8601, UTC. */
  created_at?: string;
  source?: { id?: string; object?: 'webhook' | (string & {}); target_url?: string };
  event?: {
    /** What happened has this id however often it is sent: keep it to do nothing twice. */
    id?: string;
    type?: string;
    created_at?: string;
    /** `r_…`, `rf_…`, `rr_…` or `rrf_…` of a redemption or rollback. */
    entity_id?: string;
    /** The request that made it happen. */
    group_id?: string;
    event_source?: {
      /** `CLIENT_API`: a browser did it. */
      channel?: 'USER_PORTAL' | 'API' | 'CLIENT_API' | 'INTERNAL' | (string & {});
      user?: unknown;
      api_key?: { name?: string; app_id?: string };
    };
  };
}

/**
 * What a redemption's event tells.
 * @since 0.1.0
 */
export interface RedemptionEventData {
  redemption: Redemption;
  customer?: Customer | null;
  order?: CalculatedOrder | null;
  campaign?: { id?: string; name?: string; object?: 'campaign' } | null;
  voucher?: Voucher | null;
  holder?: Customer | null;
  promotion_tier?: PromotionTier | null;
  promotion_stack?: unknown;
  created_at?: string;
}

/**
 * What a rollback's event tells: beside the rollback the redemption that it was about.
 * @since 0.1.0
 */
export interface RollbackEventData extends RedemptionEventData {
  redemption_rollback: WebhookRollback;
}

/**
 * The undoing of a redemption: its amounts are negative.
 * @since 0.1.0
 */
export interface WebhookRollback {
  /** `rr_…`, or `rrf_…` if it failed. */
  id: string;
  object?: 'redemption_rollback';
  /** The redemption's id. */
  redemption?: string;
  result?: 'SUCCESS' | 'FAILURE' | (string & {});
  status?: 'SUCCEEDED' | 'FAILED' | (string & {});
  date?: string;
  reason?: string | null;
  amount?: number;
  customer_id?: string | null;
  tracking_id?: string | null;
  metadata?: Metadata | null;
  order?: CalculatedOrder | null;
  customer?: Customer | null;
  voucher?: Voucher | null;
  gift?: { amount?: number } | null;
  loyalty_card?: { points?: number } | null;
  failure_code?: string;
  failure_message?: string;
}
