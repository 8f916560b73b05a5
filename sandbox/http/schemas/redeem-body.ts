import {
  array,
  atLeast,
  boolean,
  integer,
  isObject,
  nullable,
  number,
  object,
  oneOf,
  string,
} from './values.ts';
import { ttlUnits, type TtlUnit } from '../../domain/locks.ts';
import type { OrderItem } from '../../domain/model/order.ts';
import type { Metadata } from '../../domain/model/voucher.ts';

/**
 * The bodies of requests (docs/voucherify-api.md#request-bodies), checked property by property. Unknown properties pass, as they
 * do at Voucherify. A known one of the wrong type is an `invalid_payload` that names its path.
 */

/** What every request may say: who, on which order, with which words, under which session. */
export interface RequestInput {
  customer?: CustomerInput;
  order?: OrderInput;
  metadata?: Metadata;
  session?: SessionInput;
}

/** The body of a request to redeem one code. */
export interface RedeemPayload extends RequestInput {
  options?: { expand?: 'category'[] };
  gift?: { credits?: number };
  reward?: { id?: string; points?: number };
}

export interface CustomerInput {
  id?: string;
  source_id?: string;
  name?: string;
  email?: string;
  phone?: string;
  description?: string;
  birthdate?: string;
  address?: Record<string, unknown>;
  metadata?: Metadata;
}

export interface OrderInput {
  id?: string;
  source_id?: string;
  amount?: number;
  items?: (Partial<OrderItem> & { object?: string })[];
  metadata?: Metadata;
  referrer_id?: string | null;
}

export interface SessionInput {
  type?: 'LOCK';
  key?: string;
  ttl?: number;
  ttl_unit?: TtlUnit;
}

export const metadata = object();

export const customer = object({
  id: string,
  source_id: string,
  name: string,
  description: string,
  email: string,
  phone: string,
  birthdate: string,
  address: nullable(object()),
  metadata,
});

const product = object({
  id: string,
  source_id: string,
  name: string,
  price: number,
  override: boolean,
  metadata,
});
const sku = object({
  id: string,
  source_id: string,
  sku: string,
  price: number,
  override: boolean,
  metadata,
});

const item = object({
  object: string,
  product_id: string,
  sku_id: string,
  source_id: string,
  related_object: oneOf('product', 'sku'),
  quantity: atLeast(0),
  discount_quantity: integer,
  initial_quantity: integer,
  amount: integer,
  discount_amount: integer,
  initial_amount: integer,
  price: integer,
  product,
  sku,
  metadata,
});

export const order = object({
  id: string,
  source_id: nullable(string),
  status: oneOf('CREATED', 'PAID', 'CANCELED', 'FULFILLED'),
  amount: integer,
  initial_amount: integer,
  discount_amount: integer,
  items: array(item, 500),
  metadata,
  customer,
  referrer: customer,
  referrer_id: nullable(string),
});

/** How much of a gift card, or of a loyalty card for which reward, is to be spent. */
export const spendings = {
  gift: object({ credits: atLeast(1) }),
  reward: object({ id: string, points: atLeast(1) }),
};

export const session = object({
  type: oneOf('LOCK'),
  key: string,
  ttl: number,
  ttl_unit: oneOf(...Object.keys(ttlUnits)),
});

const redeemPayload = object({
  customer,
  order,
  metadata,
  ...spendings,
  session,
  options: object({ expand: array(oneOf('category'), 1) }),
});

/** Reads the body of a request to redeem one code, or says what is wrong with it, as `details` words it. */
export function parseRedeemBody(body: unknown): RedeemPayload | string {
  if (!isObject(body)) return 'Payload should be object';
  return redeemPayload(body, '') ?? body;
}
