import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { listConsents, putConsents } from '../handlers/consents.ts';
import { methodNotAllowed } from '../responses.ts';

/** Adds the endpoints for consents. */
export function addConsentRoutes(api: Hono<Env>, services: Services): void {
  api.get('/consents', listConsents(services));
  api.all('/consents', (c) => methodNotAllowed(c, 'GET'));
  api.put('/customers/:id/consents', putConsents(services));
  api.all('/customers/:id/consents', (c) => methodNotAllowed(c, 'PUT'));
}
