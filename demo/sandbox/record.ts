import { customerBody, type Customer } from './customer.ts';
import type { Gain } from './gain.ts';
import { trackingIdOf } from './ids.ts';
import type { RedeemPayload } from './payload.ts';
import { orderBody, rewardBody, type Redemption } from './redemption.ts';
import type { Refusal } from './refusal.ts';
import type { Voucher } from './voucher.ts';
import { voucherBody, type Registers } from './voucher-body.ts';

/** One attempt to redeem one code. */
export interface Attempt {
  code: string;
  trackingId: string | null;
  payload: RedeemPayload;
  now: Date;
  /** The public id of the keys that ask. */
  channelId: string;
}

/** Whom an attempt was about: what could be found of it. */
export interface Parties {
  voucher: Voucher | null;
  customer: Customer | null;
  registers: Registers;
}

/** The record of a redemption that was made; the voucher in it is the voucher after it (CONTRACT C3.2). */
export function succeeded(
  id: string,
  attempt: Attempt,
  parties: Parties & { voucher: Voucher },
  { order, credits, points, reward }: Gain,
): Redemption {
  const { voucher, customer } = parties;
  const amount = credits ?? points;
  return {
    ...common(id, attempt, parties),
    ...(amount === undefined ? {} : { amount }),
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    order: order && orderBody(order, customer),
    related_object_type: 'voucher',
    related_object_id: voucher.id,
    ...(credits === undefined ? {} : { gift: { amount: credits } }),
    ...(points === undefined ? {} : { loyalty_card: { points } }),
    ...(reward === undefined ? {} : { reward: rewardBody(reward, customer) }),
  };
}

/** The record of a refused attempt. On an unknown code it has only itself to relate to (CONTRACT C7). */
export function failed(id: string, attempt: Attempt, parties: Parties, refusal: Refusal): Redemption {
  const { voucher } = parties;
  return {
    ...common(id, attempt, parties),
    result: 'FAILURE',
    status: 'FAILED',
    failure_code: refusal.key,
    failure_message: refusal.message,
    order: null,
    related_object_type: voucher === null ? 'redemption' : 'voucher',
    related_object_id: voucher?.id ?? id,
  };
}

type Common = Pick<
  Redemption,
  'id' | 'object' | 'date' | 'customer_id' | 'tracking_id' | 'metadata' | 'channel' | 'customer' | 'voucher'
>;

function common(id: string, attempt: Attempt, { voucher, customer, registers }: Parties): Common {
  const identity = attempt.trackingId ?? customer?.source_id ?? null;
  return {
    id,
    object: 'redemption',
    date: attempt.now.toISOString(),
    customer_id: customer?.id ?? null,
    tracking_id: identity === null ? null : trackingIdOf(identity),
    metadata: attempt.payload.metadata ?? null,
    channel: { channel_id: attempt.channelId, channel_type: 'API' },
    customer: customer && customerBody(customer),
    voucher: voucher && voucherBody(voucher, registers),
  };
}
