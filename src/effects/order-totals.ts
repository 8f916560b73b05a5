import { asList, asNumber, asObject, asText, type Json } from '../api/json.ts';

/**
 * What an order costs, as the API calculated it (docs/voucherify-api.md#order-amounts). All amounts are minor units: 1999 is
 * 19.99. An amount that the API did not send is undefined.
 */
export interface OrderTotals {
  /** Before all discounts, and including the price of units that a voucher added. */
  amount?: number;
  /** What this redemption alone took off. */
  taken?: number;
  /** What all redemptions on this order took off together. */
  discount?: number;
  /** What is left to pay. */
  total?: number;
}

/** What a redemption took off one line of the order. */
export interface LineDiscount {
  productId?: string;
  /** The product's name as the merchant wrote it. Show it as text and not as HTML. */
  name?: string;
  /** Minor units. */
  taken: number;
}

/**
 * The total of one kind of discount, in minor units. If the API sent no total, it is the discount on the order plus the discounts
 * on its lines; the API leaves out the one that is 0. If it sent none of the three, the total is undefined and not 0.
 */
function totalOf(order: Json, kind: 'applied_discount_amount' | 'discount_amount'): number | undefined {
  const onOrder = asNumber(order[kind]);
  const onItems = asNumber(order[`items_${kind}`]);
  const sum = onOrder === undefined ? onItems : onOrder + (onItems ?? 0);
  return asNumber(order[`total_${kind}`]) ?? sum;
}

/**
 * The total of all discounts, in minor units. The API leaves out a discount of 0. So if the order costs what it cost before, all of
 * them together are 0.
 */
function discountOf(order: Json): number | undefined {
  const amount = asNumber(order.amount);
  const isUnchanged = amount !== undefined && amount === order.total_amount;
  return totalOf(order, 'discount_amount') ?? (isUnchanged ? 0 : undefined);
}

/**
 * Whether the order has at most one redemption. Then all of its discount is from this redemption. This matters for older
 * responses, which have no `applied_…` amounts.
 */
export const hasSingleRedemption = (order: Json): boolean =>
  Object.keys(asObject(order.redemptions)).length < 2;

/** What this redemption took off the order, in minor units. Undefined if the API does not say. */
export function takenOff(order: unknown): number | undefined {
  const fields = asObject(order);
  const discount = discountOf(fields);
  // If all took nothing off together, so did this one.
  const isOwn = discount === 0 || hasSingleRedemption(fields);
  return totalOf(fields, 'applied_discount_amount') ?? (isOwn ? discount : undefined);
}

/**
 * Reads the totals of a calculated order, for example of `redemption.order`. It never throws. An amount that the API did not send
 * is undefined.
 *
 * @example
 * const { taken, total } = orderTotals(outcome.redemption.order);
 */
export function orderTotals(order: unknown): OrderTotals {
  const fields = asObject(order);
  return {
    amount: asNumber(fields.amount),
    taken: takenOff(fields),
    discount: discountOf(fields),
    total: asNumber(fields.total_amount),
  };
}

/** Lists the lines of a calculated order that this redemption made cheaper. It never throws. */
export function lineDiscounts(order: unknown): LineDiscount[] {
  const fields = asObject(order);
  return asList(fields.items).flatMap((item) => {
    const line = asObject(item);
    const taken =
      asNumber(line.applied_discount_amount) ??
      (hasSingleRedemption(fields) && asNumber(line.discount_amount));
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
