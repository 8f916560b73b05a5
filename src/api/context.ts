/**
 * What the shop knows about the customer and the order; everything is optional (docs/voucherify-api.md#request-bodies). The
 * object is read, never changed. The shopper can change all of it before it is sent, so only the shop's backend can decide by it.
 */
export interface RedemptionContext {
  customer?: CustomerContext;
  order?: OrderContext;
  /** Stored on the redemption, and checked by rules on metadata. */
  metadata?: Metadata;
  /** A lock made by a validation (docs/voucherify-api.md#sessions). */
  session?: SessionContext;
  /** Gift cards: how much to spend, minor units. More than the balance is refused. */
  gift?: { credits?: number };
  /** Loyalty cards: the reward to buy, and how many points to use. */
  reward?: { id?: string; points?: number };
  options?: { expand?: string[] };
}

export interface Metadata {
  [name: string]: unknown;
}

/** Either an existing customer by `id` or `source_id`, or the customer's data. `id` wins. */
export interface CustomerContext {
  id?: string;
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
  /** YYYY-MM-DD. */
  birthdate?: string;
  metadata?: Metadata;
}

/** Either an existing order by `id` or `source_id`, or the order itself. Amounts are minor units: 1999 for 19.99. */
export interface OrderContext {
  id?: string;
  source_id?: string;
  status?: 'CREATED' | 'PAID' | 'CANCELED' | 'FULFILLED';
  /** What the order costs before the voucher, minor units. Without it the API adds up the items. */
  amount?: number;
  initial_amount?: number;
  discount_amount?: number;
  /** At most 500. */
  items?: OrderItemContext[];
  metadata?: Metadata;
  customer?: CustomerContext;
  referrer?: CustomerContext;
  referrer_id?: string;
  created_at?: string;
}

export interface OrderItemContext {
  object?: 'order_item';
  product_id?: string;
  sku_id?: string;
  source_id?: string;
  related_object?: 'product' | 'sku';
  quantity?: number;
  /** Of one unit, minor units. */
  price?: number;
  /** Of the line, minor units. */
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

/** How long a lock lasts: `ttl` in `ttl_unit`s, or 7 days without a `ttl` (docs/voucherify-api.md#sessions). */
export interface SessionContext {
  type?: 'LOCK';
  key?: string;
  ttl?: number;
  ttl_unit?: 'DAYS' | 'HOURS' | 'MINUTES' | 'SECONDS' | 'MILLISECONDS' | 'MICROSECONDS' | 'NANOSECONDS';
}

/** One of the things redeemed or checked together (docs/voucherify-api.md#redemptions). */
export interface Redeemable {
  /** A code, gift card or loyalty card is a `voucher`. A stack stands alone: it is refused beside others. */
  object: 'voucher' | 'promotion_tier' | 'promotion_stack';
  /** The code, or `promo_…`, or `stack_…`. */
  id: string;
  /** Gift cards: how much to spend, minor units. */
  gift?: { credits?: number } | undefined;
  /** Loyalty cards: the reward to buy, and how many points to use. */
  reward?: { id?: string; points?: number } | undefined;
}
