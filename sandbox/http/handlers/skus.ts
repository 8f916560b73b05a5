import type { Context } from 'hono';
import type { Product, Sku } from '../../domain/model/catalogue.ts';
import { deleteSku, findSku, skusOf, upsertSku } from '../../domain/products/skus.ts';
import { notFound, Refusal } from '../../domain/refusal.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload, refusalResponse } from '../responses.ts';
import { parseSkuBody } from '../schemas/sku-body.ts';
import { serializeSku, serializeSkuList } from '../serializers/sku.ts';
import { withProduct } from './products.ts';

/** The endpoints for SKUs, the variants of a product (docs/voucherify-api.md#managing-products). */

/** `GET /products/{productId}/skus`: all SKUs of a product. */
export function listSkus({ store }: Services) {
  return withProduct({ store }, (c, product) => c.json(serializeSkuList(skusOf(store.state, product))));
}

/** `POST /products/{productId}/skus`: creates a SKU, or updates the one with this id or source id. */
export function createSku({ store, now }: Services) {
  return withProduct({ store }, (c, product) => {
    const input = parseSkuBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    const sku = upsertSku(store.state, product, input, now());
    return sku instanceof Refusal ? refusalResponse(c, sku, null) : c.json(serializeSku(sku));
  });
}

/** `GET /skus/{skuId}`: by id or source id, whatever its product is. */
export function getSku({ store }: Services) {
  return (c: Context<Env, '/skus/:sku'>): Response => {
    const id = c.req.param('sku');
    const sku = findSku(store.state.skus, id);
    return sku === undefined ? refusalResponse(c, notFound('sku', id), null) : c.json(serializeSku(sku));
  };
}

/** `PUT /products/{productId}/skus/{skuId}`: what the body does not name stays. */
export function putSku({ store, now }: Services) {
  return withSku({ store }, (c, product, { id }) => {
    const input = parseSkuBody(c.get('body').value);
    if (typeof input === 'string') return invalidPayload(c, input);
    // The ids of a SKU do not change.
    const sku = upsertSku(store.state, product, { ...input, id, source_id: undefined }, now());
    return sku instanceof Refusal ? refusalResponse(c, sku, null) : c.json(serializeSku(sku));
  });
}

/** `DELETE /products/{productId}/skus/{skuId}`. */
export function removeSku({ store }: Services) {
  return withSku({ store }, (c, _product, sku) => {
    deleteSku(store.state, sku);
    return c.body(null, 204);
  });
}

/** Finds the product and the SKU of the path by id or source id. The SKU must be one of this product. */
function withSku(
  { store }: Pick<Services, 'store'>,
  respond: (c: Context<Env>, product: Product, sku: Sku) => Response,
) {
  return withProduct({ store }, (c, product) => {
    const id = c.req.param('sku') ?? '';
    const sku = findSku(store.state.skus, id);
    return sku?.product_id === product.id
      ? respond(c, product, sku)
      : refusalResponse(c, notFound('sku', id), null);
  });
}
