import { Hono, type MiddlewareHandler } from 'hono';
import { ConnectionCut, type Env, type Services } from './context.ts';
import { clientApi } from './client-api.ts';
import { controlApi } from './control-api.ts';
import type { Controls } from '../controls/controls.ts';
import { cors } from './middleware/cors.ts';
import { serializeError } from './serializers/error.ts';
import { greeting } from './front-page/greeting.ts';
import { isLocalHost } from './origins.ts';
import { plannedFaults } from './middleware/planned-faults.ts';
import { serverApi } from './server-api.ts';
import { stateCsp, statePage } from './front-page/state-page.ts';

/** The sandbox as a function from Request to Response. */
export function createApp(services: Services, controls: Controls): Hono<Env> {
  const app = new Hono<Env>();
  app.use(localOnly);
  app.use(requestLog(services));
  app.use(cors(services));

  app.get('/', (c) => {
    const { origin } = new URL(c.req.url);
    // A terminal gets text.
    if (!c.req.header('accept')?.includes('text/html')) return c.text(greeting(origin));
    c.header('Content-Security-Policy', stateCsp);
    return c.html(statePage(controls, origin));
  });
  for (const api of ['/client/v1/*', '/v1/*']) app.use(api, plannedFaults(services));
  app.route('/client/v1', clientApi(services));
  app.route('/v1', serverApi(services));
  app.route('/__sandbox', controlApi(services, controls));

  // No key: `not_found` is what an unknown voucher is called, and a mistyped address is not that.
  app.notFound((c) => {
    const details = `Cannot ${c.req.method} ${c.req.path}`;
    return c.json(serializeError({ code: 404, message: 'Not Found', details }), 404);
  });
  app.onError((error, c) => {
    if (error instanceof ConnectionCut) throw error;
    console.error(error);
    return c.json(serializeError({ code: 500, message: 'Internal Server Error' }), 500);
  });
  return app;
}

const localOnly: MiddlewareHandler<Env> = async (c, next) => {
  if (isLocalHost(new URL(c.req.url).hostname)) return next();
  const message = 'The sandbox answers only to localhost, 127.0.0.1, [::1] and names under .localhost.';
  return c.json(serializeError({ code: 403, message }), 403);
};

async function bodyOf(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return text;
  }
}

/** Keeps a note of what arrives, before anything can refuse it, except where a person or a test looks at the sandbox itself. */
function requestLog({ store, now }: Services): MiddlewareHandler<Env> {
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
