import { ttlUnits } from '../../domain/locks.ts';
import type { TtlUnit } from '../../domain/model/lock.ts';
import * as v from 'valibot';
import {
  array,
  boolean,
  dateTime,
  integer,
  integerFrom,
  metadata,
  number,
  object,
  oneOf,
  string,
} from './values.ts';

/** The parts that the bodies of several endpoints have (docs/voucherify-api.md#request-bodies). */

const { optional } = v;

export const customer = object({
  id: optional(string),
  source_id: optional(string),
  name: optional(string),
  description: optional(string),
  email: optional(string),
  phone: optional(string),
  birthdate: optional(string),
  address: optional(metadata),
  metadata: optional(metadata),
});

const product = object({
  id: optional(string),
  source_id: optional(string),
  name: optional(string),
  price: optional(number),
  override: optional(boolean),
  metadata: optional(metadata),
});

const sku = object({
  id: optional(string),
  source_id: optional(string),
  sku: optional(string),
  price: optional(number),
  override: optional(boolean),
  metadata: optional(metadata),
});

const item = object({
  object: optional(string),
  product_id: optional(string),
  sku_id: optional(string),
  source_id: optional(string),
  related_object: optional(oneOf(['product', 'sku'])),
  quantity: optional(integerFrom(0)),
  discount_quantity: optional(integer),
  initial_quantity: optional(integer),
  amount: optional(integer),
  discount_amount: optional(integer),
  initial_amount: optional(integer),
  price: optional(integer),
  product: optional(product),
  sku: optional(sku),
  metadata: optional(metadata),
});

export const order = object({
  id: optional(string),
  source_id: optional(string),
  created_at: optional(dateTime),
  status: optional(oneOf(['CREATED', 'PAID', 'CANCELED', 'FULFILLED'])),
  amount: optional(integer),
  initial_amount: optional(integer),
  discount_amount: optional(integer),
  items: optional(array(item, 500)),
  metadata: optional(metadata),
  customer: optional(customer),
  referrer: optional(customer),
  referrer_id: optional(string),
});

export const sessionType = oneOf(['LOCK']);
export const ttlUnit = oneOf(Object.keys(ttlUnits) as TtlUnit[]);

export const session = object({
  type: optional(sessionType),
  key: optional(string),
  ttl: optional(number),
  ttl_unit: optional(ttlUnit),
});

/** How much of a gift card to spend, or how many points of a loyalty card for which reward. */
export const spending = {
  gift: optional(object({ credits: optional(integerFrom(1)) })),
  reward: optional(object({ id: optional(string), points: optional(integerFrom(1)) })),
};
