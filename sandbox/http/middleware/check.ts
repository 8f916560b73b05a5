import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '../context.ts';

/**
 * A middleware that looks at a request and either answers it or lets it pass. It waits for nothing: a dozen asynchronous functions
 * around each request would take as long as the redemption itself.
 *
 * @param answer returns the response that ends the request; undefined lets the request pass
 */
export function check(answer: (c: Context<Env>) => Response | undefined): MiddlewareHandler<Env> {
  return (c, next) => {
    const response = answer(c);
    return response === undefined ? next() : Promise.resolve(response);
  };
}
