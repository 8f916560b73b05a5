import { hostOf, isLocalHost } from '../origins.ts';
import { serializeError } from '../serializers/error.ts';
import { check } from './check.ts';

/** Refuses a request that came through a port to any other name than those of this machine. */
export const localOnly = check((c) => {
  if (c.env.client.isInProcess === true || isLocalHost(hostOf(c.req.url))) return undefined;
  const message = 'The sandbox answers only to localhost, 127.0.0.1, [::1] and names under .localhost.';
  return c.json(serializeError({ code: 403, message }), 403);
});
