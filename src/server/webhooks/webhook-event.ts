import type { Metadata } from '../../api/context.ts';
import type { PromotionTier } from '../../api/types.ts';
import type { CalculatedOrder, Customer, Redemption, Voucher } from '../../api/types.ts';

/**
 * The body of a webhook, in Voucherify's webhook version v2024-01-01 (docs/voucherify-api.md#webhooks). A comparison with
 * `type` narrows `data`. The other fields are optional, as in every body of the API, and Voucherify may add types and
 * fields at any time. Amounts are integers in minor units of the currency; points of a loyalty card are points.
 * @since 0.1.0
 */
export type WebhookEvent =
  | RedemptionSucceededEvent
  | RedemptionFailedEvent
  | RollbackSucceededEvent
  | RollbackFailedEvent
  | OtherWebhookEvent;

/**
 * A redemption was made. If n redeemables are redeemed together, there are n + 1 of these events with the same
 * `event.group_id`: one for each redeemable, and one for their parent.
 * @since 0.1.0
 */
export interface RedemptionSucceededEvent extends WebhookEnvelope {
  type: 'redemption.succeeded';
  data: RedemptionEventData;
}

/**
 * A redemption was refused. If the code is unknown, `voucher`, `order` and `campaign` are null.
 * @since 0.1.0
 */
export interface RedemptionFailedEvent extends WebhookEnvelope {
  type: 'redemption.failed';
  data: RedemptionEventData;
}

/**
 * A redemption was rolled back.
 * @since 0.1.0
 */
export interface RollbackSucceededEvent extends WebhookEnvelope {
  type: 'redemption.rollback.succeeded';
  data: RollbackEventData;
}

/**
 * A redemption could not be rolled back.
 * @since 0.1.0
 */
export interface RollbackFailedEvent extends WebhookEnvelope {
  type: 'redemption.rollback.failed';
  data: RollbackEventData;
}

/**
 * Any other event that the project is set to send. Its signature is verified like that of the others, but its `data` has no
 * type here. An event from a family of names that is not listed here is delivered too.
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
  /** `whs_…`: the id of this delivery. */
  id?: string;
  project_id?: string;
  /** ISO 8601, in UTC. */
  created_at?: string;
  source?: { id?: string; object?: 'webhook' | (string & {}); target_url?: string };
  event?: {
    /** The id of the event. It is the same in every delivery: store it, and ignore an event that you have already. */
    id?: string;
    type?: string;
    created_at?: string;
    /** The id of the redemption (`r_…`, or `rf_…` if it failed) or of the rollback (`rr_…`, or `rrf_…`). */
    entity_id?: string;
    /** The id of the API request that caused the event. */
    group_id?: string;
    event_source?: {
      /** Where the request came from. `CLIENT_API` is a browser. */
      channel?: 'USER_PORTAL' | 'API' | 'CLIENT_API' | 'INTERNAL' | (string & {});
      user?: unknown;
      api_key?: { name?: string; app_id?: string };
    };
  };
}

/**
 * The `data` of an event about a redemption.
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
 * The `data` of an event about a rollback: the rollback, and the redemption that it belongs to.
 * @since 0.1.0
 */
export interface RollbackEventData extends RedemptionEventData {
  redemption_rollback: WebhookRollback;
}

/**
 * A rollback of a redemption. Its amounts are negative: what was given back.
 * @since 0.1.0
 */
export interface WebhookRollback {
  /** `rr_…`, or `rrf_…` if it failed. */
  id: string;
  object?: 'redemption_rollback';
  /** The id of the redemption. */
  redemption?: string;
  result?: 'SUCCESS' | 'FAILURE' | (string & {});
  status?: 'SUCCEEDED' | 'FAILED' | (string & {});
  date?: string;
  /** The reason that the merchant gave. */
  reason?: string | null;
  /** Gift cards: minor units. Loyalty cards: points. Negative. */
  amount?: number;
  customer_id?: string | null;
  tracking_id?: string | null;
  metadata?: Metadata | null;
  order?: CalculatedOrder | null;
  customer?: Customer | null;
  voucher?: Voucher | null;
  /** What was given back to a gift card, in minor units. Negative. */
  gift?: { amount?: number } | null;
  /** What was given back to a loyalty card, in points. Negative. */
  loyalty_card?: { points?: number } | null;
  failure_code?: string;
  failure_message?: string;
}
