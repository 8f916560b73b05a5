/**
 * What redemptions that are not answered yet keep to themselves: the vouchers they use a lock of, and their orders
 * (docs/voucherify-api.md#sessions). Each has a name such as `order ord_1`.
 */
export type InFlight = Set<string>;

/** The name of an order. One that is under way is stored, so whoever names it finds it, by whichever id. */
export function orderKey(id: string): string {
  return `order ${id}`;
}

/** The name of a voucher. */
export function voucherKey(id: string): string {
  return `voucher ${id}`;
}

/** Keeps these names while `answer` is on its way. */
export async function holdInFlight<Answer>(
  inFlight: InFlight,
  names: readonly string[],
  answer: () => Promise<Answer>,
): Promise<Answer> {
  for (const name of names) inFlight.add(name);
  try {
    return await answer();
  } finally {
    for (const name of names) inFlight.delete(name);
  }
}
