import type { Metadata } from './metadata.ts';

/** A line of an order (docs/voucherify-api.md#order-amounts). Amounts are integers, 1/100 of the currency unit. */
export interface OrderItem {
  object: 'order_item';
  product_id?: string;
  sku_id?: string;
  source_id?: string;
  related_object?: 'product' | 'sku';
  quantity: number;
  discount_quantity?: number;
  initial_quantity?: number;
  applied_quantity?: number;
  applied_quantity_amount?: number;
  amount?: number;
  discount_amount?: number;
  initial_amount?: number;
  applied_discount_amount?: number;
  price?: number;
  subtotal_amount?: number;
  product?: { id?: string; source_id?: string | null; name?: string | null; price?: number };
  sku?: { id?: string; source_id?: string; sku?: string; price?: number };
  metadata?: Metadata;
}

/** An order with its present amounts. Without an amount and without lines it has no amounts. */
export interface Order {
  id: string;
  source_id: string | null;
  created_at: string;
  updated_at: string | null;
  status: 'CREATED' | 'PAID' | 'CANCELED' | 'FULFILLED';
  amount?: number;
  initial_amount?: number;
  discount_amount?: number;
  items_discount_amount?: number;
  total_discount_amount?: number;
  total_amount?: number;
  applied_discount_amount?: number;
  items_applied_discount_amount?: number;
  total_applied_discount_amount?: number;
  items: OrderItem[];
  metadata: Metadata;
  customer_id: string | null;
  referrer_id: string | null;
  redemptions: Record<string, OrderRedemption>;
}

/** An order's note of one redemption on it. */
export interface OrderRedemption {
  date: string;
  related_object_type: 'voucher' | 'promotion_tier' | 'redemption';
  related_object_id: string;
  related_object_parent_id?: string;
  /** The redemptions of which a parent is made. */
  stacked?: string[];
  rollback_id?: string;
  rollback_date?: string;
  /** The rollbacks of its parts. */
  rollback_stacked?: string[];
}
