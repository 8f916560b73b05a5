import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import {
  createCustomer,
  forgetCustomerForever,
  getCustomer,
  listCustomers,
  putCustomer,
  removeCustomer,
  updateCustomers,
  updateCustomersMetadata,
} from '../handlers/customers.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { customer } from '../schemas/common.ts';
import { customerListQuery, customersBody, metadataUpdate } from '../schemas/customer-body.ts';

/** Adds the endpoints for customers. */
export function addCustomerRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/customers',
    documented({ summary: 'Lists customers.', query: customerListQuery }, listCustomers(services)),
  );
  api.post(
    '/customers',
    documented(
      { summary: 'Creates a customer, or updates the one with this id or source id.', body: customer },
      createCustomer(services),
    ),
  );
  api.all('/customers', (c) => methodNotAllowed(c, 'GET or POST'));
  api.post(
    '/customers/bulk/async',
    documented(
      { summary: 'Creates or updates customers by their source ids.', body: customersBody, status: 202 },
      updateCustomers(services),
    ),
  );
  api.post(
    '/customers/metadata/async',
    documented(
      { summary: 'Adds metadata to several customers.', body: metadataUpdate, status: 202 },
      updateCustomersMetadata(services),
    ),
  );
  for (const path of ['bulk', 'metadata']) {
    api.all(`/customers/${path}/async`, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get(
    '/customers/:id',
    documented({ summary: 'Reads a customer by the id or the source id.' }, getCustomer(services)),
  );
  api.put(
    '/customers/:id',
    documented({ summary: 'Updates a customer.', body: customer }, putCustomer(services)),
  );
  api.delete(
    '/customers/:id',
    documented({ summary: 'Deletes a customer.', status: 204 }, removeCustomer(services)),
  );
  api.all('/customers/:id', (c) => methodNotAllowed(c, 'GET, PUT or DELETE'));
  api.post(
    '/customers/:id/permanent-deletion',
    documented({ summary: 'Deletes a customer for good.' }, forgetCustomerForever(services)),
  );
  api.all('/customers/:id/permanent-deletion', (c) => methodNotAllowed(c, 'POST'));
}
