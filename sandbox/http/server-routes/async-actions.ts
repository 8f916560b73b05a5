import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { getAsyncAction, listAsyncActions } from '../handlers/async-actions.ts';
import { documented } from '../openapi/operation.ts';
import { methodNotAllowed } from '../responses.ts';
import { asyncActionsQuery } from '../schemas/async-actions-query.ts';

/** Adds the endpoints for asynchronous actions. */
export function addAsyncActionRoutes(api: Hono<Env>, services: Services): void {
  api.get(
    '/async-actions',
    documented(
      { summary: 'Lists the asynchronous actions, which end at once here.', query: asyncActionsQuery },
      listAsyncActions(services),
    ),
  );
  api.get(
    '/async-actions/:id',
    documented({ summary: 'Reads an asynchronous action.' }, getAsyncAction(services)),
  );
  for (const path of ['/async-actions', '/async-actions/:id']) {
    api.all(path, (c) => methodNotAllowed(c, 'GET'));
  }
}
