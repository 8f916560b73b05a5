import { asObject, asText, type Json } from './json.ts';

/** The API refused the request, or the code was empty or too long and no request was sent. Nothing was redeemed. */
export interface Refusal {
  status: 'refused';
  /**
   * Why the API refused (docs/voucherify-api.md#refusal-keys). Three keys are ours: `missing_code` means that the code was empty,
   * and `code_too_long` that it had more than 300 characters, and nothing was sent. `unknown` means that the API's error has no key.
   */
  key: RefusalKey;
  /** The API's own message, for a log. Do not show it to a shopper. */
  message: string;
  /** The HTTP status of the refusal. Missing if no request was sent. */
  httpStatus?: number;
  /**
   * The merchant's own text for the shopper, from `error.message` (docs/voucherify-api.md#errors). If there is one, show it before
   * any other sentence. Show it as text and not as HTML.
   */
  merchantMessage?: string;
  /** More about the refusal, for a developer. It can contain ids of rules and codes, so do not show it to a shopper. */
  details?: string;
  /** The kind of object that the refusal is about. With the key `not_found`, it is what was not found: `voucher`, `customer`… */
  resourceType?: string;
  /** The API's id of the request. Voucherify's support can look it up. */
  requestId?: string;
  /**
   * The id of the failed redemption (`rf_…`), if the API recorded the attempt. A backend can read it
   * (docs/voucherify-api.md#redeem).
   */
  failedRedemptionId?: string;
  /** The body as the API sent it. */
  body?: unknown;
}

/**
 * The keys that a shopper can understand or do something about (docs/voucherify-api.md#refusal-keys). The element has a sentence
 * for each. Two are ours, and nothing was sent: `missing_code`, because the code was empty, and `code_too_long`, because it had
 * more than 300 characters.
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
  | 'missing_code'
  | 'code_too_long';

/**
 * The keys of mistakes that only the shop can correct (docs/voucherify-api.md#refusal-keys). For all of them the element tells the
 * shopper that the code cannot be redeemed here and was not used.
 */
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

/**
 * The known keys, or any other text: the API may add keys at any time (docs/voucherify-api.md#evolution), and they are passed on
 * unchanged. `unknown` is ours and means that the API sent no key.
 */
export type RefusalKey = ShopperRefusalKey | ShopRefusalKey | 'unknown' | (string & {});

/**
 * Makes a refusal from the API's error envelope (docs/voucherify-api.md#errors).
 *
 * @param envelope the error: the body of the response, or the part of it that says why one redeemable was refused.
 */
export function refusal(
  response: Pick<Refusal, 'httpStatus' | 'requestId' | 'body'>,
  envelope: Json,
): Refusal {
  const { key, message, error, details, resource_type, resource_id } = envelope;
  const resourceType = asText(resource_type);
  return {
    ...response,
    status: 'refused',
    // In an older answer, these words stand in place of the key (docs/voucherify-api.md#old-shapes).
    key: asText(key) ?? (message === 'Missing amount' ? 'missing_amount' : 'unknown'),
    message: asText(message) ?? '',
    merchantMessage: asText(asObject(error).message),
    details: asText(details),
    resourceType,
    failedRedemptionId: resourceType === 'redemption' ? asText(resource_id) : undefined,
  };
}
