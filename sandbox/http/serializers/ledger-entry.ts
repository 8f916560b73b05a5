import type {
  EntrySubject,
  LedgerEntry,
  RedemptionEntry,
  RollbackEntry,
} from '../../domain/model/ledger-entry.ts';
import type { Metadata } from '../../domain/model/metadata.ts';
import type { StackingRules } from '../../domain/model/stacking-rules.ts';
import { serializeCustomer, type CustomerBody } from './customer.ts';
import { serializeOrder, type OrderBody } from './order.ts';
import { serializePromotionTier, type PromotionTierBody } from './promotion-tier.ts';
import { serializeReward, type RewardBody } from './reward.ts';
import { serializeVoucher, type VoucherBody } from './voucher.ts';

interface SubjectBody {
  related_object_type: 'voucher' | 'promotion_tier' | 'redemption';
  related_object_id: string;
  voucher: VoucherBody | null;
  promotion_tier?: PromotionTierBody;
}

interface EntryBody {
  id: string;
  date: string;
  customer_id: string | null;
  tracking_id: string | null;
  metadata: Metadata | null;
  amount?: number;
  result: 'SUCCESS' | 'FAILURE';
  failure_code?: string;
  failure_message?: string;
  order: OrderBody | null;
  channel: { channel_id: string; channel_type: 'USER' | 'API' };
  customer: CustomerBody | null;
  gift?: { amount: number };
  loyalty_card?: { points: number };
  reward?: RewardBody;
}

/** A redemption in a response, succeeded or failed (docs/voucherify-api.md#reading-records). */
export interface RedemptionBody extends EntryBody, SubjectBody {
  object: 'redemption';
  /** The redemption of which this one is a part. */
  redemption: string | null;
  /** The session in which it was made. */
  session?: { key: string };
  status: 'SUCCEEDED' | 'FAILED' | 'ROLLED_BACK';
  related_redemptions?: {
    rollbacks: {
      id: string;
      date: string;
      rollback_order_mode: StackingRules['redeemables_rollback_order_mode'];
    }[];
  };
}

/** A rollback in a response, succeeded or failed (docs/voucherify-api.md#rollbacks). */
export interface RollbackBody extends EntryBody, Omit<SubjectBody, 'voucher'> {
  object: 'redemption_rollback';
  /** The redemption that was to be rolled back. */
  redemption: string;
  /** The merchant's reason. */
  reason?: string;
  status: 'SUCCEEDED' | 'FAILED';
  voucher?: VoucherBody;
}

export function serializeRedemption(entry: RedemptionEntry): RedemptionBody {
  const { parentId, sessionKey, status, rollbacks, order, customer } = entry;
  return {
    object: 'redemption',
    redemption: parentId,
    ...(sessionKey === undefined ? {} : { session: { key: sessionKey } }),
    status,
    ...(rollbacks.length > 0 && {
      related_redemptions: {
        rollbacks: rollbacks.map(({ orderMode, ...note }) => ({ ...note, rollback_order_mode: orderMode })),
      },
    }),
    order: order && serializeOrder(order, customer?.id ?? null),
    ...serializeSubject(entry.subject),
    ...serializeCommon(entry),
  };
}

export function serializeRollback(entry: RollbackEntry): RollbackBody {
  const { redemptionId, reason, status, order } = entry;
  const { voucher, ...subject } = serializeSubject(entry.subject);
  return {
    ...serializeCommon(entry),
    ...subject,
    ...(voucher && { voucher }),
    object: 'redemption_rollback',
    redemption: redemptionId,
    ...(reason === undefined ? {} : { reason }),
    status,
    order: order && serializeOrder(order, order.customer_id),
  };
}

export function serializeLedgerEntry(entry: LedgerEntry): RedemptionBody | RollbackBody {
  return entry.object === 'redemption' ? serializeRedemption(entry) : serializeRollback(entry);
}

function serializeCommon(entry: LedgerEntry): Omit<EntryBody, 'order'> {
  const { id, date, customer, trackingId, metadata, result, failure, channelId } = entry;
  const { credits, points, reward } = entry;
  const amount = credits ?? points;
  return {
    id,
    date,
    customer_id: customer?.id ?? null,
    tracking_id: trackingId,
    metadata,
    ...(amount === undefined ? {} : { amount }),
    result,
    ...(failure && { failure_code: failure.key, failure_message: failure.message }),
    channel: { channel_id: channelId, channel_type: 'API' },
    customer: serializeCustomer(customer),
    ...(credits === undefined ? {} : { gift: { amount: credits } }),
    ...(points === undefined ? {} : { loyalty_card: { points } }),
    ...(reward && { reward: serializeReward(reward.reward, reward.customer) }),
  };
}

function serializeSubject(subject: EntrySubject): SubjectBody {
  switch (subject.object) {
    case 'voucher':
      return {
        related_object_type: 'voucher',
        related_object_id: subject.voucher.id,
        voucher: serializeVoucher(subject),
      };
    case 'promotion_tier':
      return {
        related_object_type: 'promotion_tier',
        related_object_id: subject.tier.id,
        voucher: null,
        promotion_tier: serializePromotionTier(subject),
      };
    case 'redemption':
      return { related_object_type: 'redemption', related_object_id: subject.id, voucher: null };
  }
}
