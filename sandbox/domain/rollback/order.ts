import type { OrderChange, RedemptionEntry } from '../model/ledger-entry.ts';
import type { Order, OrderItem } from '../model/order.ts';
import type { ProjectState } from '../model/state.ts';
import { withoutApplied } from '../orders/applied-amounts.ts';
import { productKey } from '../orders/open-order.ts';
import { linesAmount, withTotals } from '../orders/totals.ts';
import { addNotes } from '../retention.ts';

/** A redemption that is rolled back, and the id of its rollback. */
export interface RollbackPart {
  redemption: RedemptionEntry;
  id: string;
}

/**
 * Takes a redemption's discounts out of its order, cancels the order and notes the rollback in it. If the project rolls back
 * without orders, the order stays as it is (docs/voucherify-api.md#rollbacks).
 *
 * @returns the order after that; null without an order
 */
export function rollBackOrder(
  state: Pick<ProjectState, 'orders' | 'orderChanges' | 'settings'>,
  { redemption, id }: RollbackPart,
  parts: readonly RollbackPart[],
  date: string,
): Order | null {
  const order = state.orders.get(redemption.order?.id ?? '');
  if (order === undefined) return null;
  if (state.settings.stackingRules.redeemables_rollback_order_mode === 'WITHOUT_ORDER') return order;
  const redemptions = parts.length > 0 ? parts.map((part) => part.redemption) : [redemption];
  const changes = redemptions.flatMap((one) => state.orderChanges.get(one.id) ?? []);
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
    redemptions: addNotes(order, noted === undefined ? [] : [[redemption.id, { ...noted, ...note }]]),
  };
  state.orders.set(order.id, canceled);
  return canceled;
}

/**
 * The order without the discount and the units of one redemption. The changes of other redemptions, and later changes of the
 * shop, stay. An order without any discount has no discount fields.
 */
function undoOrder(order: Order, { before, after }: OrderChange): Order {
  const rest = withoutApplied(order);
  const items = after.items
    .reduce<(OrderItem | undefined)[]>(
      (lines, line, index) => undoLine(lines, line, before.items[index], index),
      rest.items,
    )
    .filter((line) => line !== undefined);
  // If the shop has sent the lines again without the free units, they are not in the amount either.
  const removed = linesAmount(rest.items) - linesAmount(items);
  const amount = order.amount === undefined ? undefined : Math.max(0, order.amount - removed);
  return withoutZeros(
    withTotals({
      ...rest,
      items,
      ...(amount === undefined ? {} : { amount }),
      discount_amount: subtract(order.discount_amount, after.discount_amount, before.discount_amount) ?? 0,
    }),
  );
}

/** The lines, with one of them as it would be without the redemption. A line that the redemption added is removed. */
function undoLine(
  lines: readonly (OrderItem | undefined)[],
  after: OrderItem,
  before: OrderItem | undefined,
  index: number,
): (OrderItem | undefined)[] {
  const isSame = (line: OrderItem | undefined): boolean =>
    line !== undefined && productKey(line) === productKey(after);
  // The shop may have sent the lines again, in another order.
  const at = isSame(lines[index]) ? index : lines.findIndex(isSame);
  const line = lines[at];
  if (line === undefined) return [...lines];
  // The shop may have sent the line again without the free units. Then it has no initial quantity.
  const added = after.quantity - (before?.quantity ?? 0);
  const quantity = Math.max(line.quantity - added, line.initial_quantity ?? line.quantity);
  if (quantity === 0 && before === undefined) return lines.with(at, undefined);
  const amount =
    line.amount === undefined
      ? undefined
      : Math.max(
          line.amount - ((after.amount ?? 0) - (before?.amount ?? 0)),
          line.initial_amount ?? line.amount,
        );
  const discount_amount = subtract(line.discount_amount, after.discount_amount, before?.discount_amount) ?? 0;
  const undone: OrderItem = {
    ...line,
    quantity,
    discount_amount,
    discount_quantity:
      subtract(line.discount_quantity, after.discount_quantity, before?.discount_quantity) ?? 0,
    ...(amount === undefined ? {} : { amount, subtotal_amount: amount - discount_amount }),
  };
  if (undone.discount_amount === 0) delete undone.discount_amount;
  if (undone.discount_quantity === 0) delete undone.discount_quantity;
  if (undone.initial_quantity === quantity) delete undone.initial_quantity;
  if (undone.initial_amount === amount) delete undone.initial_amount;
  return lines.with(at, undone);
}

/** An amount without what a redemption added to it; never below 0. */
function subtract(now: number | undefined, after = 0, before = 0): number | undefined {
  return now === undefined ? undefined : Math.max(0, now - (after - before));
}

function withoutZeros(order: Order): Order {
  const rest = { ...order };
  const names = ['discount_amount', 'items_discount_amount', 'total_discount_amount'] as const;
  for (const name of names) if (rest[name] === 0) delete rest[name];
  if (rest.initial_amount === rest.amount) delete rest.initial_amount;
  return rest;
}
