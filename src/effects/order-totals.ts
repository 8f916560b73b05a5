import { asList, asNumber, asObject, asText, type Json } from '../api/json.ts';

/** What the order costs, as the API calculated it (docs/voucherify-api.md#order-amounts). All amounts are minor units. */
export interface OrderTotals {
  /** Before discounts, including units a voucher added. */
  amount?: number;
  /** Taken off by this redemption alone. */
  taken?: number;
  /** Taken off by all redemptions on this order. */
  discount?: number;
  /** What remains to pay. */
  total?: number;
}

/** What a redemption took off one line of the order, minor units. */
export interface LineDiscount {
  productId?: string;
  name?: string;
  taken: number;
}

/**
 * A total, or else the sum of its two parts: order-level and line-level amounts exclude each other in most answers.
 * The sum of neither is not zero but unknown.
 */
function totalOf(order: Json, kind: 'applied_discount_amount' | 'discount_amount'): number | undefined {
  const onOrder = asNumber(order[kind]);
  const onItems = asNumber(order[`items_${kind}`]);
  const parts = onOrder === undefined ? onItems : onOrder + (onItems ?? 0);
  return asNumber(order[`total_${kind}`]) ?? parts;
}

/** Older answers have no applied_* fields. With one redemption on the order "in all" and "this time" are the same. */
const isAlone = (order: Json) => Object.keys(asObject(order.redemptions)).length < 2;

/** What this redemption took off the order, minor units. */
export function takenOff(order: unknown): number | undefined {
  const o = asObject(order);
  return totalOf(o, 'applied_discount_amount') ?? (isAlone(o) ? totalOf(o, 'discount_amount') : undefined);
}

/** The totals of a calculated order. A figure the API did not give is left out, never guessed. */
export function orderTotals(order: unknown): OrderTotals {
  const o = asObject(order);
  return {
    amount: asNumber(o.amount),
    taken: takenOff(o),
    discount: totalOf(o, 'discount_amount'),
    total: asNumber(o.total_amount),
  };
}

/** The lines of the order this redemption made cheaper. */
export function lineDiscounts(order: unknown): LineDiscount[] {
  const o = asObject(order);
  return asList(o.items).flatMap((entry) => {
    const line = asObject(entry);
    const taken = asNumber(line.applied_discount_amount) ?? (isAlone(o) && asNumber(line.discount_amount));
    return taken && taken > 0
      ? [
          {
            productId: asText(line.product_id),
            name: asText(asObject(line.product).name),
            taken,
          },
        ]
      : [];
  });
}
