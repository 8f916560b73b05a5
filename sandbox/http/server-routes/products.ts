import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createProduct, getProduct, listProducts, putProduct, removeProduct } from '../handlers/products.ts';
import { methodNotAllowed } from '../responses.ts';

/** Adds the endpoints for products. */
export function addProductRoutes(api: Hono<Env>, services: Services): void {
  api.get('/products', listProducts(services));
  api.post('/products', createProduct(services));
  api.all('/products', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get('/products/:id', getProduct(services));
  api.put('/products/:id', putProduct(services));
  api.delete('/products/:id', removeProduct(services));
  api.all('/products/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
}
