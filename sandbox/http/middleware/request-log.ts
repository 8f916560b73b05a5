import type { MiddlewareHandler } from 'hono';
import type { Env, Services } from '../context.ts';

/** Logs every request to the API before anything can refuse it. The front page and the control paths are not logged. */
export function requestLog({ store, now }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { pathname, search } = new URL(c.req.url);
    if (pathname !== '/' && !pathname.startsWith('/__sandbox')) {
      store.state.requests.push({
        time: now().toISOString(),
        method: c.req.method,
        path: pathname + search,
        origin: c.env.client.origin ?? c.req.header('origin') ?? null,
        body: await bodyOf(c.req.raw.clone()),
      });
    }
    return next();
  };
}

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
