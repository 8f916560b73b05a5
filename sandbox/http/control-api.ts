import { Hono, type Context } from 'hono';
import { serializeError } from './serializers/error.ts';
import type { Env } from './context.ts';
import type { Controls } from '../controls/controls.ts';
import { ValidationError } from '../config/validation-error.ts';

/** `/__sandbox`: the controls over HTTP, for tools on this machine and for pages of trusted origins. */
export function controlApi(controls: Controls): Hono<Env> {
  const control = new Hono<Env>();

  control.get('/state', (c) => c.json(controls.state()));
  control.get('/requests', (c) => c.json(controls.requests()));
  control.get('/deliveries', (c) => c.json(controls.deliveries()));
  control.get('/faults', (c) => c.json(controls.faults()));

  control.post('/reset', (c) => {
    controls.reset();
    return c.json(controls.state());
  });
  control.patch('/settings', (c) => c.json(controls.changeSettings(read(c))));
  control.post('/clock', (c) => {
    const { advance } = read<{ advance: number }>(c);
    return c.json({ now: controls.advance(advance).toISOString() });
  });
  control.post('/faults', (c) => c.json(controls.fail(read(c)), 201));
  control.delete('/faults', (c) => {
    controls.clearFaults();
    return c.body(null, 204);
  });

  control.post('/vouchers', (c) => c.json(controls.addVouchers(read(c)), 201));
  control.get('/vouchers/:code', (c) => c.json(controls.voucher(c.req.param('code'))));
  control.patch('/vouchers/:code', (c) => c.json(controls.changeVoucher(c.req.param('code'), read(c))));

  control.onError((error, c) => {
    if (!(error instanceof ValidationError)) throw error;
    const status = statuses[error.reason];
    return c.json(serializeError({ code: status, message: error.message }), status);
  });
  return control;
}

const statuses = { wrong: 400, unknown: 404, taken: 409 } as const;

/** The body. The control checks it. */
function read<Sent>(c: Context<Env>): Sent {
  const { text, value } = c.get('body');
  if (text === '' || typeof value !== 'object' || value === null)
    throw new ValidationError('Send JSON: an object.');
  return value as Sent;
}
