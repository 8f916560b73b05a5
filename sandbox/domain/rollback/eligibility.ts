import type { Redemption } from '../model/redemption.ts';
import { Refusal } from '../refusal.ts';
import type { RollbackPayload } from '../../http/schemas/rollback-body.ts';
import type { State } from '../../store/store.ts';
import { orderKey, voucherKey } from '../in-flight.ts';

/** Why this redemption cannot be rolled back by this endpoint, if it cannot (docs/voucherify-api.md#rollbacks). */
export function checkRollback(
  { inFlight }: Pick<State, 'inFlight'>,
  [redemption, ...parts]: readonly [Redemption, ...Redemption[]],
  { order }: RollbackPayload,
  takesSeveral: boolean,
): Refusal | undefined {
  if (redemption.result === 'FAILURE') {
    return new Refusal('invalid_redemption', 'You can rollback only a redemption that succeeded.');
  }
  if (redemption.redemption !== null) {
    const details = 'You can rollback only a redemption that does not have parent redemption.';
    return new Refusal('invalid_redemption_parent', details);
  }
  if (parts.length > 0 && !takesSeveral) {
    const details =
      'You can rollback only a single redemption. Use different endpoint for stacked redemption.';
    return new Refusal('invalid_redemption', details);
  }
  if (order !== undefined && !isOn(redemption, order)) {
    return new Refusal('invalid_order', 'Order is not related with redemption.');
  }
  const names = [
    ...(redemption.order === null ? [] : [orderKey(redemption.order.id)]),
    ...[redemption, ...parts].map(({ related_object_id }) => voucherKey(related_object_id)),
  ];
  return names.some((name) => inFlight.has(name))
    ? new Refusal('multiple_requests', 'Another request is being processed. Try again in a moment.')
    : undefined;
}

/** Why it is too late to roll this redemption back, if it is. */
export function checkRollbackDate({ status, date }: Redemption, now: Date): Refusal | undefined {
  if (status === 'ROLLED_BACK') {
    return new Refusal('already_rolled_back', 'Redemption has been already rolled back.');
  }
  const last = new Date(date);
  last.setUTCMonth(last.getUTCMonth() + 3);
  return now > last
    ? new Refusal('invalid_redemption', 'You can rollback a redemption up to 3 months back.')
    : undefined;
}

/** Whether a redemption was made on the order that is named, if one is. */
function isOn(redemption: Redemption, { id, source_id }: NonNullable<RollbackPayload['order']>): boolean {
  const isId = id === undefined || id === redemption.order?.id;
  return isId && (source_id === undefined || source_id === redemption.order?.source_id);
}
