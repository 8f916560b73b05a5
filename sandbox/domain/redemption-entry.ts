import type { RedemptionRequest } from './evaluate-request.ts';
import { serializeCustomer, type Customer } from './model/customer.ts';
import type { Benefit } from './benefits/benefit.ts';
import { trackingIdOf } from './ids.ts';
import type { Order } from './model/order.ts';
import { serializePromotionTier } from '../http/serializers/promotion-tier.ts';
import type { Redeemable } from './find-redeemables.ts';
import { serializeOrder, serializeReward, type Redemption } from './model/redemption.ts';
import type { Refusal } from './refusal.ts';
import { serializeVoucher, type Registers } from '../http/serializers/voucher.ts';

/** Whom an attempt was about: what could be found of it. */
export interface Parties {
  customer: Customer | null;
  registers: Registers;
}

/** The record of a redemption that succeeded. Its voucher is the one after the redemption (docs/voucherify-api.md#vouchers). */
export function redemptionEntry(
  id: string,
  parentId: string | null,
  request: RedemptionRequest,
  parties: Parties,
  redeemable: Redeemable,
  { order, credits, points, reward }: Benefit,
): Redemption {
  const amount = credits ?? points;
  return {
    ...common(id, request, parties),
    ...subjectOf(redeemable, parties.registers),
    redemption: parentId,
    ...(amount === undefined ? {} : { amount }),
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    order: order && serializeOrder(order, parties.customer),
    ...(credits === undefined ? {} : { gift: { amount: credits } }),
    ...(points === undefined ? {} : { loyalty_card: { points } }),
    ...(reward === undefined ? {} : { reward: serializeReward(reward, parties.customer) }),
  };
}

/** The record of several redemptions made together (docs/voucherify-api.md#redemptions). */
export function parentEntry(
  id: string,
  request: RedemptionRequest,
  parties: Parties,
  order: Order | null,
): Redemption {
  return {
    ...common(id, request, parties),
    ...aboutItself(id),
    redemption: null,
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    order: order && serializeOrder(order, parties.customer),
  };
}

/** The record of a refused attempt. For an unknown code it relates to itself (docs/voucherify-api.md#reading-records). */
export function failedRedemptionEntry(
  id: string,
  request: RedemptionRequest,
  parties: Parties,
  redeemable: Redeemable | null,
  refusal: Refusal,
): Redemption {
  return {
    ...common(id, request, parties),
    ...(redeemable === null ? aboutItself(id) : subjectOf(redeemable, parties.registers)),
    redemption: null,
    result: 'FAILURE',
    status: 'FAILED',
    failure_code: refusal.key,
    failure_message: refusal.message,
    order: null,
  };
}

/** Who an attempt says it is for, in the form that answers give it. */
export function trackingIdOfRequest(
  request: Pick<RedemptionRequest, 'trackingId'>,
  customer: Customer | null,
): string | null {
  const identity = request.trackingId ?? customer?.source_id ?? null;
  return identity === null ? null : trackingIdOf(identity);
}

type Common = Pick<
  Redemption,
  'id' | 'object' | 'date' | 'customer_id' | 'tracking_id' | 'metadata' | 'channel' | 'customer' | 'session'
>;

function common(id: string, request: RedemptionRequest, { customer }: Parties): Common {
  const key = request.input.session?.key;
  return {
    id,
    object: 'redemption',
    date: request.now.toISOString(),
    customer_id: customer?.id ?? null,
    tracking_id: trackingIdOfRequest(request, customer),
    metadata: request.input.metadata ?? null,
    ...(key === undefined ? {} : { session: { key } }),
    channel: { channel_id: request.channelId, channel_type: 'API' },
    customer: customer && serializeCustomer(customer),
  };
}

/** What a record is about. */
export type Subject = Pick<
  Redemption,
  'related_object_type' | 'related_object_id' | 'voucher' | 'promotion_tier'
>;

/** A record's redeemable, as it is now. */
export function subjectOf(redeemable: Redeemable, registers: Registers): Subject {
  if (redeemable.object === 'voucher') {
    const { voucher } = redeemable;
    return {
      related_object_type: 'voucher',
      related_object_id: voucher.id,
      voucher: serializeVoucher(voucher, registers),
    };
  }
  const { tier } = redeemable;
  return {
    related_object_type: 'promotion_tier',
    related_object_id: tier.id,
    voucher: null,
    promotion_tier: serializePromotionTier(tier, registers.categories),
  };
}

function aboutItself(id: string): Subject {
  return { related_object_type: 'redemption', related_object_id: id, voucher: null };
}
