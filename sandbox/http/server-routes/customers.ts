import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import {
  createCustomer,
  getCustomer,
  listCustomers,
  putCustomer,
  removeCustomer,
  updateCustomers,
  updateCustomersMetadata,
} from '../handlers/customers.ts';
import { methodNotAllowed } from '../responses.ts';

/** Adds the endpoints for customers. */
export function addCustomerRoutes(api: Hono<Env>, services: Services): void {
  api.get('/customers', listCustomers(services));
  api.post('/customers', createCustomer(services));
  api.all('/customers', (c) => methodNotAllowed(c, 'GET or POST'));
  api.post('/customers/bulk/async', updateCustomers(services));
  api.post('/customers/metadata/async', updateCustomersMetadata(services));
  for (const path of ['bulk', 'metadata']) {
    api.all(`/customers/${path}/async`, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get('/customers/:id', getCustomer(services));
  api.put('/customers/:id', putCustomer(services));
  api.delete('/customers/:id', removeCustomer(services));
  api.all('/customers/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
}
