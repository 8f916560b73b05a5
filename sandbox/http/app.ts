import { Hono, type Context } from 'hono';
import { getPath } from 'hono/utils/url';
import { ConnectionCut, urlOf, type Env, type Services } from './context.ts';
import { clientApi } from './client-api.ts';
import { controlApi } from './control-api.ts';
import type { Controls } from '../controls/controls.ts';
import { cors, preflight } from './middleware/cors.ts';
import { serializeError } from './serializers/error.ts';
import { frontPage } from './front-page/front-page.ts';
import { plannedFaults } from './middleware/faults.ts';
import { localOnly } from './middleware/local-only.ts';
import { openApiDocument, type Route } from './openapi/document.ts';
import { documented } from './openapi/operation.ts';
import { noForeignPages } from './middleware/no-foreign-pages.ts';
import { pageOrigin } from './middleware/page-origin.ts';
import { readBody } from './middleware/read-body.ts';
import { requestLog } from './middleware/request-log.ts';
import { createRouter } from './router.ts';
import { serverApi } from './server-api.ts';

/** The sandbox as a function from Request to Response. */
export function createApp(services: Services, controls: Controls): Hono<Env> {
  const app = new Hono<Env>({ getPath: pathOf, router: createRouter() });
  // The body is read before the log, so that a request whose body stops early leaves no entry.
  app.use(localOnly, pageOrigin(services), cors, readBody, requestLog(services), preflight);

  app.use('/__sandbox/*', noForeignPages);
  for (const api of ['/client/v1/*', '/v1/*']) app.use(api, plannedFaults(services));
  const apis = [
    { base: '/', api: frontPage(services) },
    { base: '/client/v1', api: clientApi(services) },
    { base: '/v1', api: serverApi(services) },
    { base: '/__sandbox', api: controlApi(controls) },
  ];
  for (const { base, api } of apis) app.route(base, api);
  const openApi = documented({ summary: 'This document.' }, (c: Context<Env>) =>
    c.json(openApiDocument([...apis.flatMap(routesOf), openApiRoute], urlOf(c).origin)),
  );
  const openApiRoute = { method: 'GET', path: '/__sandbox/openapi.json', handler: openApi };
  app.get(openApiRoute.path, openApi);

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

/** The routes of an API with their whole paths. Mounted ones would hide their handlers. */
function routesOf({ base, api }: { base: string; api: Hono<Env> }): Route[] {
  return api.routes.map(({ method, path, handler }) => ({
    method,
    path: base === '/' ? path : base + path,
    handler,
  }));
}

/** In the API for backends a slash at the end counts as none, because an SDK sends `POST /v1/vouchers/`. */
function pathOf(request: Request): string {
  const path = getPath(request);
  return path.startsWith('/v1/') && path.endsWith('/') ? path.slice(0, -1) : path;
}
