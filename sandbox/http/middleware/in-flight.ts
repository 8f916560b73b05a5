import type { MiddlewareHandler } from 'hono';
import type { Env } from '../context.ts';

/** Releases what a redemption holds, as soon as the request is answered or cut. */
export const releaseAfterResponse: MiddlewareHandler<Env> = async (c, next) => {
  try {
    await next();
  } finally {
    c.get('release')?.();
  }
};
