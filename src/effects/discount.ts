import { asNumber, asText, type Json } from '../api/json.ts';

/**
 * How a discount applies to the order, in the API's own words (docs/voucherify-api.md#discounts): `APPLY_TO_ORDER`,
 * `APPLY_TO_ITEMS`, `APPLY_TO_ITEMS_BY_QUANTITY`, `APPLY_TO_ITEMS_PROPORTIONALLY`,
 * `APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY`, or a word newer than this library.
 */
export type DiscountApplication = 'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS' | (string & {});

export interface DiscountEffect {
  kind: 'amount' | 'percent' | 'fixed';
  /** What came off, minor units; missing where the answer carries no calculated order. */
  taken?: number;
  /** Whether it came off the order as a whole or off single lines, which `lineDiscounts(order)` lists. */
  on: 'order' | 'items';
  application: DiscountApplication;
  /** `amount`: what the voucher offers, minor units. */
  amountOff?: number;
  /** `percent`: what the voucher offers. */
  percentOff?: number;
  /** `percent`: the most the voucher takes off, minor units. It was reached when `taken` is as much. */
  limit?: number;
  /** `fixed`: the new price, of the order or of each matching item, minor units. Missing where items have their own. */
  fixedAmount?: number;
}

/** The effect of an AMOUNT, PERCENT or FIXED discount; nothing for a type this library does not know. */
export function discountEffect(discount: Json, taken: number | undefined): DiscountEffect | undefined {
  const type = String(discount.type);
  if (!/^(AMOUNT|PERCENT|FIXED)$/.test(type)) return undefined;
  // Vouchers of before 2017 name no effect. They are taken to mean the order (docs/voucherify-api.md#discounts).
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
