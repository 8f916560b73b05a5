import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createPublication, createPublicationByQuery, listPublications } from '../handlers/publications.ts';
import { methodNotAllowed } from '../responses.ts';

/** Adds the endpoints for publications. */
export function addPublicationRoutes(api: Hono<Env>, services: Services): void {
  api.get('/publications', listPublications(services));
  api.post('/publications', createPublication(services));
  api.all('/publications', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get('/publications/create', createPublicationByQuery);
  api.all('/publications/create', (c) => methodNotAllowed(c, 'GET'));
}
