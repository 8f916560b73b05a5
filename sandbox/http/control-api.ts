import { Hono, type Context } from 'hono';
import { serializeError } from './serializers/error.ts';
import type { Env, Services } from './context.ts';
import type { Controls } from '../controls/controls.ts';
import { isTrustedOrigin } from './origins.ts';
import { ValidationError } from '../config/validation-error.ts';

/** `/__sandbox`: the controls over HTTP, for tools on this machine, which send no `Origin`, and for pages of trusted origins. */
export function controlApi({ store }: Services, controls: Controls): Hono<Env> {
  const control = new Hono<Env>();

  control.use(async (c, next) => {
    const origin = c.get('origin');
    if (origin === null || isTrustedOrigin(origin, store.state.settings.trustedDomains)) return next();
    const message = 'Only tools on this machine and pages of trusted origins may control the sandbox.';
    return c.json(serializeError({ code: 403, message }), 403);
  });

  control.get('/state', (c) => c.json(controls.state()));
  control.get('/requests', (c) => c.json(controls.requests()));
  control.get('/deliveries', (c) => c.json(controls.deliveries()));
  control.get('/faults', (c) => c.json(controls.faults()));

  control.post('/reset', (c) => {
    controls.reset();
    return c.json(controls.state());
  });
  control.patch('/settings', async (c) => c.json(controls.changeSettings(await read(c))));
  control.post('/clock', async (c) => {
    const { advance } = await read<{ advance: number }>(c);
    return c.json({ now: controls.advance(advance).toISOString() });
  });
  control.post('/faults', async (c) => c.json(controls.fail(await read(c)), 201));
  control.delete('/faults', (c) => {
    controls.clearFaults();
    return c.body(null, 204);
  });

  control.post('/vouchers', async (c) => c.json(controls.addVouchers(await read(c)), 201));
  control.patch('/vouchers/:code', async (c) =>
    c.json(controls.changeVoucher(c.req.param('code'), await read(c))),
  );

  control.onError((error, c) => {
    if (!(error instanceof ValidationError)) throw error;
    const status = statuses[error.reason];
    return c.json(serializeError({ code: status, message: error.message }), status);
  });
  return control;
}

const statuses = { wrong: 400, unknown: 404, taken: 409 } as const;

/** The body. The control checks it. */
async function read<Sent>(c: Context<Env>): Promise<Sent> {
  const sent: unknown = await c.req.json().catch(() => undefined);
  if (typeof sent !== 'object' || sent === null) throw new ValidationError('Send JSON: an object.');
  return sent as Sent;
}
