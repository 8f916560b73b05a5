import { asObject, asText } from '../../api/json.ts';
import type { RecordedRedemption } from '../redemption-record.ts';
import type { HeldContext } from './context.ts';
import { hasAmount } from './order-redemptions.ts';

/**
 * Why a redemption of the order cannot be the first result of a call with this context, or undefined if it can be. A page may be allowed
 * to redeem by itself, and may name any order. What it redeems for its own figures must not pass for what the backend redeemed
 * (docs/decisions/10-the-backend-decides-about-money.md). A field that the record lacks contradicts nothing.
 *
 * @param applicationId the key with which this backend redeems. Undefined with an OAuth token.
 */
export function contradiction(
  { order: recorded, customer_id, customer, ...record }: RecordedRedemption,
  { order, session, customer: own = {} }: HeldContext,
  applicationId: string | undefined,
): string | undefined {
  const { channel_id, channel_type } = asObject(record.channel);
  if (differs(record.session?.key, session.key)) return 'it was made in another session';
  if (!hasAmount(recorded, order.amount)) return 'it is of an order with another amount';
  if (differs(asObject(recorded).source_id, order.source_id)) return 'it is of another order';
  if (differs(customer_id, own.id) || differs(asObject(customer).source_id, own.source_id))
    return 'it is of another customer';
  // In the dashboard it is a user who redeems (docs/voucherify-api.md#redeeming-from-a-backend).
  if (channel_type !== undefined && channel_type !== 'API') return 'it was not made by this backend';
  return differs(channel_id, applicationId) ? 'it was not made with the keys of this backend' : undefined;
}

function differs(recorded: unknown, expected: string | undefined): boolean {
  const text = asText(recorded);
  return text !== undefined && expected !== undefined && text !== expected;
}
