import type { RedemptionContext } from '../api/context.ts';
import { asObject, asText, type Json } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import type { Refusal } from '../api/refusal.ts';
import { refusal } from '../api/refusal.ts';
import { type Accepted } from '../api/response.ts';
import type { CalculatedOrder, ConsideredRedeemable, Session } from '../api/types.ts';
import { legacyValidatedEffect } from '../effects/validated-effect.ts';
import { withIdentity } from './request-body.ts';
import type { Invalid, Valid } from './stack-outcome.ts';

/**
 * The path and query of `GET /client/v1/validate` (docs/voucherify-api.md#validate). Of the order, this endpoint takes the
 * amount, the items and the metadata. Of an item, only the fields that decide about its price are sent. Credits and points cannot
 * be sent.
 */
export function legacyValidationPath(
  code: string,
  context: RedemptionContext,
  trackingId: string | undefined,
): string {
  const { order, customer, metadata, session } = withIdentity(context, trackingId);
  const query = {
    code,
    tracking_id: trackingId,
    amount: order?.amount,
    item: order?.items?.map(({ source_id, related_object, product_id, sku_id, quantity, price, amount }) => ({
      source_id,
      related_object,
      product_id,
      sku_id,
      quantity,
      price,
      amount,
    })),
    order: { metadata: order?.metadata },
    customer: customer?.id ?? (customer && { source_id: customer.source_id, metadata: customer.metadata }),
    metadata,
    session_type: session && (session.type ?? 'LOCK'),
    session_key: session?.key,
    session_ttl: session?.ttl,
    session_ttl_unit: session?.ttl_unit,
  };
  return `/client/v1/validate${queryString(query)}`;
}

/**
 * Reads a response of `GET /client/v1/validate`. A refusal has the status 200, too, and sometimes only a `reason` in words
 * (docs/voucherify-api.md#validate). Undefined if the body is not what the API documents.
 */
export function parseLegacyValidation(response: Accepted): Valid | Invalid | undefined {
  const body = asObject(response.body);
  if (typeof body.valid !== 'boolean') return undefined;
  if (!body.valid) return { ...legacyRefusal(response, body), unused: [] };
  const effects = [legacyValidatedEffect(body)];
  const order = (body.order as CalculatedOrder | null | undefined) ?? undefined;
  const id = asText(body.code) ?? '';
  const redeemable = { ...body, object: 'voucher', id } as ConsideredRedeemable;
  return {
    status: 'valid',
    applicable: [{ object: 'voucher', id, effects, order, redeemable }],
    unused: [],
    effects,
    order,
    session: (body.session as Session | null | undefined) ?? undefined,
    trackingId: asText(body.tracking_id),
    body: response.body,
  };
}

/** The refusal key for each `reason` of `GET /client/v1/validate` (docs/voucherify-api.md#validate). */
const KEY_BY_REASON: { [reason: string]: string } = {
  'voucher not found': 'not_found',
  'voucher expired': 'voucher_expired',
  'voucher is disabled': 'voucher_disabled',
  'customer does not match segment rules': 'customer_rules_violated',
  'customer does not match validation rules': 'customer_rules_violated',
  'order does not match validation rules': 'order_rules_violated',
  'redemption does not match validation rules': 'redemption_rules_violated',
};

/** `error` is either the API's error envelope, or only the merchant's message (docs/voucherify-api.md#validate). */
function legacyRefusal(response: Accepted, { reason, error }: Json): Refusal {
  const envelope = asObject(error);
  const key = asText(envelope.key) ?? KEY_BY_REASON[asText(reason) ?? ''];
  const isEnvelope = envelope.key !== undefined || envelope.code !== undefined;
  return refusal(response, isEnvelope ? { ...envelope, key } : { key, message: reason, error });
}
