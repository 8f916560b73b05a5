import { parseOptions } from './config/options.ts';
import type { Seed } from './config/parse-seed.ts';
import { createControls, type Controls } from './controls/controls.ts';
import { subscribe } from './domain/ledger.ts';
import { recordTransactions } from './domain/vouchers/transactions.ts';
import { initialState } from './fixtures/initial-state.ts';
import { createApp } from './http/app.ts';
import { ConnectionCut, type ClientInfo, type Services } from './http/context.ts';
import { createScheduler, scheduleTimer, type Schedule } from './store/scheduler.ts';
import { createStore } from './store/store.ts';
import { createWebhookSender } from './webhooks/sender.ts';

export type { SandboxState } from './controls/snapshot.ts';
export type { Settings } from './domain/model/settings.ts';
export { clientKeys, serverKeys, webhookSecret } from './fixtures/keys.ts';
export { seededPromotions } from './fixtures/promotions.ts';
export { hostileText } from './fixtures/shop.ts';
export { seededCodes } from './fixtures/vouchers.ts';
export type { ClientInfo } from './http/context.ts';

/** The options of a sandbox: its settings, and more vouchers and promotion tiers. `reset()` restores them. */
export interface SandboxOptions extends Seed {
  /** The present time; by default the real one. */
  now?: () => Date;
  /** Waits before a late response; by default in real time. A test can give a function that does not wait. */
  wait?: Services['wait'];
  /** Sends the webhooks; by default the global `fetch`. */
  fetch?: typeof fetch;
  /** Calls a function in so many ms, for webhooks that are sent again, and returns a function that cancels it; by default a real timer. */
  schedule?: Schedule;
}

/** A Voucherify project in memory. */
export interface Sandbox extends Controls {
  /**
   * Sends a request to the sandbox without a network, like the global `fetch`: for `createClient({ fetch: sandbox.fetch, … })` with
   * any `apiUrl`. A request without an `Origin` counts as one of a page of `http://localhost`.
   */
  fetch: typeof fetch;
  /** Answers a request as the API would. If a fault cuts the connection, it rejects as `fetch` does. */
  answer(request: Request, client?: ClientInfo): Promise<Response>;
  /** Cancels all webhooks, and sends no more until a reset. */
  close(): void;
}

/** Creates a sandbox. Two sandboxes share nothing. A wrong option throws a `TypeError` that names it. */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const seed = parseOptions(options);
  const { now: givenNow = () => new Date() } = options;
  const now = (): Date => new Date(givenNow().getTime() + store.state.clockAhead);
  const scheduler = createScheduler(now, () => store.state, options.schedule ?? scheduleTimer);
  const send = options.fetch ?? ((...request) => fetch(...request));
  const sendWebhooks = createWebhookSender({ now, scheduler, fetch: send });
  const store = createStore(() => {
    const state = initialState(seed);
    subscribe(state, (entries) => recordTransactions(state, entries));
    subscribe(state, (entries, context) => sendWebhooks(state, entries, context));
    return state;
  });
  const services = { store, now, scheduler, wait: options.wait ?? wait };
  const controls = createControls(services);
  const app = createApp(services, controls);
  const sandbox: Sandbox = {
    ...controls,
    fetch(input, init) {
      const request = new Request(input, init);
      const origin = request.headers.get('origin') ?? 'http://localhost';
      return sandbox.answer(request, { origin, isInProcess: true });
    },
    async answer(request, client = {}) {
      // Without a connection, an aborted request rejects, as with the global `fetch`.
      const rejectIfAborted = (): void =>
        client.cut === undefined ? request.signal.throwIfAborted() : undefined;
      rejectIfAborted();
      try {
        const response = await app.fetch(request, { client });
        rejectIfAborted();
        return response;
      } catch (error) {
        if (!(error instanceof ConnectionCut)) throw error;
        rejectIfAborted();
        if (client.cut === undefined) throw new TypeError('Failed to fetch', { cause: error });
        client.cut();
        // Nobody reads this.
        return new Response(null, { status: 503 });
      }
    },
    close: () => store.state.closed.abort(),
  };
  return sandbox;
}

function wait(ms: number, clientLeft: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const leave = (): void => {
      clearTimeout(timer);
      resolve();
    };
    if (clientLeft.aborted) leave();
    clientLeft.addEventListener('abort', leave, { once: true });
  });
}
