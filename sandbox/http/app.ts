import { Hono } from 'hono';
import { ConnectionCut, type Env, type Services } from './context.ts';
import { clientApi } from './client-api.ts';
import { controlApi } from './control-api.ts';
import type { Controls } from '../controls/controls.ts';
import { cors, preflight } from './middleware/cors.ts';
import { serializeError } from './serializers/error.ts';
import { frontPage } from './front-page/front-page.ts';
import { plannedFaults } from './middleware/faults.ts';
import { localOnly } from './middleware/local-only.ts';
import { noForeignPages } from './middleware/no-foreign-pages.ts';
import { pageOrigin } from './middleware/page-origin.ts';
import { readBody } from './middleware/read-body.ts';
import { requestLog } from './middleware/request-log.ts';
import { serverApi } from './server-api.ts';

/** The sandbox as a function from Request to Response. */
export function createApp(services: Services, controls: Controls): Hono<Env> {
  const app = new Hono<Env>();
  // The body is read before the log, so that a request whose body stops early leaves no entry.
  app.use(localOnly, pageOrigin(services), cors, readBody, requestLog(services), preflight);

  app.use('/__sandbox/*', noForeignPages);
  app.route('/', frontPage(services));
  for (const api of ['/client/v1/*', '/v1/*']) app.use(api, plannedFaults(services));
  app.route('/client/v1', clientApi(services));
  app.route('/v1', serverApi(services));
  app.route('/__sandbox', controlApi(controls));

  // Without a key: the key `not_found` means an unknown object, and a wrong address is not that.
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
