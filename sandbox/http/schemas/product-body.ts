import * as v from 'valibot';
import type { Metadata } from '../../domain/model/metadata.ts';
import { productOrders, type ProductInput, type ProductQuery } from '../../domain/products/products.ts';
import { paging } from './list-query.ts';
import { parseQuery } from './parse-query.ts';
import { array, metadata, object, oneOf, parse, string } from './values.ts';
import { notKept, units } from './voucher-parts.ts';

export const productBody = object({
  id: v.optional(string),
  source_id: v.optional(string),
  name: v.optional(string),
  price: v.optional(units),
  attributes: v.optional(array(string, 100)),
  metadata: v.optional(metadata),
  image_url: v.optional(string),
});

export const productListQuery = object({
  ...paging,
  order: v.optional(oneOf(productOrders)),
  start_date: notKept,
  end_date: notKept,
  filters: notKept,
});

export const productsBulk = array(productBody, 100);

/** Parses the body of a request to create or update a product (docs/voucherify-api.md#managing-products), or says what is wrong. */
export function parseProductBody(body: unknown): ProductInput | string {
  return parse(productBody, body);
}

export const productsMetadata = object({
  source_ids: v.optional(array(string, 100)),
  metadata: v.optional(metadata),
});

/** Parses the body of an update of several products, each with a source id, or says what is wrong with it. Without a body there are none. */
export function parseProducts(body: unknown, isEmpty: boolean): ProductInput[] | string {
  const products = parse(productsBulk, isEmpty ? [] : body);
  if (typeof products === 'string') return products;
  const missing = products.findIndex(({ source_id }) => source_id === undefined);
  return missing === -1 ? products : `Property [${missing}] should have required property 'source_id'`;
}

/** Parses metadata for several products, or says what is wrong with the body. The SDKs' own tests name no source ids. */
export function parseProductsMetadata(body: unknown): { source_ids: string[]; metadata: Metadata } | string {
  const update = parse(productsMetadata, body);
  if (typeof update === 'string') return update;
  return { source_ids: update.source_ids ?? [], metadata: update.metadata ?? {} };
}

/** Parses which products to list, or says what is wrong with the query. */
export function parseProductListQuery(parameters: URLSearchParams): ProductQuery | string {
  const query = parse(productListQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { limit = 10, page = 1, order = 'created_at' } = query;
  return { limit, page, order };
}
