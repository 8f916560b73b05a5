import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { listConsents, putConsents } from '../handlers/consents.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { consentsBody } from '../schemas/consents-body.ts';

/** Adds the endpoints for consents. */
export function addConsentRoutes(api: Hono<Env>, services: Services): void {
  api.get('/consents', documented({ summary: 'Lists the consents of the project.' }, listConsents(services)));
  api.all('/consents', (c) => methodNotAllowed(c, 'GET'));
  api.put(
    '/customers/:id/consents',
    documented({ summary: 'Stores what a customer agrees to.', body: consentsBody }, putConsents(services)),
  );
  api.all('/customers/:id/consents', (c) => methodNotAllowed(c, 'PUT'));
}
