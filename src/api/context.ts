/**
 * What the shop knows about the customer and the order. All fields are optional (docs/voucherify-api.md#request-bodies). The
 * library never changes the object.
 *
 * A shopper can change these data in the browser before they are sent. So only the shop's backend can rely on them.
 *
 * @example
 * { customer: { source_id: 'anna' }, order: { amount: 1999 } }
 */
export interface RedemptionContext {
  customer?: CustomerContext;
  order?: OrderContext;
  /** The API stores it with the redemption. Validation rules can check it. */
  metadata?: Metadata;
  /** In a validation: the lock to take. In a redemption: the lock to use (docs/voucherify-api.md#sessions). */
  session?: SessionContext;
  /** Gift cards: how much to spend, in minor units. The API refuses more than the balance. */
  gift?: { credits?: number };
  /** Loyalty cards: the reward to buy, and how many points to use. */
  reward?: { id?: string; points?: number };
  /** Which parts of the response the API sends in full (docs/voucherify-api.md#redemptions). */
  options?: { expand?: string[] };
}

/** The shop's own fields. */
export interface Metadata {
  [name: string]: unknown;
}

/**
 * An existing customer by `id` or `source_id`, or the customer's data. If there are both ids, the API uses `id`
 * (docs/voucherify-api.md#request-bodies).
 */
export interface CustomerContext {
  /** The id that Voucherify gave (`cust_…`). */
  id?: string;
  /** The id that the shop gave. */
  source_id?: string;
  name?: string;
  description?: string;
  email?: string;
  phone?: string;
  address?: {
    city?: string;
    state?: string;
    line_1?: string;
    line_2?: string;
    country?: string;
    postal_code?: string;
  };
  /** In the form YYYY-MM-DD. */
  birthdate?: string;
  metadata?: Metadata;
}

/**
 * An existing order by `id` or `source_id`, or the order's data; never both (docs/voucherify-api.md#request-bodies). Amounts are
 * minor units: 1999 is 19.99.
 */
export interface OrderContext {
  id?: string;
  source_id?: string;
  status?: 'CREATED' | 'PAID' | 'CANCELED' | 'FULFILLED';
  /**
   * What the order costs before the voucher, in minor units. If it is missing, the API adds up the items
   * (docs/voucherify-api.md#amounts).
   */
  amount?: number;
  initial_amount?: number;
  discount_amount?: number;
  /** At most 500 items. */
  items?: OrderItemContext[];
  metadata?: Metadata;
  customer?: CustomerContext;
  referrer?: CustomerContext;
  referrer_id?: string;
  created_at?: string;
}

/** One line of an order. It names a product or SKU by `product_id` or `sku_id`, or by `source_id` with `related_object`. */
export interface OrderItemContext {
  object?: 'order_item';
  product_id?: string;
  sku_id?: string;
  source_id?: string;
  related_object?: 'product' | 'sku';
  quantity?: number;
  /** The price of one unit, in minor units. */
  price?: number;
  /** The price of the whole line, in minor units. */
  amount?: number;
  discount_amount?: number;
  initial_amount?: number;
  discount_quantity?: number;
  initial_quantity?: number;
  product?: {
    id?: string;
    source_id?: string;
    name?: string;
    price?: number;
    metadata?: Metadata;
    override?: boolean;
  };
  sku?: {
    id?: string;
    source_id?: string;
    sku?: string;
    price?: number;
    metadata?: Metadata;
    override?: boolean;
  };
  metadata?: Metadata;
}

/** A lock that reserves what a validation finds (docs/voucherify-api.md#sessions). */
export interface SessionContext {
  type?: 'LOCK';
  /** Whoever knows the key can use the lock. If it is missing, the API makes one. */
  key?: string;
  /** How long the lock lasts, in the unit `ttl_unit`. If it is missing, the lock lasts 7 days. */
  ttl?: number;
  ttl_unit?: 'DAYS' | 'HOURS' | 'MINUTES' | 'SECONDS' | 'MILLISECONDS' | 'MICROSECONDS' | 'NANOSECONDS';
}

/** One of the vouchers or promotions that are redeemed or checked together (docs/voucherify-api.md#redemptions). */
export interface Redeemable {
  /**
   * A voucher code, gift card or loyalty card is a `voucher`. A `promotion_stack` has to be the only redeemable of the request,
   * otherwise the API refuses with `invalid_redeemables`.
   */
  object: 'voucher' | 'promotion_tier' | 'promotion_stack';
  /** The code of the voucher, the id of the promotion tier (`promo_…`), or the id of the stack (`stack_…`). */
  id: string;
  /** Gift cards: how much to spend, in minor units. */
  gift?: { credits?: number } | undefined;
  /** Loyalty cards: the reward to buy, and how many points to use. */
  reward?: { id?: string; points?: number } | undefined;
}
