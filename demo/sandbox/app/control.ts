import { Hono } from 'hono';
import type { Env, Workings } from './caller.ts';
import { dropUndeliverable } from '../webhooks/courier.ts';
import { errorBody } from '../bodies/envelope.ts';
import { isTrustedOrigin } from './origins.ts';
import { changed, readSettings } from '../store/settings.ts';
import { snapshot } from './snapshot.ts';

/**
 * `/__sandbox`: what Voucherify has a dashboard for, and what only a sandbox has. Tools on this machine send no
 * `Origin` and may come in; of pages, only those of trusted origins may.
 */
export function controlPaths({ store, now, alarms }: Workings): Hono<Env> {
  const control = new Hono<Env>();

  control.use(async (c, next) => {
    const origin = c.get('origin');
    if (origin === null || isTrustedOrigin(origin, store.state.settings.trustedDomains)) return next();
    const message = 'Only tools on this machine and pages of trusted origins may control the sandbox.';
    return c.json(errorBody({ code: 403, message }), 403);
  });

  control.get('/state', (c) => c.json(snapshot(store.state, now())));
  control.get('/requests', (c) => c.json(store.state.requests));
  control.get('/deliveries', (c) => c.json(store.state.deliveries));

  control.post('/reset', (c) => {
    store.reset();
    return c.json(snapshot(store.state, now()));
  });

  control.patch('/settings', async (c) => {
    const changes = readSettings(await c.req.json().catch(() => undefined));
    if (typeof changes === 'string') return c.json(errorBody({ code: 400, message: changes }), 400);
    store.state.settings = changed(store.state.settings, changes);
    if (changes.webhooks !== undefined) store.state.disabledWebhooks.clear();
    dropUndeliverable(store.state);
    return c.json(store.state.settings);
  });

  control.post('/clock', async (c) => {
    const advance = readAdvance(await c.req.json().catch(() => undefined));
    if (advance === undefined) {
      const message = 'Send { "advance": milliseconds }, a whole number from 0 up to 100 years.';
      return c.json(errorBody({ code: 400, message }), 400);
    }
    store.state.clockAhead += advance;
    alarms.ring();
    return c.json({ now: now().toISOString() });
  });

  return control;
}

const century = 100 * 365 * 24 * 60 * 60 * 1000;

/** How far to move the clock, from a request; undefined if it does not say. */
function readAdvance(body: unknown): number | undefined {
  if (typeof body !== 'object' || body === null || !('advance' in body)) return undefined;
  const { advance } = body;
  return Number.isInteger(advance) && Number(advance) >= 0 && Number(advance) <= century
    ? Number(advance)
    : undefined;
}
