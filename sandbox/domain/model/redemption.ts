import { serializeCustomer, type Customer, type CustomerBody } from './customer.ts';
import type { Order } from './order.ts';
import type { PromotionTierBody } from '../../http/serializers/promotion-tier.ts';
import type { StackingRules } from './stacking-rules.ts';
import type { Reward } from '../../store/store.ts';
import type { Metadata } from './voucher.ts';
import type { VoucherBody } from '../../http/serializers/voucher.ts';

/** An order as a response shows it. */
export interface OrderBody extends Order {
  customer?: { id: string; object: 'customer' };
  object: 'order';
}

/** A redemption, done or refused, as it is stored and as reading endpoints show it (docs/voucherify-api.md#reading-records). */
export interface Redemption {
  id: string;
  object: 'redemption';
  date: string;
  customer_id: string | null;
  tracking_id: string | null;
  metadata: Metadata | null;
  amount?: number;
  /** The redemption that this one is a part of. */
  redemption: string | null;
  /** The session it was made under. */
  session?: { key: string };
  result: 'SUCCESS' | 'FAILURE';
  status: 'SUCCEEDED' | 'FAILED' | 'ROLLED_BACK';
  /** What became of it later. */
  related_redemptions?: { rollbacks: RollbackNote[] };
  failure_code?: string;
  failure_message?: string;
  order: OrderBody | null;
  channel: { channel_id: string; channel_type: 'USER' | 'API' };
  customer: CustomerBody | null;
  related_object_type: 'voucher' | 'promotion_tier' | 'redemption';
  related_object_id: string;
  voucher: VoucherBody | null;
  promotion_tier?: PromotionTierBody;
  gift?: { amount: number };
  loyalty_card?: { points: number };
  reward?: RewardBody;
}

/** A redemption's note of its rollback. */
export interface RollbackNote {
  id: string;
  date: string;
  rollback_order_mode: StackingRules['redeemables_rollback_order_mode'];
}

/** A reward as a redemption shows it. */
export interface RewardBody extends Reward {
  customer: CustomerBody | null;
  object: 'reward';
  updated_at: null;
}

/** An order as a response shows it. */
export function serializeOrder(order: Order, customer: Customer | null): OrderBody {
  return {
    ...order,
    ...(customer === null ? {} : { customer: { id: customer.id, object: 'customer' } }),
    object: 'order',
  };
}

/** A reward as a redemption shows it. */
export function serializeReward(reward: Reward, customer: Customer | null): RewardBody {
  return {
    ...reward,
    customer: customer === null ? null : serializeCustomer(customer),
    object: 'reward',
    updated_at: null,
  };
}

/** As every endpoint but those for one code tells a reward: their schema wants all that it could be named. */
export function withRewardTargets<Told extends { reward?: RewardBody }>(told: Told): Told {
  if (told.reward === undefined) return told;
  const others = { voucher: null, product: null, sku: null, loyalty_tier_id: null };
  return { ...told, reward: { ...told.reward, ...others } };
}

/**
 * A redemption as `POST /client/v1/redeem` answers it. That endpoint alone leaves `status` out (docs/voucherify-api.md#redeem),
 * and it knows neither parents nor sessions.
 */
export function serializeSingleRedemption(
  redemption: Redemption,
  tellsCategories: boolean,
): Partial<Redemption> {
  const body: Partial<Redemption> = structuredClone(redemption);
  delete body.status;
  delete body.redemption;
  delete body.session;
  if (!tellsCategories && body.voucher) body.voucher.categories = [];
  return body;
}
