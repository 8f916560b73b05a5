import type { Circumstances } from '../model/request-context.ts';
import { serializeCustomer, type Customer } from '../model/customer.ts';
import { trackingIdOf } from '../ids.ts';
import type { Subject } from '../redemption-entry.ts';
import type { OrderBody, Redemption } from '../model/redemption.ts';
import type { Refusal } from '../refusal.ts';
import type { RollbackPayload } from '../../http/schemas/rollback-body.ts';
import type { Rollback } from '../model/rollback.ts';

/** One request to undo a redemption. */
export interface RollbackRequest extends Circumstances {
  input: RollbackPayload;
}

/** What a rollback is about: the redemption, whose it was, and its voucher or promotion as they are now. */
export interface RollbackSubject {
  redemption: Redemption;
  customer: Customer | null;
  about: Subject;
}

/** The record of a rollback: its amounts are those of the redemption, negative (docs/voucherify-api.md#rollbacks). */
export function rollbackEntry(
  id: string,
  request: RollbackRequest,
  subject: RollbackSubject,
  order: OrderBody | null,
): Rollback {
  const { amount, gift, loyalty_card, reward } = subject.redemption;
  return {
    ...common(id, request, subject),
    ...(amount === undefined ? {} : { amount: -amount }),
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    order,
    ...(gift === undefined ? {} : { gift: { amount: -gift.amount } }),
    ...(loyalty_card === undefined ? {} : { loyalty_card: { points: -loyalty_card.points } }),
    ...(reward === undefined ? {} : { reward }),
  };
}

/** The record of a rollback that was refused. */
export function failedRollbackEntry(
  id: string,
  request: RollbackRequest,
  subject: RollbackSubject,
  refusal: Refusal,
): Rollback {
  return {
    ...common(id, request, subject),
    result: 'FAILURE',
    status: 'FAILED',
    failure_code: refusal.key,
    failure_message: refusal.message,
    order: null,
  };
}

type Common = Omit<Rollback, 'result' | 'status' | 'order'>;

function common(
  id: string,
  { input: payload, now, channelId }: RollbackRequest,
  { redemption, customer, about }: RollbackSubject,
): Common {
  const { reason, tracking_id, metadata } = payload;
  const { voucher, ...thing } = about;
  return {
    id,
    object: 'redemption_rollback',
    date: now.toISOString(),
    customer_id: customer?.id ?? null,
    tracking_id: tracking_id === undefined ? redemption.tracking_id : trackingIdOf(tracking_id),
    metadata: metadata ?? null,
    redemption: redemption.id,
    ...(reason === undefined ? {} : { reason }),
    channel: { channel_id: channelId, channel_type: 'API' },
    customer: customer && serializeCustomer(customer),
    ...thing,
    ...(voucher && { voucher }),
  };
}
