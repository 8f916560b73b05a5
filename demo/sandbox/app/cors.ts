import type { MiddlewareHandler } from 'hono';
import type { Env, Workings } from './caller.ts';
import { isTrustedOrigin } from './origins.ts';

const allowed = {
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
  'Access-Control-Allow-Headers':
    'x-client-application-id, x-client-token, content-type, accept, x-voucherify-channel, authorization',
  'Access-Control-Max-Age': '600',
};

/**
 * Answers preflights, which carry neither keys nor body and so come before everything else, and lets pages of trusted
 * origins read the answers. Any other page gets none of these headers: its script sees a bare network failure
 * (CONTRACT C2.4). The origin is echoed, never `*`, because the old library sends credentials.
 */
export function cors({ store }: Workings): MiddlewareHandler<Env> {
  return async (c, next) => {
    const origin = c.env.peer.origin ?? c.req.header('origin') ?? null;
    c.set('origin', origin);
    const isTrusted =
      !isForBackends(c.req.path) && isTrustedOrigin(origin, store.state.settings.trustedDomains);
    if (c.req.method === 'OPTIONS')
      c.res = new Response(null, { status: 204, headers: isTrusted ? allowed : {} });
    else await next();
    c.header('Vary', 'Origin', { append: true });
    if (origin === null || !isTrusted || c.get('withoutCors') === true) return;
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Access-Control-Allow-Credentials', 'true');
    c.header(
      'Access-Control-Expose-Headers',
      'Retry-After, X-Rate-Limit-Limit, X-Rate-Limit-Remaining, X-Rate-Limit-Retry, X-Rate-Limit-Type',
    );
  };
}

/** No page is to ask the API for backends, of whatever origin: its keys are secret (CONTRACT C2.5). */
function isForBackends(path: string): boolean {
  return path.startsWith('/v1/');
}
