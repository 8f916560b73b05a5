import type { RedemptionContext } from '../api/context.ts';
import { asObject, asText, type Json } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import type { Refusal } from '../api/refusal.ts';
import { refusal } from '../api/refusal.ts';
import { type Accepted } from '../api/response.ts';
import type { CalculatedOrder, ConsideredRedeemable, Session } from '../api/types.ts';
import { legacyValidatedEffect } from '../effects/validated-effect.ts';
import type { Invalid, Valid } from './stack-outcome.ts';

/**
 * The path and query of the older check (docs/voucherify-api.md#validate). It takes amount, items and metadata of the order, and
 * what prices an item. It cannot choose credits or points.
 */
export function legacyValidationPath(
  code: string,
  context: RedemptionContext,
  trackingId: string | undefined,
): string {
  const { order, customer, metadata, session } = context;
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
 * Reads the answer of `GET /client/v1/validate`. A refusal is a 200 too, sometimes with nothing but a reason in words
 * (docs/voucherify-api.md#validate).
 */
export function parseLegacyValidation(answer: Accepted): Valid | Invalid | undefined {
  const body = asObject(answer.body);
  if (typeof body.valid !== 'boolean') return undefined;
  if (!body.valid) return { ...legacyRefusal(answer, body), unused: [] };
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
    body: answer.body,
  };
}

/** The key for each reason that the older check gives in words (docs/voucherify-api.md#validate). */
const KEY_OF_REASON: { [reason: string]: string } = {
  'voucher not found': 'not_found',
  'voucher expired': 'voucher_expired',
  'voucher is disabled': 'voucher_disabled',
  'customer does not match segment rules': 'customer_rules_violated',
  'customer does not match validation rules': 'customer_rules_violated',
  'order does not match validation rules': 'order_rules_violated',
  'redemption does not match validation rules': 'redemption_rules_violated',
};

/** `error` is either the API's envelope or the merchant's own message alone (docs/voucherify-api.md#validate). */
function legacyRefusal(answer: Accepted, { reason, error }: Json): Refusal {
  const envelope = asObject(error);
  const key = asText(envelope.key) ?? KEY_OF_REASON[asText(reason) ?? ''];
  const isEnvelope = envelope.key !== undefined || envelope.code !== undefined;
  return refusal(answer, isEnvelope ? { ...envelope, key } : { key, message: reason, error });
}
