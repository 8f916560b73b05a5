import type { Terms } from './terms.ts';

/**
 * What the sandbox keeps about a voucher. Field names are Voucherify's (docs/voucherify-api.md#vouchers), so that a seed reads
 * like the dashboard and a response needs little more than this.
 */

/** Free key-value data, as a merchant or a page attaches it. */
export type Metadata = Record<string, unknown>;

/** Money off: from the order, from each matching line or unit, or shared among the matching lines. */
export interface AmountDiscount {
  type: 'AMOUNT';
  amount_off: number;
  effect?:
    | 'APPLY_TO_ORDER'
    | 'APPLY_TO_ITEMS'
    | 'APPLY_TO_ITEMS_BY_QUANTITY'
    | 'APPLY_TO_ITEMS_PROPORTIONALLY'
    | 'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY';
}

/** A share off, capped by `amount_limit` where there is one. */
export interface PercentDiscount {
  type: 'PERCENT';
  percent_off: number;
  amount_limit?: number;
  effect?: 'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS';
}

/** A new total for the order, or a new unit price for the matching lines. */
export interface FixedDiscount {
  type: 'FIXED';
  fixed_amount: number;
  effect?: 'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS';
}

/** Free units of one product. */
export interface Unit {
  unit_off: number;
  unit_type: string;
  effect: 'ADD_MISSING_ITEMS' | 'ADD_NEW_ITEMS' | 'ADD_SAME_ITEMS';
  product: { id: string; source_id?: string; name: string };
}

/** Free units of one product, as a discount of its own. */
export interface UnitDiscount extends Unit {
  type: 'UNIT';
}

/** Free units of several products at once. */
export interface ManyUnitsDiscount {
  type: 'UNIT';
  effect: 'ADD_MANY_ITEMS';
  units: Unit[];
}

export type Discount = AmountDiscount | PercentDiscount | FixedDiscount | UnitDiscount | ManyUnitsDiscount;

/** A product an item-level voucher is for; `price` overrides a FIXED discount's amount for that product. */
export interface ApplicableTo {
  object: 'product';
  id: string;
  source_id?: string;
  effect: 'APPLY_TO_EVERY';
  price?: number;
}

/** Hours of the day, `HH:MM` in the project's time zone (here UTC), on the days given (0 is Sunday). */
export interface DailyHours {
  start_time: string;
  expiration_time: string;
  days_of_week: number[];
}

/** A validation rule. `message` is the merchant's own text for the shopper, answered as `error.message`. */
export type Rule =
  | { about: 'signed-in'; message?: string }
  | { about: 'customer'; metadata: Metadata; message?: string }
  | { about: 'order'; least: number; message?: string }
  | { about: 'redemption'; metadata: Metadata; message?: string };

export interface Voucher extends Terms {
  id: string;
  code: string;
  type: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD';
  campaign: string | null;
  discount: Discount | null;
  gift: { amount: number; balance: number; effect: 'APPLY_TO_ORDER' | null } | null;
  loyalty_card: { points: number; balance: number } | null;
  additional_info: string | null;
  is_referral_code: boolean;
  holder_id: string | null;
  redemption: {
    quantity: number | null;
    redeemed_quantity: number;
    redeemed_amount?: number;
    redeemed_points?: number;
  };
}
