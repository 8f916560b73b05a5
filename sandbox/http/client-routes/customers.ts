import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createClientCustomer } from '../handlers/client-customers.ts';
import { listClientVouchers } from '../handlers/client-vouchers.ts';
import { listConsents, putConsents } from '../handlers/consents.ts';
import { createClientEvent } from '../handlers/events.ts';
import { createPublication } from '../handlers/publications.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { customer } from '../schemas/common.ts';
import { consentsBody } from '../schemas/consents-body.ts';
import { eventBody } from '../schemas/event-body.ts';
import { publicationBody } from '../schemas/publications.ts';
import { voucherListQuery } from '../schemas/voucher-list-query.ts';

/** Adds what a page can do for a customer beside redeeming. Switches and rate limit come before. */
export function addClientCustomerRoutes(api: Hono<Env>, services: Services): void {
  api.post(
    '/publish',
    documented(
      { summary: 'Gives vouchers to a customer.', body: publicationBody },
      createPublication(services),
    ),
  );
  api.post(
    '/customers',
    documented(
      { summary: 'Creates a customer, or updates the one with this id or source id.', body: customer },
      createClientCustomer(services),
    ),
  );
  api.post(
    '/events',
    documented({ summary: 'Tracks a custom event.', body: eventBody }, createClientEvent(services)),
  );
  for (const path of ['/publish', '/customers', '/events']) {
    api.all(path, (c) => methodNotAllowed(c, 'POST'));
  }
  api.get(
    '/vouchers',
    documented({ summary: 'Lists vouchers.', query: voucherListQuery }, listClientVouchers(services)),
  );
  api.get('/consents', documented({ summary: 'Lists the consents of the project.' }, listConsents(services)));
  for (const path of ['/vouchers', '/consents']) api.all(path, (c) => methodNotAllowed(c, 'GET'));
  api.put(
    '/customers/:id/consents',
    documented({ summary: 'Stores what a customer agrees to.', body: consentsBody }, putConsents(services)),
  );
  api.all('/customers/:id/consents', (c) => methodNotAllowed(c, 'PUT'));
}
