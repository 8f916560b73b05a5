import type { Context } from 'hono';
import type { Product } from '../../domain/model/catalogue.ts';
import {
  addProductMetadata,
  deleteProduct,
  findProduct,
  listProductPage,
  upsertProduct,
} from '../../domain/products/products.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, invalidQuery, refusalResponse } from '../responses.ts';
import {
  parseProductBody,
  parseProductListQuery,
  parseProducts,
  parseProductsMetadata,
} from '../schemas/product-body.ts';
import { serializeProduct, serializeProductList } from '../serializers/product.ts';
import { asyncActionResponse } from './async-actions.ts';

/** The endpoints for products (docs/voucherify-api.md#managing-products). */

/** `GET /products`: page by page, oldest first by default. */
export function listProducts({ store }: Services) {
  return (c: Context<Env>): Response => {
    const query = parseProductListQuery(new URL(c.req.url).searchParams);
    if (typeof query === 'string') return invalidQuery(c, query);
    return c.json(serializeProductList(listProductPage(store.state.products.values(), query), store.state));
  };
}

/** `POST /products`: creates a product, or updates the one with this id or source id. */
export function createProduct({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const input = parseProductBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const product = upsertProduct(store.state, input, now());
    return product instanceof Refusal
      ? refusalResponse(c, product, null)
      : c.json(serializeProduct(product, store.state));
  };
}

/** `GET /products/{productId}`: by id or source id. */
export function getProduct({ store }: Services) {
  return withProduct({ store }, (c, product) => c.json(serializeProduct(product, store.state)));
}

/** `PUT /products/{productId}`: what the body does not name stays. */
export function putProduct({ store, now }: Services) {
  return withProduct({ store }, (c, { id }) => {
    const input = parseProductBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const product = upsertProduct(store.state, { ...input, id }, now());
    return product instanceof Refusal
      ? refusalResponse(c, product, null)
      : c.json(serializeProduct(product, store.state));
  });
}

/** `DELETE /products/{productId}`. */
export function removeProduct({ store }: Services) {
  return withProduct({ store }, (c, product) => {
    deleteProduct(store.state, product);
    return c.body(null, 204);
  });
}

/** `POST /products/bulk/async`: creates or updates products by their source ids. */
export function updateProducts({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const { text, value } = c.get('body');
    const inputs = parseProducts(value, text === '');
    if (typeof inputs === 'string') return invalidPayload(c, inputs);
    for (const input of inputs) upsertProduct(store.state, { ...input, id: undefined }, now());
    return asyncActionResponse(c, { store, now }, 'PRODUCTS.BULK_UPDATE', inputs.length);
  };
}

/** `POST /products/metadata/async`: adds metadata to products. */
export function updateProductsMetadata({ store, now }: Services) {
  return (c: Context<Env>): Response => {
    const update = parseProductsMetadata(c.get('body').value);
    if (typeof update === 'string') return invalidPayload(c, update);
    addProductMetadata(store.state, update.source_ids, update.metadata, now());
    return asyncActionResponse(c, { store, now }, 'PRODUCTS.METADATA_UPDATE', update.source_ids.length);
  };
}

/** Finds the product of the path by id or source id. */
export function withProduct(
  { store }: Pick<Services, 'store'>,
  respond: (c: Context<Env>, product: Product) => Response | Promise<Response>,
) {
  return (c: Context<Env, '/products/:id'>): Response | Promise<Response> => {
    const id = c.req.param('id');
    const product = findProduct(store.state.products, id);
    return product === undefined ? refusalResponse(c, notFound('product', id), null) : respond(c, product);
  };
}
