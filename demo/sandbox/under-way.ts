import type { Order } from './order.ts';
import type { OrderPayload } from './payload.ts';

/**
 * What redemptions that are still being answered keep to themselves: the vouchers they use a lock of, and their orders
 * (CONTRACT C9). By names such as `order ord_1`.
 */
export type UnderWay = Set<string>;

/** The names of an order: the page's, the project's, or both. */
export function orderNames(order: Order | null, sent: OrderPayload | undefined): string[] {
  const ids = [order?.id, sent?.id].filter((id) => id !== undefined).map((id) => `order ${id}`);
  const source = order?.source_id ?? sent?.source_id;
  return source == null ? ids : [...ids, `order by source ${source}`];
}

/** The name of a voucher. */
export function voucherName(id: string): string {
  return `voucher ${id}`;
}

/** Keeps these names while `answer` is on its way. */
export async function keepingBusy<Answer>(
  underWay: UnderWay,
  names: readonly string[],
  answer: () => Promise<Answer>,
): Promise<Answer> {
  for (const name of names) underWay.add(name);
  try {
    return await answer();
  } finally {
    for (const name of names) underWay.delete(name);
  }
}
