import type { Hono } from 'hono';
import type { Env, Services } from '../context.ts';
import { createToken } from '../handlers/oauth.ts';
import { documented } from '../openapi/operation.ts';
import { methodNotAllowed } from '../responses.ts';
import { tokenBody } from '../schemas/oauth-body.ts';

/** Adds the endpoint for access tokens. */
export function addOAuthRoutes(api: Hono<Env>, services: Services): void {
  api.post(
    '/oauth/token',
    documented(
      { summary: 'Gives an access token for the keys of the backend.', body: tokenBody },
      createToken(services),
    ),
  );
  api.all('/oauth/token', (c) => methodNotAllowed(c, 'POST'));
}
