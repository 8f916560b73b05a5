import type { Effect } from '../effects/effect.ts';
import type { Redemption } from './wire.ts';

/**
 * How an attempt to redeem ended. Three answers that are never blurred:
 *
 * - `redeemed`: the API said SUCCESS;
 * - `refused`: the API said no, with a key; nothing was spent;
 * - `failed`: there is no answer, or nobody was asked; `mayHaveRedeemed` says whether the voucher may be spent.
 *
 * It is a value, not an exception: "expired" is an answer every page should face.
 *
 * What it says is the answer the browser gave us. A browser may send a POST again by itself when a connection is reset; a refusal,
 * or a 429, is then the answer to the second, and the first may have redeemed. No page can see that: the shop's backend can, by
 * `attemptId` (`reconcile` in `voucher-redeem/server`).
 * @since 0.1.0
 */
export type Outcome = Redeemed | Refused | Failed;

interface Attempt {
  /**
   * Names this one attempt. With an `attemptKey` it is also in the redemption's metadata, so that the shop's backend can
   * find an attempt that was left undecided, or that the browser sent twice: the API has no idempotency key
   * (docs/voucherify-api.md#retries).
   */
  attemptId: string;
  /** The code as it was sent: trimmed and freed of invisible characters, case and inner spaces kept. */
  code: string;
}

export interface Redeemed extends Attempt {
  status: 'redeemed';
  /** The redemption as the API sent it. */
  redemption: Redemption;
  /** What it gave, read from the answer. */
  effects: Effect[];
}

export interface Refused extends Attempt, Refusal {}

export interface Failed extends Attempt, Failure {}

/** The API said no; nothing was spent. */
export interface Refusal {
  status: 'refused';
  /** Why, in the API's words, plus `missing_code` (ours, no request was sent) and `unknown` (the API gave no key). */
  key: RefusalKey;
  /** The API's own message, for a log. Never show it to a shopper. */
  message: string;
  /** HTTP status of the refusal. Missing when no request was sent. */
  httpStatus?: number;
  /** The merchant's own text for the shopper (`error.message`). Show it as text, before any sentence of ours. */
  merchantMessage?: string;
  /** For a developer; may hold rule ids and codes. */
  details?: string;
  /** What the API was looking at, for instance `voucher` or `customer`: says who was `not_found`. */
  resourceType?: string;
  /** Quote it to Voucherify's support. */
  requestId?: string;
  /** Id of the record of the failed attempt (`rf_…`), which a backend can read (docs/voucherify-api.md#redeem). */
  failedRedemptionId?: string;
  /** The body as the API sent it. */
  body?: unknown;
}

/** There is no answer, or nobody was asked. */
export interface Failure {
  status: 'failed';
  kind: FailureKind;
  /**
   * Whether the voucher may have been redeemed all the same. If true, do not offer to try again: let the shop's backend
   * look for the attempt first.
   */
  mayHaveRedeemed: boolean;
  /** For a developer: what happened and which setting to look at. */
  message: string;
  /** How long to wait before another try, milliseconds, where the API said so and let the page read it. */
  retryAfter?: number;
  /** HTTP status, where there was an answer. */
  httpStatus?: number;
  /** Quote it to Voucherify's support. */
  requestId?: string;
  /** The body as the API sent it, where there was one and it was JSON. */
  body?: unknown;
}

/**
 * - `offline`: the browser said so; nothing was sent.
 * - `network`: no answer, or one the browser may not show to this page (CORS).
 * - `timeout`: no answer before the deadline.
 * - `rate-limited`: too many requests (429); nothing was redeemed.
 * - `unauthorized` (401), `forbidden` (403): keys, origin or the opt-in switch; nothing was redeemed.
 * - `server`: the API or a proxy before it failed.
 * - `unreadable`: an answer that is not what the API documents.
 * - `aborted`: the caller's signal, or the page's veto.
 * - `not-loaded`: a file of this library did not come; nothing was sent.
 * - `misconfigured`: an attribute of the element is missing or bad; nobody was asked. A client throws instead.
 */
export type FailureKind =
  | 'offline'
  | 'network'
  | 'timeout'
  | 'rate-limited'
  | 'unauthorized'
  | 'forbidden'
  | 'server'
  | 'unreadable'
  | 'aborted'
  | 'not-loaded'
  | 'misconfigured';

/**
 * Keys a shopper can understand or act on (docs/voucherify-api.md#refusal-keys). Each has a sentence of its own, and so has
 * `missing_code`, which is ours: the box was empty and nothing was sent.
 */
export type ShopperRefusalKey =
  | 'resource_not_found'
  | 'not_found'
  | 'voucher_not_active'
  | 'voucher_expired'
  | 'voucher_disabled'
  | 'voucher_not_active_now'
  | 'quantity_exceeded'
  | 'gift_amount_exceeded'
  | 'loyalty_card_points_exceeded'
  | 'zero_card_balance'
  | 'customer_rules_violated'
  | 'order_rules_violated'
  | 'redemption_rules_violated'
  | 'referrer_not_permitted_to_redeem'
  | 'promotion_inactive'
  | 'promotion_not_active_now'
  | 'missing_customer'
  | 'invalid_customer'
  | 'missing_amount'
  | 'invalid_amount'
  | 'invalid_number'
  | 'missing_order_items'
  | 'missing_order_items_amount'
  | 'duplicated_redeemables'
  | 'invalid_redeemables'
  | 'no_applicable_redeemables'
  | 'multiple_requests'
  | 'missing_code';

/** Keys that are the shop's to mend: to the shopper they all say that the code cannot be redeemed here and was not used. */
export type ShopRefusalKey =
  | 'ambiguous_tracking_id'
  | 'missing_order'
  | 'invalid_order'
  | 'invalid_product'
  | 'invalid_sku'
  | 'invalid_gift'
  | 'invalid_voucher'
  | 'missing_reward'
  | 'metadata_validation_failed'
  | 'invalid_payload'
  | 'invalid_query_params'
  | 'query_too_large';

/** Known keys. The API may send others at any time; they are kept as they came. `unknown` (ours): it sent none. */
export type RefusalKey = ShopperRefusalKey | ShopRefusalKey | 'unknown' | (string & {});
