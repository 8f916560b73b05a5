import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { ConnectionCut, type Env, type Workings } from './caller.ts';
import { errorBody, refusalBody } from './envelope.ts';
import { faultOf, type Fault } from './faults.ts';
import { isTrustedOrigin } from './origins.ts';
import { readPayload } from './payload.ts';
import { countRequest, limitHeaders } from './rate-limit.ts';
import { redeemBody } from './redemption.ts';
import type { Attempt } from './record.ts';
import { recordFailure, redeem } from './redeem.ts';
import { Refusal } from './refusal.ts';

/** The public keys of the sandbox's one project. */
export const clientKeys = { applicationId: 'sandbox-client-id', token: 'sandbox-client-token' };

/** `/client/v1`: the API for browsers. */
export function clientApi(workings: Workings): Hono<Env> {
  const api = new Hono<Env>();
  api.use(guard(workings));
  api.post('/redeem', redeemRoute(workings));
  api.all('/redeem', (c) => methodNotAllowed(c, 'POST'));
  return api;
}

/**
 * Who may come in: first the page, then its keys, then the project's switch, then the rate limit. What is wrong for
 * good is thus said before what is wrong for now, and a page set up wrongly never reads "too many requests".
 */
function guard({ store, now }: Workings): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { settings, arrivals } = store.state;
    // Documented nowhere; CONTRACT C13.3 has the take that both are this 401.
    const isKnown =
      isTrustedOrigin(c.get('origin'), settings.trustedDomains) &&
      c.req.header('x-client-application-id') === clientKeys.applicationId &&
      c.req.header('x-client-token') === clientKeys.token;
    if (!isKnown) return c.json(errorBody({ code: 401, key: 'unauthorized', message: 'Unauthorized' }), 401);
    if (!settings.clientRedeemEnabled) {
      const details = 'Redeeming vouchers is switched off in the client-side settings of this project.';
      return c.json(errorBody({ code: 403, key: 'forbidden', message: 'Forbidden', details }), 403);
    }
    if (settings.rateLimit !== null) {
      const allowance = countRequest(arrivals, c.env.peer.address ?? 'in-process', now(), settings.rateLimit);
      for (const [name, value] of Object.entries(limitHeaders(allowance))) c.header(name, value);
      if (allowance.isExceeded) return tooManyRequests(c);
    }
    return next();
  };
}

function redeemRoute(workings: Workings) {
  return async (c: Context<Env>): Promise<Response> => {
    const code = c.req.query('code');
    if (code === undefined || code === '') {
      return badRequest(
        c,
        'invalid_query_params',
        'Invalid query params',
        "Query should have required property 'code'",
      );
    }
    const payload = readPayload(await readJson(c.req.raw));
    if (typeof payload === 'string') return badRequest(c, 'invalid_payload', 'Invalid payload', payload);
    const attempt: Attempt = {
      code,
      trackingId: c.req.query('tracking_id') ?? null,
      payload,
      now: workings.now(),
      channelId: clientKeys.applicationId,
    };
    const fault = faultOf(code);
    if (fault?.strikes === 'instead') return insteadOf(c, workings, attempt, fault);
    const { redemption, refusal } = redeem(workings.store.state, attempt);
    if (fault !== undefined) await strike(c, workings, fault);
    if (refusal !== undefined) return c.json(refusalBody(refusal, redemption.id), refusal.status);
    return c.json(redeemBody(redemption));
  };
}

/** A fault that answers, or cuts, in place of a redemption. */
function insteadOf(
  c: Context<Env>,
  { store, now }: Workings,
  attempt: Attempt,
  fault: Extract<Fault, { strikes: 'instead' }>,
): Response {
  switch (fault.by) {
    case 'cut':
      throw new ConnectionCut();
    case 'page':
      return c.body(fault.body, fault.status, { 'Content-Type': fault.type });
    case 'failure': {
      const refusal = new Refusal('redemption_rules_violated', attempt.code);
      return c.json(redeemBody(recordFailure(store.state, attempt, refusal)));
    }
    case 'rate-limit': {
      const retryAt = Math.ceil(now().getTime() / 1000) + 5;
      const headers = limitHeaders({ limit: 5, remaining: 0, isExceeded: true, retryAt, retryAfter: 5 });
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
      return tooManyRequests(c);
    }
  }
}

/** A fault on the way back, when the redemption is already made. */
async function strike(
  c: Context<Env>,
  { wait }: Workings,
  fault: Extract<Fault, { strikes: 'after' }>,
): Promise<void> {
  if (fault.by === 'no-cors') c.set('withoutCors', true);
  if (fault.by === 'wait') await wait(fault.ms, c.req.raw.signal);
  if (fault.by === 'cut' || (fault.by === 'wait' && fault.then === 'cut')) throw new ConnectionCut();
}

/** The body as JSON; an empty one stands for `{}`, and what is no JSON at all for undefined, which no check passes. */
async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function badRequest(c: Context<Env>, key: string, message: string, details: string): Response {
  return c.json(errorBody({ code: 400, key, message, details }), 400);
}

function tooManyRequests(c: Context<Env>): Response {
  // No key and no request id: CONTRACT C10 has the body as it is.
  return c.json({ code: 429, message: 'Too many requests hit the API too quickly.' }, 429);
}

function methodNotAllowed(c: Context<Env>, allowed: string): Response {
  const details = `${c.req.method} is not supported by this endpoint. Did you mean ${allowed}?`;
  return c.json(errorBody({ code: 405, message: 'HTTP Method Not Allowed', details }), 405, {
    Allow: allowed,
  });
}
