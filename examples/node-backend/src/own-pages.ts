import type { MiddlewareHandler } from 'hono';
import { every, except } from 'hono/combine';
import { cors } from 'hono/cors';
import { csrf } from 'hono/csrf';

/** In which header a page says for which order it asks. */
export const ORDER_HEADER = 'x-order';

/**
 * Lets no page of another site do anything with the cookies of this shop. A browser sends `Origin` with everything that could change
 * something. Voucherify and tools send none, and have no cookies.
 *
 * @param isOwnHost Whether a name in `Host` is one of this backend. A page elsewhere whose name was pointed at this machine (DNS
 *   rebinding) is known by it.
 */
export function ownPagesOnly(
  isOwnPage: (origin: string) => boolean,
  isOwnHost: (hostname: string) => boolean,
): MiddlewareHandler {
  const refuseOthers: MiddlewareHandler = async (c, next) => {
    const { hostname } = new URL(c.req.url);
    if (!isOwnHost(hostname)) return c.json({ message: `This backend is not called ${hostname}.` }, 403);
    const origin = c.req.header('origin');
    if (origin !== undefined && !isOwnPage(origin))
      return c.json(
        { message: `${origin} is not a page of this shop. If it is, add it to the shop’s origins.` },
        403,
      );
    return next();
  };
  return every(
    refuseOthers,
    cors({
      origin: (origin) => (isOwnPage(origin) ? origin : null),
      credentials: true,
      allowMethods: ['GET', 'POST'],
      allowHeaders: ['content-type', ORDER_HEADER],
      exposeHeaders: ['retry-after'],
      maxAge: 600,
    }),
    // For forms, which an old browser sends without `Origin`. A webhook has a signature.
    except('/webhooks', csrf({ origin: isOwnPage })),
  );
}
