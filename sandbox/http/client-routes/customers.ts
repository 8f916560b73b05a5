import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createClientCustomer } from '../handlers/client-customers.ts';
import { listClientVouchers } from '../handlers/client-vouchers.ts';
import { listConsents, putConsents } from '../handlers/consents.ts';
import { createClientEvent } from '../handlers/events.ts';
import { createPublication } from '../handlers/publications.ts';
import { methodNotAllowed } from '../responses.ts';

/** Adds what a page can do for a customer beside redeeming. Switches and rate limit come before. */
export function addClientCustomerRoutes(api: Hono<Env>, services: Services): void {
  api.post('/publish', createPublication(services));
  api.post('/customers', createClientCustomer(services));
  api.post('/events', createClientEvent(services));
  for (const path of ['/publish', '/customers', '/events']) {
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get('/vouchers', listClientVouchers(services));
  api.get('/consents', listConsents(services));
  for (const path of ['/vouchers', '/consents']) api.all(path, (c) => methodNotAllowed(c, 'GET'));
  api.put('/customers/:id/consents', putConsents(services));
  api.all('/customers/:id/consents', (c) => methodNotAllowed(c, 'PUT'));
}
