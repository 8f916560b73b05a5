import * as v from 'valibot';
import type { SkuInput } from '../../domain/products/skus.ts';
import { metadata, object, parse, string } from './values.ts';
import { units } from './voucher-parts.ts';

export const skuBody = object({
  id: v.optional(string),
  source_id: v.optional(string),
  sku: v.optional(string),
  price: v.optional(units),
  currency: v.optional(string),
  attributes: v.optional(metadata),
  image_url: v.optional(string),
  metadata: v.optional(metadata),
});

/** Parses the body of a request to create or update a SKU (docs/voucherify-api.md#managing-products), or says what is wrong. */
export function parseSkuBody(body: unknown): SkuInput | string {
  return parse(skuBody, body);
}
