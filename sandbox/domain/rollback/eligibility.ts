import { checkInFlight, orderKey, voucherKey } from '../in-flight.ts';
import type { RedemptionEntry } from '../model/ledger-entry.ts';
import type { OrderInput, RollbackRequest } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import { Refusal } from '../refusal.ts';

/** Why this redemption cannot be rolled back by this endpoint, if it cannot (docs/voucherify-api.md#rollbacks). */
export function checkRollback(
  state: Pick<ProjectState, 'inFlight'>,
  [redemption, ...parts]: readonly [RedemptionEntry, ...RedemptionEntry[]],
  { order }: RollbackRequest['input'],
  takesSeveral: boolean,
): Refusal | undefined {
  if (redemption.result === 'FAILURE') {
    return new Refusal('invalid_redemption', 'You can rollback only a redemption that succeeded.');
  }
  if (redemption.parentId !== null) {
    const details = 'You can rollback only a redemption that does not have parent redemption.';
    return new Refusal('invalid_redemption_parent', details);
  }
  if (parts.length > 0 && !takesSeveral) {
    const details =
      'You can rollback only a single redemption. Use different endpoint for stacked redemption.';
    return new Refusal('invalid_redemption', details);
  }
  if (order !== undefined && !isOfOrder(redemption, order)) {
    return new Refusal('invalid_order', 'Order is not related with redemption.');
  }
  return checkInFlight(state, [
    ...(redemption.order === null ? [] : [orderKey(redemption.order.id)]),
    ...[redemption, ...parts].flatMap(({ subject }) =>
      subject.object === 'voucher' ? [voucherKey(subject.voucher.id)] : [],
    ),
  ]);
}

/** Why it is too late for the rollback of this redemption, if it is. */
export function checkRollbackDate({ status, date }: RedemptionEntry, now: Date): Refusal | undefined {
  if (status === 'ROLLED_BACK') {
    return new Refusal('already_rolled_back', 'Redemption has been already rolled back.');
  }
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 3);
  return now > last
    ? new Refusal('invalid_redemption', 'You can rollback a redemption up to 3 months back.')
    : undefined;
}

/** Whether a redemption belongs to the order that the request names. */
function isOfOrder({ order }: RedemptionEntry, { id, source_id }: OrderInput): boolean {
  const isId = id === undefined || id === order?.id;
  return isId && (source_id === undefined || source_id === order?.source_id);
}
