import { asNumber, asText, type Json } from '../api/json.ts';

/**
 * How a discount applies to the order, as the API names it (docs/voucherify-api.md#discounts): `APPLY_TO_ORDER`, `APPLY_TO_ITEMS`,
 * `APPLY_TO_ITEMS_BY_QUANTITY`, `APPLY_TO_ITEMS_PROPORTIONALLY` or `APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY`. The API may add
 * other values.
 */
export type DiscountApplication = 'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS' | (string & {});

/** A discount by amount, by percent, or to a fixed price. */
export interface DiscountEffect {
  kind: 'amount' | 'percent' | 'fixed';
  /** What the discount took off, in minor units. Undefined if the response has no calculated order. */
  taken?: number;
  /** Whether the discount is on the whole order or on single lines. `lineDiscounts(order)` lists the lines. */
  on: 'order' | 'items';
  application: DiscountApplication;
  /** With the kind `amount`: the amount that the voucher offers, in minor units. */
  amountOff?: number;
  /** With the kind `percent`: the percentage that the voucher offers. 12.5 is 12.5 %. */
  percentOff?: number;
  /** With the kind `percent`: the most that the voucher takes off, in minor units. If `taken` is equal to it, it was reached. */
  limit?: number;
  /**
   * With the kind `fixed`: the new price of the order or of each matching item, in minor units. Undefined if the items have
   * different new prices.
   */
  fixedAmount?: number;
}

/**
 * The effect of a discount of the type AMOUNT, PERCENT or FIXED. Undefined for any other type.
 *
 * @param taken what the discount took off, in minor units.
 */
export function discountEffect(discount: Json, taken: number | undefined): DiscountEffect | undefined {
  const type = asText(discount.type) ?? '';
  if (!/^(AMOUNT|PERCENT|FIXED)$/.test(type)) return undefined;
  // Vouchers from before 2017 have no `effect`. Their discount is on the whole order (docs/voucherify-api.md#discounts).
  const application = asText(discount.effect) ?? 'APPLY_TO_ORDER';
  return {
    kind: type.toLowerCase() as DiscountEffect['kind'],
    taken,
    on: application.startsWith('APPLY_TO_ITEMS') ? 'items' : 'order',
    application,
    amountOff: asNumber(discount.amount_off),
    percentOff: asNumber(discount.percent_off),
    limit: asNumber(discount.amount_limit),
    fixedAmount: asNumber(discount.fixed_amount),
  };
}
