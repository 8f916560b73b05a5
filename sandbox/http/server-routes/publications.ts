import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createPublication, createPublicationByQuery, listPublications } from '../handlers/publications.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { publicationBody, publicationQuery } from '../schemas/publications.ts';

/** Adds the endpoints for publications. */
export function addPublicationRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/publications',
    documented({ summary: 'Lists publications.', query: publicationQuery }, listPublications(services)),
  );
  api.post(
    '/publications',
    documented(
      { summary: 'Gives vouchers to a customer.', body: publicationBody },
      createPublication(services),
    ),
  );
  api.all('/publications', (c) => methodNotAllowed(c, 'GET or POST'));
  api.get(
    '/publications/create',
    documented(
      { summary: 'Is always refused: it is only for integration keys, which the sandbox does not have.' },
      createPublicationByQuery,
    ),
  );
  api.all('/publications/create', (c) => methodNotAllowed(c, 'GET'));
}
