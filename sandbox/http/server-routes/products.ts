import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createProduct, getProduct, listProducts, putProduct, removeProduct } from '../handlers/products.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { productBody, productListQuery } from '../schemas/product-body.ts';

/** Adds the endpoints for products. */
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
}
