import type { Context, MiddlewareHandler } from 'hono';
import { logRequest } from '../../store/request-log.ts';
import type { Env, Services } from '../context.ts';

/** Logs every request to the API before anything can refuse it. The front page and the control paths are not logged. */
export function requestLog({ store, now }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (pathname !== '/' && !pathname.startsWith('/__sandbox')) {
      logRequest(store.state, {
        time: now().toISOString(),
        method: c.req.method,
        path: pathname + search,
        origin: c.env.client.origin ?? c.req.header('origin') ?? null,
        text: await bodyOf(c),
      });
    }
    return next();
  };
}

/** Hono keeps the text, so the handler can read it again. To clone the request would take longer than the redemption itself. */
async function bodyOf({ req }: Context<Env>): Promise<string> {
  return req.method === 'GET' || req.method === 'HEAD' ? '' : req.text();
}
