import { asObject, asText, type Json } from './json.ts';

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

/** Reads a refusal from the API's envelope (docs/voucherify-api.md#errors). */
export function refusal(
  response: Pick<Refusal, 'httpStatus' | 'requestId' | 'body'>,
  envelope: Json,
): Refusal {
  const { key, message, error, details, resource_type, resource_id } = envelope;
  const resourceType = asText(resource_type);
  return {
    ...response,
    status: 'refused',
    key: asText(key) ?? 'unknown',
    message: asText(message) ?? '',
    merchantMessage: asText(asObject(error).message),
    details: asText(details),
    resourceType,
    failedRedemptionId: resourceType === 'redemption' ? asText(resource_id) : undefined,
  };
}
