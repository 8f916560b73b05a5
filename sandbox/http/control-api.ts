import * as v from 'valibot';
import { Hono, type Context } from 'hono';
import { serializeError } from './serializers/error.ts';
import type { Env } from './context.ts';
import type { Controls } from '../controls/controls.ts';
import { ValidationError } from '../config/validation-error.ts';
import { faultPlan } from '../config/fault-schema.ts';
import { voucherChange } from '../config/parse-seed.ts';
import { voucherSchema } from '../config/seed-schema.ts';
import { settingsSchema } from '../config/settings-schema.ts';
import { integer, objectOf } from '../config/values.ts';
import { documented } from './openapi/operation.ts';

/** `/__sandbox`: the controls over HTTP, for tools on this machine and for pages of trusted origins. */
export function controlApi(controls: Controls): Hono<Env> {
  const control = new Hono<Env>();

  control.get(
    '/state',
    documented({ summary: 'The state.' }, (c: Context<Env>) => c.json(controls.state())),
  );
  control.get(
    '/requests',
    documented({ summary: 'The requests with their answers.' }, (c: Context<Env>) =>
      c.json(controls.requests()),
    ),
  );
  control.get(
    '/deliveries',
    documented({ summary: 'The deliveries to webhooks.' }, (c: Context<Env>) =>
      c.json(controls.deliveries()),
    ),
  );
  control.get(
    '/faults',
    documented({ summary: 'The planned faults.' }, (c: Context<Env>) => c.json(controls.faults())),
  );

  control.post(
    '/reset',
    documented({ summary: 'Restores the state of a new sandbox.' }, (c: Context<Env>) => {
      controls.reset();
      return c.json(controls.state());
    }),
  );
  control.patch(
    '/settings',
    documented({ summary: 'Changes settings.', body: settingsSchema }, (c: Context<Env>) =>
      c.json(controls.changeSettings(read(c))),
    ),
  );
  control.post(
    '/clock',
    documented(
      { summary: 'Moves the clock forward by so many milliseconds.', body: clockBody },
      (c: Context<Env>) => {
        const { advance } = read<{ advance: number }>(c);
        return c.json({ now: controls.advance(advance).toISOString() });
      },
    ),
  );
  control.post(
    '/faults',
    documented({ summary: 'Plans a fault.', body: faultPlan, status: 201 }, (c: Context<Env>) =>
      c.json(controls.fail(read(c)), 201),
    ),
  );
  control.delete(
    '/faults',
    documented({ summary: 'Cancels all planned faults.', status: 204 }, (c: Context<Env>) => {
      controls.clearFaults();
      return c.body(null, 204);
    }),
  );

  control.post(
    '/vouchers',
    documented(
      { summary: 'Adds one voucher or a list, all or none.', body: vouchersBody, status: 201 },
      (c: Context<Env>) => c.json(controls.addVouchers(read(c)), 201),
    ),
  );
  control.get(
    '/vouchers/:code',
    documented({ summary: 'Reads a voucher.' }, (c: Context<Env, '/vouchers/:code'>) =>
      c.json(controls.voucher(c.req.param('code'))),
    ),
  );
  control.patch(
    '/vouchers/:code',
    documented({ summary: 'Changes a voucher.', body: voucherChange }, (c: Context<Env, '/vouchers/:code'>) =>
      c.json(controls.changeVoucher(c.req.param('code'), read(c))),
    ),
  );

  control.onError((error, c) => {
    if (!(error instanceof ValidationError)) throw error;
    const status = statuses[error.reason];
    return c.json(serializeError({ code: status, message: error.message }), status);
  });
  return control;
}

const clockBody = objectOf({ advance: integer(0) });
const vouchersBody = v.union([voucherSchema, v.array(voucherSchema)]);
const statuses = { wrong: 400, unknown: 404, taken: 409 } as const;

/** The body. The control checks it. */
function read<Sent>(c: Context<Env>): Sent {
  const { text, value } = c.get('body');
  if (text === '' || typeof value !== 'object' || value === null)
    throw new ValidationError('Send JSON: an object.');
  return value as Sent;
}
