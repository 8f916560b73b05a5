import type { OrderItem } from '../model/order.ts';
import { split } from './split.ts';
import type { StackingRules } from '../model/stacking-rules.ts';
import type { AmountDiscount, FixedDiscount, PercentDiscount } from '../model/discount.ts';
import type { ApplicableTo } from '../model/terms.ts';

/** The stacking rules that change how discounts are calculated. */
export type DiscountRules = Pick<
  StackingRules,
  'discount_calculation_mode' | 'redeemables_products_application_mode'
>;

const defaultRules: DiscountRules = {
  discount_calculation_mode: 'DISCOUNTED_AMOUNT',
  redeemables_products_application_mode: 'STACK',
};

/** A discount of an amount. The other kind, `UNIT`, adds units of products. */
export type MoneyDiscount = AmountDiscount | PercentDiscount | FixedDiscount;

/** Whether a discount applies to the whole order. A discount without an effect does (docs/voucherify-api.md#discounts). */
export function isForOrder(discount: MoneyDiscount): boolean {
  return (discount.effect ?? 'APPLY_TO_ORDER') === 'APPLY_TO_ORDER';
}

/**
 * The amount of an order-level discount, from 0 to the amount that is left to pay. A percentage is calculated from `base`.
 */
export function orderDiscount(discount: MoneyDiscount, left: number, base = left): number {
  switch (discount.type) {
    case 'AMOUNT':
      return Math.min(discount.amount_off, left);
    case 'PERCENT':
      return Math.min(percentOf(discount.percent_off, base), discount.amount_limit ?? left, left);
    case 'FIXED':
      return Math.max(0, left - discount.fixed_amount);
  }
}

/** The amount of an item-level discount on each line, in the order of the lines; 0 if it does not apply to a line. */
export function itemDiscounts(
  discount: MoneyDiscount,
  items: readonly OrderItem[],
  applicableTo: readonly ApplicableTo[] = [],
  rules = defaultRules,
): number[] {
  const isOnce = rules.redeemables_products_application_mode === 'ONCE';
  const isOpen = (item: OrderItem): boolean => !isOnce || (item.discount_amount ?? 0) === 0;
  const lefts = items.map((item) => (isApplicableTo(item, applicableTo) && isOpen(item) ? leftOf(item) : 0));
  const isOnInitial = rules.discount_calculation_mode === 'INITIAL_AMOUNT';
  const bases = lefts.map((left, index) => (isOnInitial && left > 0 ? (items[index]?.amount ?? 0) : left));
  const offs = uncapped(discount, items, lefts, bases, applicableTo);
  return lefts.map((left, index) => Math.max(0, Math.min(left, offs[index] ?? 0)));
}

function uncapped(
  discount: MoneyDiscount,
  items: readonly OrderItem[],
  lefts: readonly number[],
  bases: readonly number[],
  applicableTo: readonly ApplicableTo[],
): number[] {
  switch (discount.type) {
    case 'AMOUNT':
      return amountOffItems(discount, items, lefts);
    case 'PERCENT': {
      const offs = bases.map((base) => percentOf(discount.percent_off, base));
      const limit = discount.amount_limit;
      return limit !== undefined && sum(offs) > limit ? split(limit, offs) : offs;
    }
    case 'FIXED':
      return lefts.map((left, index) => {
        const item = items[index];
        if (item === undefined) return 0;
        const price = target(item, applicableTo)?.price ?? discount.fixed_amount;
        return left - price * item.quantity;
      });
  }
}

function amountOffItems(
  { amount_off: off, effect }: AmountDiscount,
  items: readonly OrderItem[],
  lefts: readonly number[],
): number[] {
  const quantities = items.map((item, index) => (lefts[index] === 0 ? 0 : item.quantity));
  const whole = Math.min(off, sum(lefts));
  switch (effect) {
    case 'APPLY_TO_ITEMS_BY_QUANTITY':
      return quantities.map((quantity) => off * quantity);
    case 'APPLY_TO_ITEMS_PROPORTIONALLY':
      return split(whole, lefts);
    case 'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY':
      return split(whole, quantities);
    default:
      return lefts.map(() => off);
  }
}

/** Whether a voucher applies to this line: it names the line's product, or no product at all. */
export function isApplicableTo(item: OrderItem, applicableTo: readonly ApplicableTo[]): boolean {
  return applicableTo.length === 0 || target(item, applicableTo) !== undefined;
}

function target(item: OrderItem, applicableTo: readonly ApplicableTo[]): ApplicableTo | undefined {
  const ids = [item.product_id, item.product?.id];
  const sources = [item.product?.source_id, item.related_object === 'product' ? item.source_id : undefined];
  return applicableTo.find(
    ({ id, source_id }) => ids.includes(id) || (source_id !== undefined && sources.includes(source_id)),
  );
}

function leftOf(item: OrderItem): number {
  return (item.amount ?? 0) - (item.discount_amount ?? 0);
}

/** Nearest integer; halves go up. The API's rounding of halves is not documented. */
function percentOf(percent: number, amount: number): number {
  return Math.round((amount * percent) / 100);
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
