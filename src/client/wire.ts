import { isObject, type Json } from '../effects/fields.ts';
import type { Metadata } from './context.ts';
import type { PromotionTier } from './stack-wire.ts';

/**
 * The API's bodies as types. Of a redemption only what decides (`id`, `result`) is checked at run time; the rest is what
 * the API documents. All of it is optional, because real answers leave "required" fields out, and new fields and values may
 * come at any time (docs/voucherify-api.md#evolution). All money is minor units.
 */
export interface Redemption {
  /** `r_…` */
  id: string;
  result: 'SUCCESS' | 'FAILURE' | (string & {});
  object?: 'redemption';
  /** ISO 8601, UTC. */
  date?: string;
  customer_id?: string | null;
  tracking_id?: string | null;
  metadata?: Metadata | null;
  /** Gift cards: minor units. Loyalty cards: points. */
  amount?: number;
  status?: 'SUCCEEDED' | 'FAILED' | 'ROLLED_BACK' | (string & {});
  order?: CalculatedOrder | null;
  channel?: { channel_id?: string; channel_type?: string } | null;
  /** Personal data comes back to the browser. */
  customer?: Customer | null;
  related_object_type?: 'voucher' | 'promotion_tier' | 'redemption' | (string & {});
  related_object_id?: string;
  /** The voucher after the redemption. */
  voucher?: Voucher | null;
  /** Of a stack: the promotion that was redeemed where there is no voucher. */
  promotion_tier?: PromotionTier | null;
  /** Of a stack: the id of the redemption this is a part of. */
  redemption?: string | null;
  /** What was taken from a gift card, minor units. */
  gift?: { amount?: number } | null;
  /** What was taken from a loyalty card, points. */
  loyalty_card?: { points?: number } | null;
  reward?: Reward | null;
  failure_code?: string;
  failure_message?: string;
}

export interface Customer {
  id?: string;
  object?: 'customer';
  name?: string | null;
  email?: string | null;
  source_id?: string | null;
  metadata?: Metadata;
}

export interface Reward {
  id?: string;
  object?: 'reward';
  name?: string;
  type?: 'COIN' | 'MATERIAL' | 'CAMPAIGN' | (string & {});
  assignment_id?: string | null;
  /** `exchange_ratio` is in major units, the one exception to minor units (docs/voucherify-api.md#amounts). */
  parameters?: { coin?: { exchange_ratio?: number; points_ratio?: number } };
  customer?: Customer;
  voucher?: Voucher;
  product?: { id?: string; source_id?: string; name?: string };
  sku?: { id?: string; source_id?: string; sku?: string };
}

/** What each amount means: docs/voucherify-api.md#order-amounts. */
export interface CalculatedOrder {
  id?: string | null;
  object?: 'order';
  source_id?: string | null;
  created_at?: string | null;
  updated_at?: string | null;
  status?: string;
  amount?: number;
  initial_amount?: number;
  discount_amount?: number;
  items_discount_amount?: number;
  total_discount_amount?: number;
  total_amount?: number;
  applied_discount_amount?: number;
  items_applied_discount_amount?: number;
  total_applied_discount_amount?: number;
  items?: CalculatedItem[];
  metadata?: Metadata;
  customer?: Customer | null;
  customer_id?: string | null;
  referrer_id?: string | null;
  redemptions?: { [id: string]: OrderRedemption };
}

export interface OrderRedemption {
  date?: string;
  related_object_type?: string;
  related_object_id?: string;
  related_object_parent_id?: string;
  stacked?: string[];
  rollback_id?: string;
  rollback_date?: string;
  rollback_stacked?: string[];
}

export interface CalculatedItem {
  object?: 'order_item';
  product_id?: string;
  sku_id?: string;
  source_id?: string;
  related_object?: 'product' | 'sku';
  quantity?: number;
  discount_quantity?: number;
  /** 0 marks a line the voucher added. */
  initial_quantity?: number;
  applied_quantity?: number;
  applied_quantity_amount?: number;
  price?: number;
  amount?: number;
  initial_amount?: number;
  discount_amount?: number;
  applied_discount_amount?: number;
  subtotal_amount?: number;
  product?: { id?: string; source_id?: string | null; name?: string; price?: number };
  sku?: { id?: string; source_id?: string | null; sku?: string; price?: number };
  metadata?: Metadata;
}

export interface Voucher {
  id?: string;
  object?: 'voucher';
  code?: string;
  campaign?: string | null;
  campaign_id?: string | null;
  category?: string | null;
  category_id?: string | null;
  categories?: unknown[];
  type?: 'DISCOUNT_VOUCHER' | 'GIFT_VOUCHER' | 'LOYALTY_CARD' | (string & {});
  discount?: Discount | null;
  /** Minor units. `amount` is all the card ever held, `balance` what is left. */
  gift?: { amount?: number; balance?: number; subtracted_amount?: number; effect?: string | null } | null;
  loyalty_card?: {
    points?: number;
    balance?: number;
    next_expiration_date?: string;
    next_expiration_points?: number;
    pending_points?: number;
    expired_points?: number;
    subtracted_points?: number;
  } | null;
  start_date?: string | null;
  expiration_date?: string | null;
  validity_timeframe?: { interval?: string; duration?: string } | null;
  /** 0 is Sunday. */
  validity_day_of_week?: number[] | null;
  validity_hours?: {
    daily?: { start_time?: string; expiration_time?: string; days_of_week?: number[] }[];
  } | null;
  active?: boolean;
  additional_info?: string | null;
  metadata?: Metadata;
  assets?: { qr?: { id?: string; url?: string }; barcode?: { id?: string; url?: string } };
  is_referral_code?: boolean;
  holder_id?: string | null;
  holder?: Customer | null;
  created_at?: string;
  updated_at?: string | null;
  publish?: { object?: 'list'; count?: number; url?: string };
  redemption?: {
    /** null: unlimited. */
    quantity?: number | null;
    redeemed_quantity?: number;
    redeemed_amount?: number;
    redeemed_points?: number;
    object?: 'list';
    url?: string;
  };
  validation_rules_assignments?: List;
  applicable_to?: List;
  inapplicable_to?: List;
}

export interface Discount {
  type?: 'AMOUNT' | 'PERCENT' | 'FIXED' | 'UNIT' | (string & {});
  effect?: string;
  amount_off?: number;
  amount_off_formula?: string;
  percent_off?: number;
  percent_off_formula?: string;
  amount_limit?: number;
  aggregated_amount_limit?: number;
  fixed_amount?: number;
  fixed_amount_formula?: string;
  is_dynamic?: boolean;
  unit_off?: number;
  unit_type?: string;
  product?: { id?: string; source_id?: string; name?: string };
  sku?: { id?: string; source_id?: string; sku?: string };
  units?: Discount[];
}

export interface List {
  object?: 'list';
  data_ref?: string;
  data?: unknown[];
  total?: number;
}

/** Whether the API says that it redeemed: only then does a redemption have an id and this word. */
export const isSuccess = (body: Json): body is Json & Redemption =>
  typeof body.id === 'string' && body.result === 'SUCCESS';

/** Whether a body is the API's error envelope: `code` repeats the HTTP status (docs/voucherify-api.md#errors). */
export function isErrorEnvelope(body: unknown, status: number): body is Json {
  return isObject(body) && body.code === status;
}
