import { withoutApplied } from '../orders/applied-amounts.ts';
import { productKey } from '../orders/open-order.ts';
import type { OrderChange } from './order-change.ts';
import { withTotals, type Order, type OrderItem } from '../model/order.ts';

/**
 * The order without what one redemption has done to it: its discount, and the goods it added. What others have done, or
 * the shop has told since, stays; an order nobody has discounted any more says nothing of discounts.
 */
export function undoOrder(order: Order, { before, after }: OrderChange): Order {
  const rest = withoutApplied(order);
  const items = after.items.reduce<(OrderItem | undefined)[]>(
    (lines, line, index) => undoLine(lines, line, before.items[index], index),
    rest.items,
  );
  const amount = subtract(order.amount, after.amount, before.amount);
  return withoutZeros(
    withTotals({
      ...rest,
      items: items.filter((line) => line !== undefined),
      ...(amount === undefined ? {} : { amount }),
      discount_amount: subtract(order.discount_amount, after.discount_amount, before.discount_amount) ?? 0,
    }),
  );
}

/** The lines with one of them as it would be without the redemption; a line that the redemption added is gone. */
function undoLine(
  lines: readonly (OrderItem | undefined)[],
  after: OrderItem,
  before: OrderItem | undefined,
  index: number,
): (OrderItem | undefined)[] {
  const isSame = (line: OrderItem | undefined): boolean =>
    line !== undefined && productKey(line) === productKey(after);
  // A shop may have told the lines again, in another order.
  const at = isSame(lines[index]) ? index : lines.findIndex(isSame);
  const line = lines[at];
  if (line === undefined) return [...lines];
  const quantity = subtract(line.quantity, after.quantity, before?.quantity ?? 0) ?? 0;
  if (quantity === 0 && before === undefined) return lines.with(at, undefined);
  const amount = subtract(line.amount, after.amount, before?.amount);
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

/** What is left of an amount without what was added to it; never less than nothing. */
function subtract(now: number | undefined, after: number | undefined, before = 0): number | undefined {
  return now === undefined ? undefined : Math.max(0, now - ((after ?? 0) - before));
}

function withoutZeros(order: Order): Order {
  const rest = { ...order };
  const names = ['discount_amount', 'items_discount_amount', 'total_discount_amount'] as const;
  for (const name of names) if (rest[name] === 0) delete rest[name];
  if (rest.initial_amount === rest.amount) delete rest.initial_amount;
  return rest;
}
