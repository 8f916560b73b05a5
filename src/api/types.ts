import type { Metadata, Redeemable, SessionContext } from './context.ts';
import { isObject, type Json } from './json.ts';

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

/** The bodies of the stackable endpoints. Real answers leave fields out, so all are optional (docs/voucherify-api.md#evolution). */
export interface RedemptionsBody {
  /** One for each redeemable that was redeemed, in the order of their application. */
  redemptions?: Redemption[];
  /** Only where more than one was. */
  parent_redemption?: Redemption | null;
  /** What the order costs after all of them. */
  order?: CalculatedOrder | null;
  inapplicable_redeemables?: ConsideredRedeemable[];
  skipped_redeemables?: ConsideredRedeemable[];
}

export interface ValidationsBody {
  id?: string;
  valid?: boolean;
  redeemables?: ConsideredRedeemable[];
  inapplicable_redeemables?: ConsideredRedeemable[];
  skipped_redeemables?: ConsideredRedeemable[];
  order?: CalculatedOrder | null;
  tracking_id?: string | null;
  session?: Session | null;
  stacking_rules?: StackingRules;
}

/** One redeemable, and what the API thinks of it. */
export interface ConsideredRedeemable {
  status?: 'APPLICABLE' | 'INAPPLICABLE' | 'SKIPPED' | (string & {});
  object?: Redeemable['object'] | 'campaign' | (string & {});
  id?: string;
  created_at?: string;
  /** The order after this one and those before it. */
  order?: CalculatedOrder | null;
  result?: {
    discount?: Discount;
    /** Minor units: what is on the card, and what this takes from it. */
    gift?: { balance?: number; credits?: number; locked_credits?: number };
    /** `points` is what this takes; but beside a `balance`, which is what is on the card, all that it ever had. */
    loyalty_card?: { points?: number; balance?: number; exchange_ratio?: number; points_ratio?: number };
    error?: unknown;
    details?: { key?: string; message?: string };
  };
  applicable_to?: List;
  inapplicable_to?: List;
  metadata?: Metadata | null;
  categories?: unknown[];
  /** Promotion tiers: what the merchant writes on it, and its name. */
  banner?: string | null;
  name?: string;
  campaign_name?: string;
  campaign_id?: string;
  /** The tiers of a stack. */
  redeemables?: ConsideredRedeemable[];
}

/** A lock as the API made it (docs/voucherify-api.md#sessions). */
export interface Session {
  type?: 'LOCK';
  key?: string;
  ttl?: number;
  ttl_unit?: SessionContext['ttl_unit'];
}

/** The project's rules for combining redeemables (docs/voucherify-api.md#stacking-rules). */
export interface StackingRules {
  redeemables_limit?: number;
  applicable_redeemables_limit?: number;
  applicable_redeemables_per_category_limit?: number;
  applicable_redeemables_category_limits?: { [categoryId: string]: number };
  applicable_exclusive_redeemables_limit?: number;
  applicable_exclusive_redeemables_per_category_limit?: number;
  exclusive_categories?: string[];
  joint_categories?: string[];
  redeemables_application_mode?: 'ALL' | 'PARTIAL';
  redeemables_sorting_rule?: 'REQUESTED_ORDER' | 'CATEGORY_HIERARCHY';
  redeemables_products_application_mode?: 'STACK' | 'ONCE';
  redeemables_no_effect_rule?: 'REDEEM_ANYWAY' | 'SKIP';
  redeemables_rollback_order_mode?: 'WITH_ORDER' | 'WITHOUT_ORDER';
}

export interface QualificationsBody {
  redeemables?: List & { data?: ConsideredRedeemable[]; has_more?: boolean; more_starting_after?: string };
  tracking_id?: string | null;
  order?: CalculatedOrder | null;
  stacking_rules?: StackingRules;
}

/** A promotion without a code: a cart gets it by what is in it. */
export interface PromotionTier {
  /** `promo_…` */
  id?: string;
  object?: 'promotion_tier';
  name?: string;
  /** What the merchant writes on it. Show it as text. */
  banner?: string | null;
  action?: { discount?: Discount };
  active?: boolean;
  hierarchy?: number;
  start_date?: string | null;
  expiration_date?: string | null;
  campaign?: { id?: string; name?: string; active?: boolean } | null;
  campaign_id?: string | null;
  metadata?: Metadata;
  created_at?: string;
  updated_at?: string | null;
}

export interface PromotionTiersBody {
  object?: 'list';
  data_ref?: 'tiers';
  tiers?: PromotionTier[];
  total?: number;
  has_more?: boolean;
}
