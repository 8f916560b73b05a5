import type { Context } from 'hono';
import type { LedgerEntry } from '../domain/model/ledger-entry.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Env } from './context.ts';
import { serializeError, serializeRefusal } from './serializers/error.ts';

/** The responses that several endpoints have. */

/** 400: the body does not match its schema. */
export function invalidPayload(c: Context<Env>, details: string): Response {
  return badRequest(c, 'invalid_payload', 'Invalid payload', details);
}

/** 400: the query does not match its schema. */
export function invalidQuery(c: Context<Env>, details: string): Response {
  return badRequest(c, 'invalid_query_params', 'Invalid query params', details);
}

/** 400: the request for a rollback does not match its schema. */
export function invalidRollback(c: Context<Env>, details: string): Response {
  return badRequest(c, 'invalid_rollback_params', 'Invalid rollback params', details);
}

function badRequest(c: Context<Env>, key: string, message: string, details: string): Response {
  return c.json(serializeError({ code: 400, key, message, details }), 400);
}

/** 401: the keys are wrong, or the page is unknown. */
export function unauthorized(c: Context<Env>): Response {
  return c.json(serializeError({ code: 401, key: 'unauthorized', message: 'Unauthorized' }), 401);
}

/** A refusal, which names its entry in the ledger if it has one. */
export function refusalResponse(
  c: Context<Env>,
  refusal: Refusal,
  entry: LedgerEntry | null,
  requestId?: string,
): Response {
  return c.json(serializeRefusal(refusal, entry, requestId), refusal.status);
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
