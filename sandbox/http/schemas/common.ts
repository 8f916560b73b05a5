import { ttlUnits } from '../../domain/locks.ts';
import type { TtlUnit } from '../../domain/model/lock.ts';
import * as v from 'valibot';
import { maximumAmount } from '../../domain/limits.ts';
import { isExactLine, isExactOrder } from '../../domain/orders/line-amount.ts';
import {
  amount,
  array,
  boolean,
  dateTime,
  metadata,
  object,
  oneOf,
  orderAmount,
  quantity,
  spendable,
  string,
  ttl,
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
  price: optional(amount),
  override: optional(boolean),
  metadata: optional(metadata),
});

const sku = object({
  id: optional(string),
  source_id: optional(string),
  sku: optional(string),
  price: optional(amount),
  override: optional(boolean),
  metadata: optional(metadata),
});

/** The message for a line, and for lines, whose sum is more than the sandbox calculates with exactly. */
export const lineMessage = `cost <= ${maximumAmount}`;
export const linesMessage = `cost <= ${maximumAmount} together`;

const line = object({
  object: optional(string),
  product_id: optional(string),
  sku_id: optional(string),
  source_id: optional(string),
  related_object: optional(oneOf(['product', 'sku'])),
  quantity: optional(quantity),
  discount_quantity: optional(quantity),
  initial_quantity: optional(quantity),
  amount: optional(amount),
  discount_amount: optional(amount),
  initial_amount: optional(amount),
  price: optional(amount),
  product: optional(product),
  sku: optional(sku),
  metadata: optional(metadata),
});
const exactLine = v.pipe(
  line,
  v.check((value) => isExactLine(value), lineMessage),
);
const lines = array(exactLine, 500);
const exactLines = v.pipe(
  lines,
  v.check((value) => isExactOrder(value), linesMessage),
);

export const order = object({
  id: optional(string),
  source_id: optional(string),
  created_at: optional(dateTime),
  status: optional(oneOf(['CREATED', 'PAID', 'CANCELED', 'FULFILLED'])),
  amount: optional(orderAmount),
  initial_amount: optional(amount),
  discount_amount: optional(amount),
  items: optional(exactLines),
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
  ttl: optional(ttl),
  ttl_unit: optional(ttlUnit),
});

/** How much of a gift card to spend, or how many points of a loyalty card for which reward. */
export const spending = {
  gift: optional(object({ credits: optional(spendable) })),
  reward: optional(object({ id: optional(string), points: optional(spendable) })),
};
