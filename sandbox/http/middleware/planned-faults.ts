import type { Context, MiddlewareHandler } from 'hono';
import { serializeError } from '../serializers/error.ts';
import { takeFault } from '../../store/planned-faults.ts';
import { ConnectionCut, type Env, type Services } from '../context.ts';
import { rateLimitExceeded } from './code-faults.ts';

/** Lets go wrong what was planned to, before keys, switch or limit are looked at, as a gateway in front of the API would. */
export function plannedFaults({ store, wait, now }: Services): MiddlewareHandler<Env> {
  return async (c, next) => {
    const fault = takeFault(store.state.plannedFaults, c.req.path);
    if (fault === undefined) return next();
    const { status, delay = 0, cut } = fault;
    if (status !== undefined) c.res = answer(c, status, now());
    else if (cut !== 'before') await next();
    if (delay > 0) await wait(delay, c.req.raw.signal);
    if (cut !== undefined) throw new ConnectionCut();
    return undefined;
  };
}

/** No key, so that it is taken for no refusal of a voucher. */
function answer(c: Context<Env>, status: number, now: Date): Response {
  if (status === 429) return rateLimitExceeded(c, now);
  const body = serializeError({ code: status, message: 'A fault planned for this sandbox.' });
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}
