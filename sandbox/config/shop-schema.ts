import * as v from 'valibot';
import type { Customer } from '../domain/model/customer.ts';
import { amount, dateTime, list, name, objectOf, record, string } from './values.ts';

/** The schemas of the products and customers of a seed, with Voucherify's field names. */

const text = v.optional(v.nullable(string));
const sourceId = v.optional(v.nullable(name));
const metadata = v.optional(record(v.unknown()));
const dates = { created_at: v.optional(dateTime), updated_at: v.optional(v.nullable(dateTime)) };

/** A product of a seed. */
export const productSchema = objectOf({
  id: name,
  source_id: sourceId,
  name: text,
  price: v.optional(v.nullable(amount)),
  attributes: v.optional(list(string)),
  image_url: text,
  metadata,
  ...dates,
});

/** A customer of a seed. */
export const customerSchema = objectOf({
  id: name,
  source_id: sourceId,
  name: text,
  email: text,
  phone: text,
  description: text,
  birthdate: text,
  address: v.optional(v.nullable(record(v.unknown()))),
  metadata,
  ...dates,
});

/** A product of a seed: its id, and what else is known of it. Its price is in minor units. */
export type ProductSeed = v.InferOutput<typeof productSchema>;

/** A customer of a seed: the id, and what else is known. */
export type CustomerSeed = { id: string } & {
  [Name in Exclude<keyof Customer, 'id' | 'metadata'>]?: Customer[Name] | null | undefined;
} & { metadata?: Customer['metadata'] | undefined };
