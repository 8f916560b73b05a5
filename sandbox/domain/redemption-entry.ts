import type { Attempt } from './evaluate-request.ts';
import { customerBody, type Customer } from './model/customer.ts';
import type { Gain } from './benefits/benefit.ts';
import { trackingIdOf } from './ids.ts';
import type { Order } from './model/order.ts';
import { promotionTierBody } from '../http/serializers/promotion-tier.ts';
import type { Redeemable } from './find-redeemables.ts';
import { orderBody, rewardBody, type Redemption } from './model/redemption.ts';
import type { Refusal } from './refusal.ts';
import { voucherBody, type Registers } from '../http/serializers/voucher.ts';

/** Whom an attempt was about: what could be found of it. */
export interface Parties {
  customer: Customer | null;
  registers: Registers;
}

/** The record of a redemption that succeeded. Its voucher is the one after the redemption (docs/voucherify-api.md#vouchers). */
export function succeeded(
  id: string,
  parentId: string | null,
  attempt: Attempt,
  parties: Parties,
  redeemable: Redeemable,
  { order, credits, points, reward }: Gain,
): Redemption {
  const amount = credits ?? points;
  return {
    ...common(id, attempt, parties),
    ...about(redeemable, parties.registers),
    redemption: parentId,
    ...(amount === undefined ? {} : { amount }),
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    order: order && orderBody(order, parties.customer),
    ...(credits === undefined ? {} : { gift: { amount: credits } }),
    ...(points === undefined ? {} : { loyalty_card: { points } }),
    ...(reward === undefined ? {} : { reward: rewardBody(reward, parties.customer) }),
  };
}

/** The record of several redemptions made together (docs/voucherify-api.md#redemptions). */
export function parentOf(id: string, attempt: Attempt, parties: Parties, order: Order | null): Redemption {
  return {
    ...common(id, attempt, parties),
    ...aboutItself(id),
    redemption: null,
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    order: order && orderBody(order, parties.customer),
  };
}

/** The record of a refused attempt. For an unknown code it relates to itself (docs/voucherify-api.md#reading-records). */
export function failed(
  id: string,
  attempt: Attempt,
  parties: Parties,
  redeemable: Redeemable | null,
  refusal: Refusal,
): Redemption {
  return {
    ...common(id, attempt, parties),
    ...(redeemable === null ? aboutItself(id) : about(redeemable, parties.registers)),
    redemption: null,
    result: 'FAILURE',
    status: 'FAILED',
    failure_code: refusal.key,
    failure_message: refusal.message,
    order: null,
  };
}

/** Who an attempt says it is for, in the form that answers give it. */
export function trackingIdFor(
  attempt: Pick<Attempt, 'trackingId'>,
  customer: Customer | null,
): string | null {
  const identity = attempt.trackingId ?? customer?.source_id ?? null;
  return identity === null ? null : trackingIdOf(identity);
}

type Common = Pick<
  Redemption,
  'id' | 'object' | 'date' | 'customer_id' | 'tracking_id' | 'metadata' | 'channel' | 'customer' | 'session'
>;

function common(id: string, attempt: Attempt, { customer }: Parties): Common {
  const key = attempt.payload.session?.key;
  return {
    id,
    object: 'redemption',
    date: attempt.now.toISOString(),
    customer_id: customer?.id ?? null,
    tracking_id: trackingIdFor(attempt, customer),
    metadata: attempt.payload.metadata ?? null,
    ...(key === undefined ? {} : { session: { key } }),
    channel: { channel_id: attempt.channelId, channel_type: 'API' },
    customer: customer && customerBody(customer),
  };
}

/** What a record is about. */
export type About = Pick<
  Redemption,
  'related_object_type' | 'related_object_id' | 'voucher' | 'promotion_tier'
>;

/** A record's redeemable, as it is now. */
export function about(redeemable: Redeemable, registers: Registers): About {
  if (redeemable.object === 'voucher') {
    const { voucher } = redeemable;
    return {
      related_object_type: 'voucher',
      related_object_id: voucher.id,
      voucher: voucherBody(voucher, registers),
    };
  }
  const { tier } = redeemable;
  return {
    related_object_type: 'promotion_tier',
    related_object_id: tier.id,
    voucher: null,
    promotion_tier: promotionTierBody(tier, registers.categories),
  };
}

function aboutItself(id: string): About {
  return { related_object_type: 'redemption', related_object_id: id, voucher: null };
}
