import type { Context } from 'hono';
import { accessToken, serverKeys } from '../../fixtures/keys.ts';
import type { Env, Services } from '../context.ts';
import { invalidPayload } from '../responses.ts';
import { parseTokenBody } from '../schemas/oauth-body.ts';
import { serializeError } from '../serializers/error.ts';

/** How long a token is valid, in seconds. The sandbox's own token never expires, so a test can move the clock. */
const lifetime = 900;

/** The scope of the whole API for backends, the only one whose token the sandbox has. */
const scopes = ['api'];

/** `POST /oauth/token`: the access token of the sandbox, for a form that asks with `client_credentials`. */
export function createToken({ now }: Services) {
  return (c: Context<Env>): Response => {
    const body = parseTokenBody(new URLSearchParams(c.get('body').text));
    if (typeof body === 'string') return invalidPayload(c, body);
    if (body.grant_type !== 'client_credentials')
      return c.json(
        serializeError({ code: 400, key: 'invalid_grant_type', message: 'Invalid grant_type' }),
        400,
      );
    const unknown = body.scope.split(' ').filter((scope) => !scopes.includes(scope));
    if (unknown.length > 0) {
      const error = { code: 400, key: 'invalid_scope', message: `Invalid scope: ${unknown.join(',')}` };
      return c.json(serializeError(error), 400);
    }
    return c.json({
      access_token: accessToken,
      client_id: serverKeys.applicationId,
      expires_at: Math.floor(now().getTime() / 1000) + lifetime,
      expires_in: lifetime,
      scope: body.scope,
      token_type: 'Bearer',
    });
  };
}
