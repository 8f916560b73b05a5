import type { MiddlewareHandler } from 'hono';
import type { Env, Services } from '../context.ts';

/**
 * Logs every request to the API whose body has arrived, before anything else can refuse it. The front page and the control paths
 * are not logged.
 */
export function requestLog({ store, now }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { pathname, search } = c.get('url');
    if (pathname !== '/' && !pathname.startsWith('/__sandbox')) {
      const request = {
        time: now().toISOString(),
        method: c.req.method,
        path: pathname + search,
        origin: c.get('origin'),
        body: loggedBody(c.get('body')),
      };
      store.state.requests.add(request, c.get('isForeign'));
    }
    return next();
  };
}

/** The longest body that is logged as a whole, in characters. */
const maximumLogged = 16_000;

function loggedBody({ text, value }: Env['Variables']['body']): unknown {
  if (text === '') return null;
  if (text.length > maximumLogged)
    return `${text.slice(0, maximumLogged)}… (${text.length} characters in all)`;
  return value === undefined ? text : value;
}
