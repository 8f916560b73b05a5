import type { Context } from 'hono';
import type { Env } from './context.ts';
import { serializeError, serializeRefusal } from './serializers/error.ts';
import type { LedgerEntry } from '../domain/ledger.ts';
import type { Refusal } from '../domain/refusal.ts';

/** The answers that are not about what was asked for, but about how; and how the body of a question is read. */

/** The body as JSON; an empty one stands for `{}`, and what is no JSON at all for undefined, which no check passes. */
export async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** 400: the body is not as the API wants it. */
export function invalidPayload(c: Context<Env>, details: string): Response {
  return c.json(
    serializeError({ code: 400, key: 'invalid_payload', message: 'Invalid payload', details }),
    400,
  );
}

/** 400: the query is not as the API wants it. */
export function invalidQuery(c: Context<Env>, details: string): Response {
  return c.json(
    serializeError({ code: 400, key: 'invalid_query_params', message: 'Invalid query params', details }),
    400,
  );
}

/** A refusal, which names its record where there is one. */
export function refusalResponse(
  c: Context<Env>,
  refusal: Refusal,
  record: LedgerEntry | null,
  requestId?: string,
): Response {
  return c.json(serializeRefusal(refusal, record, requestId), refusal.status);
}

/** 429. The API's body for it has neither a key nor a request id (docs/voucherify-api.md#rate-limits). */
export function tooManyRequests(c: Context<Env>): Response {
  return c.json({ code: 429, message: 'Too many requests hit the API too quickly.' }, 429);
}

/** 405. */
export function methodNotAllowed(c: Context<Env>, allowed: string): Response {
  const details = `${c.req.method} is not supported by this endpoint. Did you mean ${allowed}?`;
  return c.json(serializeError({ code: 405, message: 'HTTP Method Not Allowed', details }), 405, {
    Allow: allowed,
  });
}
