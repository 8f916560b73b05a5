import { trackingIdOf } from '../ids.ts';
import type { Customer } from '../model/customer.ts';
import type { EntrySubject, RedemptionEntry, RollbackEntry } from '../model/ledger-entry.ts';
import type { Order } from '../model/order.ts';
import type { RollbackRequest } from '../model/request.ts';
import type { Refusal } from '../refusal.ts';

/** From what a rollback's entry is made: the subject is the redemption's voucher or promotion tier as it is now. */
export interface RollbackSource {
  request: RollbackRequest;
  redemption: RedemptionEntry;
  customer: Customer | null;
  subject: EntrySubject;
}

/** The entry of a rollback that succeeded. Its amounts are those of the redemption, negative (docs/voucherify-api.md#rollbacks). */
export function rollbackEntry(id: string, source: RollbackSource, order: Order | null): RollbackEntry {
  const { credits, points, reward } = source.redemption;
  return {
    ...commonOf(id, source),
    result: 'SUCCESS',
    status: 'SUCCEEDED',
    order,
    ...(credits === undefined ? {} : { credits: -credits }),
    ...(points === undefined ? {} : { points: -points }),
    ...(reward === undefined ? {} : { reward }),
  };
}

/** The entry of a rollback that failed. */
export function failedRollbackEntry(
  id: string,
  source: RollbackSource,
  { key, message }: Refusal,
): RollbackEntry {
  return {
    ...commonOf(id, source),
    result: 'FAILURE',
    status: 'FAILED',
    failure: { key, message },
    order: null,
  };
}

function commonOf(id: string, { request, redemption, customer, subject }: RollbackSource) {
  const { reason, tracking_id, metadata } = request.input;
  return {
    id,
    object: 'redemption_rollback' as const,
    date: request.now.toISOString(),
    customer,
    trackingId: tracking_id === undefined ? redemption.trackingId : trackingIdOf(tracking_id),
    metadata: metadata ?? null,
    redemptionId: redemption.id,
    ...(reason === undefined ? {} : { reason }),
    channelId: request.channelId,
    subject,
  };
}
