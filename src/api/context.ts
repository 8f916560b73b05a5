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
  customer?: CustomerContext | undefined;
  order?: OrderContext | undefined;
  /** The API stores it with the redemption. Validation rules can check it. */
  metadata?: Metadata | undefined;
  /** In a validation: the lock to take. In a redemption: the lock to use (docs/voucherify-api.md#sessions). */
  session?: SessionContext | undefined;
  /** Gift cards: how much to spend, in minor units. The API refuses more than the balance. */
  gift?: { credits?: number | undefined } | undefined;
  /** Loyalty cards: the reward to buy, and how many points to use. */
  reward?: { id?: string | undefined; points?: number | undefined } | undefined;
  /** Which parts of the response the API sends in full (docs/voucherify-api.md#redemptions). */
  options?: { expand?: string[] | undefined } | undefined;
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
  id?: string | undefined;
  /** The id that the shop gave. */
  source_id?: string | undefined;
  name?: string | undefined;
  description?: string | undefined;
  email?: string | undefined;
  phone?: string | undefined;
  address?:
    | {
        city?: string | undefined;
        state?: string | undefined;
        line_1?: string | undefined;
        line_2?: string | undefined;
        country?: string | undefined;
        postal_code?: string | undefined;
      }
    | undefined;
  /** In the form YYYY-MM-DD. */
  birthdate?: string | undefined;
  metadata?: Metadata | undefined;
}

/**
 * An existing order by `id` or `source_id`, or the order's data; never both (docs/voucherify-api.md#request-bodies). Amounts are
 * minor units: 1999 is 19.99.
 */
export interface OrderContext {
  id?: string | undefined;
  source_id?: string | undefined;
  status?: 'CREATED' | 'PAID' | 'CANCELED' | 'FULFILLED' | undefined;
  /**
   * What the order costs before the voucher, in minor units. If it is missing, the API adds up the items
   * (docs/voucherify-api.md#amounts).
   */
  amount?: number | undefined;
  initial_amount?: number | undefined;
  discount_amount?: number | undefined;
  /** At most 500 items. */
  items?: OrderItemContext[] | undefined;
  metadata?: Metadata | undefined;
  customer?: CustomerContext | undefined;
  referrer?: CustomerContext | undefined;
  referrer_id?: string | undefined;
  created_at?: string | undefined;
}

/** One line of an order. It names a product or SKU by `product_id` or `sku_id`, or by `source_id` with `related_object`. */
export interface OrderItemContext {
  object?: 'order_item' | undefined;
  product_id?: string | undefined;
  sku_id?: string | undefined;
  source_id?: string | undefined;
  related_object?: 'product' | 'sku' | undefined;
  quantity?: number | undefined;
  /** The price of one unit, in minor units. */
  price?: number | undefined;
  /** The price of the whole line, in minor units. */
  amount?: number | undefined;
  discount_amount?: number | undefined;
  initial_amount?: number | undefined;
  discount_quantity?: number | undefined;
  initial_quantity?: number | undefined;
  product?:
    | {
        id?: string | undefined;
        source_id?: string | undefined;
        name?: string | undefined;
        price?: number | undefined;
        metadata?: Metadata | undefined;
        override?: boolean | undefined;
      }
    | undefined;
  sku?:
    | {
        id?: string | undefined;
        source_id?: string | undefined;
        sku?: string | undefined;
        price?: number | undefined;
        metadata?: Metadata | undefined;
        override?: boolean | undefined;
      }
    | undefined;
  metadata?: Metadata | undefined;
}

/** A lock that reserves what a validation finds (docs/voucherify-api.md#sessions). */
export interface SessionContext {
  type?: 'LOCK' | undefined;
  /** Whoever knows the key can use the lock. If it is missing, the API makes one. */
  key?: string | undefined;
  /** How long the lock lasts, in the unit `ttl_unit`. If it is missing, the lock lasts 7 days. */
  ttl?: number | undefined;
  ttl_unit?:
    'DAYS' | 'HOURS' | 'MINUTES' | 'SECONDS' | 'MILLISECONDS' | 'MICROSECONDS' | 'NANOSECONDS' | undefined;
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
  gift?: { credits?: number | undefined } | undefined;
  /** Loyalty cards: the reward to buy, and how many points to use. */
  reward?: { id?: string | undefined; points?: number | undefined } | undefined;
}
