import type { MiddlewareHandler } from 'hono';
import type { Env } from '../context.ts';
import { hostOf, isLocalHost } from '../origins.ts';
import { serializeError } from '../serializers/error.ts';

/** Refuses a request that came through a port to any other name than those of this machine. */
export const localOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (c.env.client.isInProcess === true || isLocalHost(hostOf(c.req.url))) return next();
  const message = 'The sandbox answers only to localhost, 127.0.0.1, [::1] and names under .localhost.';
  return c.json(serializeError({ code: 403, message }), 403);
};
