import type { MiddlewareHandler } from 'hono';
import type { Env } from '../context.ts';
import { isLocalHost } from '../origins.ts';
import { serializeError } from '../serializers/error.ts';

/** Parses the address of a request, and refuses one that came through a port to any other name than those of this machine. */
export const localOnly: MiddlewareHandler<Env> = async (c, next) => {
  const url = new URL(c.req.url);
  c.set('url', url);
  if (c.env.client.isInProcess === true || isLocalHost(url.hostname)) return next();
  const message = 'The sandbox answers only to localhost, 127.0.0.1, [::1] and names under .localhost.';
  return c.json(serializeError({ code: 403, message }), 403);
};
