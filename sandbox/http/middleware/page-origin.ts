import type { MiddlewareHandler } from 'hono';
import type { Env, Services } from '../context.ts';
import { isTrustedOrigin } from '../origins.ts';
import { check } from './check.ts';

/**
 * Finds out which page sent a request, and whether that page is foreign: of a site that is not trusted. A browser sends `Origin`
 * with scripts and forms. With images, links and frames it sends only `Sec-Fetch-Site`, which no page can change. Tools and
 * backends send neither.
 */
export function pageOrigin({ store }: Services): MiddlewareHandler<Env> {
  return check((c) => {
    const origin = c.env.client.origin ?? c.req.header('origin') ?? null;
    c.set('origin', origin);
    c.set(
      'isForeign',
      origin === null
        ? c.req.header('sec-fetch-site') === 'cross-site'
        : !isTrustedOrigin(origin, store.state.settings.trustedDomains),
    );
    return undefined;
  });
}
