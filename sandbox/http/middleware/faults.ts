import type { Context, MiddlewareHandler, Next } from 'hono';
import type { Fault } from '../../fixtures/faults.ts';
import { faultOf } from '../../fixtures/faults.ts';
import { takeFault } from '../../store/planned-faults.ts';
import { ConnectionCut, type Env, type Services } from '../context.ts';
import { serializeError } from '../serializers/error.ts';
import { rateLimitExceeded } from './rate-limit.ts';

/**
 * The planned fault of a request. It comes before keys, switch and rate limit, as a fault of a gateway in front of the API would.
 */
export function plannedFaults(services: Services): MiddlewareHandler<Env> {
  return faults(services, (c) =>
    // A fault is planned for the shop, and not for any other page that happens to be open.
    c.get('isForeign') ? undefined : takeFault(services.store.state.plannedFaults, c.req.path),
  );
}

/** The fault of a request's codes, of the first code that has one. It comes after the request is parsed. */
export function codeFaults(services: Services): MiddlewareHandler<Env> {
  return faults(services, (c) => {
    const { redeemables } = c.get('redemption');
    return redeemables.flatMap(({ object, id }) => (object === 'voucher' ? (faultOf(id) ?? []) : []))[0];
  });
}

/** The one place where a fault replaces, delays or cuts a response. */
function faults(
  { wait, now }: Services,
  faultFor: (c: Context<Env>) => Fault | undefined,
): MiddlewareHandler<Env> {
  return (c, next) => {
    const fault = faultFor(c);
    return fault === undefined ? next() : apply(c, fault, next);
  };

  async function apply(c: Context<Env>, fault: Fault, next: Next): Promise<undefined> {
    const { delay = 0, cut, failsWith200, withoutCors } = fault;
    if (failsWith200) c.set('failsWith200', true);
    if (withoutCors) c.set('withoutCors', true);
    const response = replacementOf(c, fault, now());
    if (response !== undefined) c.res = response;
    else if (cut !== 'before') await next();
    if (delay > 0) await wait(delay, c.req.raw.signal);
    if (cut !== undefined) throw new ConnectionCut();
    return undefined;
  }
}

/** The response of a fault that replaces the API's own. */
function replacementOf(c: Context<Env>, { page, status }: Fault, now: Date): Response | undefined {
  if (page !== undefined) return c.body(page.body, page.status, { 'Content-Type': page.type });
  if (status === undefined) return undefined;
  if (status === 429) return rateLimitExceeded(c, now);
  // Without a key, so that nobody takes it for the refusal of a voucher.
  const body = serializeError({ code: status, message: 'A fault planned for this sandbox.' });
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}
