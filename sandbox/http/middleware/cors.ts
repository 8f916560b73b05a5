import type { Context, MiddlewareHandler } from 'hono';
import type { Env } from '../context.ts';
import { check } from './check.ts';

const allowedMethods = 'GET, POST, PUT, PATCH, DELETE';
const allowedHeaders = [
  'x-client-application-id',
  'x-client-token',
  'content-type',
  'accept',
  'x-voucherify-channel',
  'authorization',
];

/**
 * Lets pages of trusted origins read the responses. A preflight has neither keys nor a body, so it is answered before they are
 * checked. Other pages get none of these headers, so their scripts see a network failure. The origin is
 * echoed and never `*`, because the old library sends credentials (docs/voucherify-api.md#origins-and-cors).
 */
export const cors: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  if (c.res === c.get('json')?.response) return;
  // Not with `c.header`: it would copy the finished response, which takes longer than the redemption itself.
  const { headers } = c.res;
  for (const [name, value] of Object.entries(commonHeaders(c))) headers.append(name, value);
};

/** The headers that a response has beside its own: those of the rate limit, and those that let a page read it. */
export function commonHeaders(c: Context<Env>): Record<string, string> {
  return { ...c.get('rateLimit'), ...corsHeaders(c) };
}

function corsHeaders(c: Context<Env>): Record<string, string> {
  if (!mayRead(c) || c.get('withoutCors') === true) return { Vary: 'Origin' };
  return {
    Vary: 'Origin',
    'Access-Control-Allow-Origin': c.get('origin') ?? '',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Expose-Headers':
      'Retry-After, X-Rate-Limit-Limit, X-Rate-Limit-Remaining, X-Rate-Limit-Retry, X-Rate-Limit-Type',
  };
}

/** Answers preflights. It comes after the log, which lists them. */
export const preflight = check((c) =>
  c.req.method === 'OPTIONS' ? answerPreflight(c.req.raw, mayRead(c)) : undefined,
);

/** Whether the page that sent a request may read the response. */
function mayRead(c: Context<Env>): boolean {
  return c.get('origin') !== null && !c.get('isForeign') && !isForBackends(c.req.path);
}

/**
 * Allows what a trusted page asks for. A published client lets its pages add headers of their own, so any header with an ordinary
 * name is allowed (docs/voucherify-api.md#origins-and-cors).
 */
function answerPreflight({ headers }: Request, isTrusted: boolean): Response {
  if (!isTrusted) return new Response(null, { status: 204 });
  const wanted = (headers.get('access-control-request-headers') ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => /^[a-z][a-z0-9_-]{0,63}$/.test(name));
  return new Response(null, {
    status: 204,
    headers: {
      'Access-Control-Allow-Methods': allowedMethods,
      'Access-Control-Allow-Headers': [...new Set([...allowedHeaders, ...wanted])].join(', '),
      'Access-Control-Max-Age': '600',
      Vary: 'Access-Control-Request-Headers',
    },
  });
}

/** Whether a path is for backends. No page may use it, because its keys are secret (docs/voucherify-api.md#clusters-and-keys). */
function isForBackends(path: string): boolean {
  return path.startsWith('/v1/');
}
