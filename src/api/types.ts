import type { Metadata, Redeemable, SessionContext } from './context.ts';
import { asObject, asText, isObject, type Json } from './json.ts';

/**
 * A redemption in a response of the API. All amounts of money are minor units: 1999 is 19.99.
 *
 * Only `id` and `result` are checked at run time. The other fields are typed as the API documents them, and all of them are
 * optional, because real responses leave out fields that are documented as required. The API may add fields and values at any time
 * (docs/voucherify-api.md#evolution).
 */
export interface Redemption {
  /** The id of the redemption (`r_…`), or of a failed one (`rf_…`). */
  id: string;
  result: 'SUCCESS' | 'FAILURE' | (string & {});
  object?: 'redemption';
  /** An ISO 8601 time in UTC. */
  date?: string;
  customer_id?: string | null;
  tracking_id?: string | null;
  metadata?: Metadata | null;
  /** Gift cards: the credits taken, in minor units. Loyalty cards: the points taken (docs/voucherify-api.md#redeem). */
  amount?: number;
  status?: 'SUCCEEDED' | 'FAILED' | 'ROLLED_BACK' | (string & {});
  order?: CalculatedOrder | null;
  channel?: { channel_id?: string; channel_type?: string } | null;
  /** The API sends the customer's personal data to the browser (docs/voucherify-api.md#redeem). */
  customer?: Customer | null;
  related_object_type?: 'voucher' | 'promotion_tier' | 'redemption' | (string & {});
  related_object_id?: string;
  /** The voucher as it is after the redemption. */
  voucher?: Voucher | null;
  /** The promotion tier that was redeemed, if it was not a voucher. */
  promotion_tier?: PromotionTier | null;
  /** In a stack: the id of the parent redemption, which stands for the whole stack. */
  redemption?: string | null;
  /** What was taken from the gift card, in minor units. */
  gift?: { amount?: number } | null;
  /** The points that were taken from the loyalty card. */
  loyalty_card?: { points?: number } | null;
  reward?: Reward | null;
  failure_code?: string;
  failure_message?: string;
}

/**
 * A redemption as the answer to a redemption has it. In an old shape of this answer there is no `id`
 * (docs/voucherify-api.md#old-shapes).
 */
export interface RedemptionAnswer extends Omit<Redemption, 'id'> {
  id?: string | null;
}

/** A customer of the shop. The API finds one by `id` or `source_id`. */
export interface Customer {
  id?: string;
  object?: 'customer';
  name?: string | null;
  email?: string | null;
  source_id?: string | null;
  metadata?: Metadata;
}

/** What a loyalty card was exchanged for: money on the order, a product, or a voucher. */
export interface Reward {
  id?: string;
  object?: 'reward';
  name?: string;
  type?: 'COIN' | 'MATERIAL' | 'CAMPAIGN' | (string & {});
  assignment_id?: string | null;
  /**
   * `exchange_ratio` is in whole currency units. It is the only amount that is not in minor units
   * (docs/voucherify-api.md#amounts).
   */
  parameters?: { coin?: { exchange_ratio?: number; points_ratio?: number } };
  customer?: Customer;
  voucher?: Voucher;
  product?: { id?: string; source_id?: string; name?: string };
  sku?: { id?: string; source_id?: string; sku?: string };
}

/** An order with the amounts that the API calculated. docs/voucherify-api.md#order-amounts explains each amount. */
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

