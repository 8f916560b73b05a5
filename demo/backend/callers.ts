import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { every } from 'hono/combine';

/** In which header a page says for which order it asks. */
const ORDER_HEADER = 'x-order';

/** The order's id that a page sent. */
export const orderIdOf = (request: Request): string | undefined =>
  request.headers.get(ORDER_HEADER) ?? undefined;

/**
 * Who may ask: tools on this machine and webhooks, which send no `Origin`; and of pages the shop's own. A page elsewhere
 * whose name was pointed at this machine (DNS rebinding) is known by that name in `Host`.
 */
export function knownCallersOnly(isOwnPage: (origin: string) => boolean): MiddlewareHandler {
  const refuseOthers: MiddlewareHandler = async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (!isThisMachine(hostname))
      return c.json({ message: `Ask localhost or 127.0.0.1, not ${hostname}.` }, 403);
    const origin = c.req.header('origin');
    if (origin !== undefined && !isOwnPage(origin))
      return c.json({ message: `${origin} is not a page of this shop.` }, 403);
    return next();
  };
  const answerOwnPages = cors({
    origin: (origin) => (isOwnPage(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['content-type', ORDER_HEADER],
    maxAge: 600,
  });
  return every(refuseOthers, answerOwnPages);
}

const isThisMachine = (hostname: string) =>
  ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');
