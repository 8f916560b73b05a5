import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import {
  createProduct,
  getProduct,
  listProducts,
  putProduct,
  removeProduct,
  updateProducts,
  updateProductsMetadata,
} from '../handlers/products.ts';
import { createSku, getSku, listSkus, putSku, removeSku } from '../handlers/skus.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { productBody, productListQuery, productsBulk, productsMetadata } from '../schemas/product-body.ts';
import { skuBody } from '../schemas/sku-body.ts';

/** Adds the endpoints for products and their SKUs. */
export function addProductRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/products',
    documented({ summary: 'Lists products.', query: productListQuery }, listProducts(services)),
  );
  api.post(
    '/products',
    documented(
      { summary: 'Creates a product, or updates the one with this id or source id.', body: productBody },
      createProduct(services),
    ),
  );
  api.all('/products', (c) => methodNotAllowed(c, 'GET or POST'));
  api.post(
    '/products/bulk/async',
    documented(
      { summary: 'Updates up to 100 products, and ends at once.', body: productsBulk, status: 202 },
      updateProducts(services),
    ),
  );
  api.post(
    '/products/metadata/async',
    documented(
      {
        summary: 'Changes the metadata of up to 100 products, and ends at once.',
        body: productsMetadata,
        status: 202,
      },
      updateProductsMetadata(services),
    ),
  );
  for (const path of ['bulk', 'metadata']) {
    api.all(`/products/${path}/async`, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get(
    '/products/:id',
    documented({ summary: 'Reads a product by its id or source id.' }, getProduct(services)),
  );
  api.put(
    '/products/:id',
    documented({ summary: 'Updates a product.', body: productBody }, putProduct(services)),
  );
  api.delete(
    '/products/:id',
    documented({ summary: 'Deletes a product.', status: 204 }, removeProduct(services)),
  );
  api.all('/products/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));

  api.get('/products/:id/skus', documented({ summary: 'Lists the SKUs of a product.' }, listSkus(services)));
  api.post(
    '/products/:id/skus',
    documented(
      { summary: 'Creates a SKU of a product, or updates the one with this id or source id.', body: skuBody },
      createSku(services),
    ),
  );
  api.all('/products/:id/skus', (c) => methodNotAllowed(c, 'GET or POST'));
  api.put(
    '/products/:id/skus/:sku',
    documented({ summary: 'Updates a SKU.', body: skuBody }, putSku(services)),
  );
  api.delete(
    '/products/:id/skus/:sku',
    documented({ summary: 'Deletes a SKU.', status: 204 }, removeSku(services)),
  );
  api.all('/products/:id/skus/:sku', (c) => methodNotAllowed(c, 'PUT or DELETE'));
  api.get('/skus/:sku', documented({ summary: 'Reads a SKU by its id or source id.' }, getSku(services)));
  api.all('/skus/:sku', (c) => methodNotAllowed(c, 'GET'));
}
