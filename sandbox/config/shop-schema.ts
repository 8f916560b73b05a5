import * as v from 'valibot';
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

/** A product of a seed: its id, and what else is known of it. Not inferred, so that the types of the package need no valibot. */
export interface ProductSeed {
  id: string;
  source_id?: string | null | undefined;
  name?: string | null | undefined;
  /** In minor units. */
  price?: number | null | undefined;
  attributes?: string[] | undefined;
  image_url?: string | null | undefined;
  metadata?: Record<string, unknown> | undefined;
  created_at?: string | undefined;
  updated_at?: string | null | undefined;
}

/** A customer of a seed: the id, and what else is known. */
export interface CustomerSeed {
  id: string;
  source_id?: string | null | undefined;
  name?: string | null | undefined;
  email?: string | null | undefined;
  phone?: string | null | undefined;
  description?: string | null | undefined;
  birthdate?: string | null | undefined;
  address?: Record<string, unknown> | null | undefined;
  metadata?: Record<string, unknown> | undefined;
  created_at?: string | undefined;
  updated_at?: string | null | undefined;
}
