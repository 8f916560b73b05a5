import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createEvent } from '../handlers/events.ts';
import { methodNotAllowed } from '../responses.ts';
import { documented } from '../openapi/operation.ts';
import { eventBody } from '../schemas/event-body.ts';

/** Adds the endpoint for custom events. */
export function addEventRoutes(api: Hono<Env>, services: Services): void {
  api.post(
    '/events',
    documented({ summary: 'Tracks a custom event.', body: eventBody }, createEvent(services)),
  );
  api.all('/events', (c) => methodNotAllowed(c, 'POST'));
}
