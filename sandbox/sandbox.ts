import { createScheduler, scheduleTimer, type Schedule } from './store/scheduler.ts';
import { createApp } from './http/app.ts';
import { ConnectionCut, type ClientInfo, type Services } from './http/context.ts';
import { createWebhookSender } from './webhooks/sender.ts';
import { createControls, type Controls } from './controls/controls.ts';
import { parseOptions } from './config/options.ts';
import type { Seed } from './config/parse-seed.ts';
import { createStore } from './store/store.ts';

export type { ClientInfo } from './http/context.ts';
export type { Settings } from './config/settings.ts';
export type { SandboxState } from './controls/snapshot.ts';
export { clientKeys, serverKeys, webhookSecret } from './fixtures/keys.ts';
export { hostileText } from './fixtures/shop.ts';
export { seededPromotions } from './fixtures/promotions.ts';
export { seededCodes } from './fixtures/vouchers.ts';

/** How a sandbox is to be: settings, vouchers and promotion tiers that differ from the usual; `reset()` comes back to these. */
export interface SandboxOptions extends Seed {
  /** What time it is. */
  now?: () => Date;
  /** How time passes for the codes that answer late; a test gives one that does not wait. */
  wait?: Services['wait'];
  /** How webhooks are sent; the global `fetch` unless told. */
  fetch?: typeof fetch;
  /** How time passes for webhooks that are sent again: calls back in so many ms, and answers with how to call it off. */
  schedule?: Schedule;
}

/** A Voucherify project in memory. */
export interface Sandbox extends Controls {
  /**
   * Asks it without a network, as `fetch` would: for `createClient({ fetch: sandbox.fetch, … })` with an `apiUrl` of
   * localhost. A request that has no `Origin` comes from a page of `http://localhost`.
   */
  fetch: typeof fetch;
  /** Answers a request as the API would. Where a connection would be cut, rejects as `fetch` does. */
  answer(request: Request, client?: ClientInfo): Promise<Response>;
  /** Sends no webhook any more, until a reset, and calls off what is on its way. */
  close(): void;
}

/** Makes a sandbox of its own: two of them share nothing. A wrong option throws `TypeError`, which says what is wrong where. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const seed = parseOptions(options);
  const { now: givenNow = () => new Date() } = options;
  const now = (): Date => new Date(givenNow().getTime() + store.state.clockAhead);
  const scheduler = createScheduler(now, () => store.state, options.schedule ?? scheduleTimer);
  const send = options.fetch ?? ((...request) => fetch(...request));
  const store = createStore(seed, createWebhookSender({ now, scheduler, fetch: send }));
  const services = { store, now, scheduler, wait: options.wait ?? wait };
  const controls = createControls(services);
  const app = createApp(services, controls);
  const sandbox: Sandbox = {
    ...controls,
    fetch(input, init) {
      const request = new Request(input, init);
      return sandbox.answer(request, request.headers.has('origin') ? {} : { origin: 'http://localhost' });
    },
    async answer(request, client = {}) {
      // Where there is no connection to leave, leaving is what `fetch` makes of it: a rejection.
      const leave = (): void => (client.cut === undefined ? request.signal.throwIfAborted() : undefined);
      leave();
      try {
        const response = await app.fetch(request, { client });
        leave();
        return response;
      } catch (error) {
        if (!(error instanceof ConnectionCut)) throw error;
        leave();
        if (client.cut === undefined) throw new TypeError('Failed to fetch', { cause: error });
        client.cut();
        // Nobody is left to read this.
        return new Response(null, { status: 503 });
      }
    },
    close: () => store.state.closed.abort(),
  };
  return sandbox;
}

function wait(ms: number, callerLeft: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const leave = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (callerLeft.aborted) leave();
    callerLeft.addEventListener('abort', leave, { once: true });
  });
}