/** A line of an order as the API has calculated it. Amounts are minor units. */
export interface CalculatedItem {
  object?: 'order_item';
  product_id?: string;
  sku_id?: string;
  source_id?: string;
  related_object?: 'product' | 'sku';
  quantity?: number;
  discount_quantity?: number;
  /** 0 if the voucher added this line. */
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

/** A voucher of any kind. Read endpoints abbreviate it, so every field may be missing. */
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
  /** In minor units. `amount` is all the credits that the card ever had, and `balance` is what is left of them. */
  gift?: { amount?: number; balance?: number; subtracted_amount?: number; effect?: string | null } | null;
  /** `points` are all the points that the card ever had, and `balance` is what is left of them. */
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
  /** The days on which the voucher can be used. 0 is Sunday. */
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
    /** How often the voucher can be used. null means without a limit. */
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

/** A discount. docs/voucherify-api.md#discounts lists the fields of each type. Amounts are minor units. */
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

/**
 * Whether this is a successful redemption. `result` decides, because `POST /client/v1/redeem` does not send `status`
 * (docs/voucherify-api.md#redeem).
 */
export const isSuccess = (body: Json): body is Json & Redemption =>
  asText(body.id) !== undefined && body.result === 'SUCCESS';

/** Whether this is a successful redemption and no rollback, which has an id and the result SUCCESS, too. */
export const isRedeemed = (body: Json): body is Json & Redemption =>
  isSuccess(body) && (body as Json).object !== 'redemption_rollback';

/**
 * Whether an answer says that a code was redeemed: `result` is SUCCESS, and it names the redemption by its id or, in the old shape
 * without an id, the voucher by its code (docs/voucherify-api.md#redeem). SUCCESS alone is not enough, because other programs say it
 * too.
 */
export function confirmsRedemption(body: Json): body is Json & RedemptionAnswer {
  const { result, object, voucher } = body;
  const isOldShape =
    result === 'SUCCESS' &&
    (object ?? 'redemption') === 'redemption' &&
    asText(asObject(voucher).code) !== undefined;
  return isRedeemed(body) || isOldShape;
}

/**
 * Whether a body is the API's error envelope, in which `code` repeats the HTTP status (docs/voucherify-api.md#errors). The body of
 * a proxy does not repeat it.
 */
export function isErrorEnvelope(body: unknown, status: number): body is Json {
  return isObject(body) && body.code === status;
}

/** The body of a response of `POST /client/v1/redemptions` (docs/voucherify-api.md#redemptions). */
export interface RedemptionsBody {
  /** One for each redeemable that was redeemed, in the order in which they were applied. */
  redemptions?: Redemption[];
  /** The redemption that stands for all of them. It is only there if more than one was redeemed. */
  parent_redemption?: Redemption | null;
  /** The order after all redemptions. */
  order?: CalculatedOrder | null;
  inapplicable_redeemables?: ConsideredRedeemable[];
  skipped_redeemables?: ConsideredRedeemable[];
}

/** The body of a response of `POST /client/v1/validations` (docs/voucherify-api.md#validations). */
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

/** A redeemable in the response of a validation or a qualification, with the API's decision about it. */
export interface ConsideredRedeemable {
  status?: 'APPLICABLE' | 'INAPPLICABLE' | 'SKIPPED' | (string & {});
  object?: Redeemable['object'] | 'campaign' | (string & {});
  id?: string;
  created_at?: string;
  /** The order after this redeemable and those before it were applied. */
  order?: CalculatedOrder | null;
  result?: {
    discount?: Discount;
    /** In minor units. `balance` is what is on the card, and `credits` is what would be taken from it. */
    gift?: { balance?: number; credits?: number; locked_credits?: number };
    /**
     * Without a `balance`, `points` are the points that would be used. With a `balance`, `points` are all the points that the card
     * ever had (docs/voucherify-api.md#qualifications).
     */
    loyalty_card?: { points?: number; balance?: number; exchange_ratio?: number; points_ratio?: number };
    error?: unknown;
    details?: { key?: string; message?: string };
  };
  applicable_to?: List;
  inapplicable_to?: List;
  metadata?: Metadata | null;
  categories?: unknown[];
  /** Promotion tiers: the merchant's text for the shopper. Show it as text and not as HTML. */
  banner?: string | null;
  name?: string;
  campaign_name?: string;
  campaign_id?: string;
  /** Promotion stacks: the tiers of the stack. */
  redeemables?: ConsideredRedeemable[];
}

/** A lock that the API took (docs/voucherify-api.md#sessions). */
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

/** The body of a response of `POST /client/v1/qualifications` (docs/voucherify-api.md#qualifications). */
export interface QualificationsBody {
  redeemables?: List & { data?: ConsideredRedeemable[]; has_more?: boolean; more_starting_after?: string };
  tracking_id?: string | null;
  order?: CalculatedOrder | null;
  stacking_rules?: StackingRules;
}

/** A promotion without a code. Whether a cart gets it depends on the cart and the customer. */
export interface PromotionTier {
  /** The id of the tier (`promo_…`). */
  id?: string;
  object?: 'promotion_tier';
  name?: string;
  /** The merchant's text for the shopper. Show it as text and not as HTML. */
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

/** The body of a response of `GET /client/v1/promotions/tiers` (docs/voucherify-api.md#promotions). */
export interface PromotionTiersBody {
  object?: 'list';
  data_ref?: 'tiers';
  tiers?: PromotionTier[];
  total?: number;
  has_more?: boolean;
}
