import { serializeOrder, type OrderBody, type Redemption } from '../model/redemption.ts';
import type { State } from '../../store/store.ts';
import { undoOrder } from './undo-order.ts';

/** A redemption, and the rollback that undoes it. */
export interface RolledBackPart {
  redemption: Redemption;
  /** The rollback's. */
  id: string;
}

/**
 * Takes a redemption's discounts back from its order, cancels the order and notes it there. Where the project rolls back
 * without orders, the order stays as it is (docs/voucherify-api.md#rollbacks). Returns the order as it then is.
 */
export function rollBackOrder(
  state: State,
  { redemption, id }: RolledBackPart,
  parts: readonly RolledBackPart[],
  date: string,
): OrderBody | null {
  const order = state.orders.get(redemption.order?.id ?? '');
  if (order === undefined) return null;
  const customer = state.customers.get(order.customer_id ?? '') ?? null;
  if (state.settings.stackingRules.redeemables_rollback_order_mode === 'WITHOUT_ORDER') {
    return serializeOrder(order, customer);
  }
  const undone = parts.length > 0 ? parts : [{ redemption }];
  const changes = undone.flatMap((one) => state.orderChanges.get(one.redemption.id) ?? []);
  const noted = order.redemptions[redemption.id];
  const note = {
    rollback_id: id,
    rollback_date: date,
    ...(parts.length > 0 && { rollback_stacked: parts.map((part) => part.id) }),
  };
  const canceled = {
    ...changes.toReversed().reduce(undoOrder, order),
    status: 'CANCELED' as const,
    updated_at: date,
    redemptions: { ...order.redemptions, ...(noted && { [redemption.id]: { ...noted, ...note } }) },
  };
  state.orders.set(order.id, canceled);
  return serializeOrder(canceled, customer);
}
