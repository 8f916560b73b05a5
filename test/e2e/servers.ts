import { test as base } from '@playwright/test';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer as createPortServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import type { Settings } from '../../demo/sandbox/sandbox.ts';
import { startBackend } from '../../demo/merchant/serve.ts';
import { serverKeys, webhookSecret } from '../../demo/sandbox/sandbox.ts';
import { startSandbox } from '../../demo/sandbox/serve.ts';
import type { SandboxState } from '../../demo/sandbox/app/snapshot.ts';
import type { ReceivedRequest } from '../../demo/sandbox/store/store.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The built script-tag file and what lies beside it, which pages load as a shop would. */
export const scriptTagFolder = join(root, 'dist/cdn');

/** A shop's pages on one port, the API on another: two origins, as in life. */
export interface Shop {
  /** The storefront's origin. */
  url: string;
  /** The API's. */
  apiUrl: string;
  /** That of the shop's own backend, which the API tells what happens. */
  merchantUrl: string;
  /** What the API remembers. */
  state(): SandboxState;
  /** What has arrived at the API, oldest first, but for the storefront's own question for promotions. */
  requests(): Promise<ReceivedRequest[]>;
  /** Of these, every attempt to redeem: no preflights, no questions. */
  posts(): Promise<ReceivedRequest[]>;
  /** Switches what a merchant switches in the project's settings, until the end of the test. */
  set(settings: Partial<Settings>): Promise<void>;
  /** The codes that answer late (`SLOW-5S`, `TIMEOUT-AFTER`) are held until this is called. */
  letSlowAnswersGo(): void;
}

interface Served {
  shop: Shop;
  startOver: () => Promise<void>;
}

function newGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

/** How time passes for the codes that answer late: not before a test says so, or the page gives up. */
function slowAnswers() {
  let gate = newGate();
  return {
    wait: (_ms: number, callerLeft: AbortSignal) =>
      Promise.race([
        gate.opened,
        new Promise<void>((resolve) => callerLeft.addEventListener('abort', () => resolve())),
      ]),
    letGo: () => gate.open(),
    hold: () => {
      gate.open();
      gate = newGate();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createPortServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

async function serve(): Promise<Served & { close: () => Promise<void> }> {
  if (!existsSync(scriptTagFolder))
    throw new Error(`${scriptTagFolder} is missing: run "npm run build" before the end-to-end tests.`);
  const slow = slowAnswers();
  // Each needs the other's address; and a reset comes back to what the sandbox was started with.
  const merchantPort = await freePort();
  const api = await startSandbox({
    port: 0,
    settings: { rateLimit: null, webhooks: [`http://localhost:${merchantPort}/webhooks`] },
    wait: slow.wait,
  });
  const backend = await startBackend({
    port: merchantPort,
    apiUrl: api.url,
    applicationId: serverKeys.applicationId,
    secretKey: serverKeys.token,
    webhookSecret,
    isOwnPage: (origin) => origin === shopUrl(),
  });
  // Vite hands them to the pages as import.meta.env.VITE_SANDBOX_URL and VITE_MERCHANT_URL.
  process.env.VITE_SANDBOX_URL = api.url;
  process.env.VITE_MERCHANT_URL = backend.url;
  // A cache of its own: two workers, and somebody's `npm start`, would write over each other's.
  const cacheDir = mkdtempSync(join(tmpdir(), 'voucher-redeem-vite-'));
  // And a copy of the built files, so that a build during the run does not take them from under the pages.
  const publicDir = join(cacheDir, 'public');
  cpSync(scriptTagFolder, publicDir, { recursive: true });
  const pages = await createServer({
    configFile: join(root, 'vite.config.ts'),
    root: join(root, 'demo'),
    cacheDir,
    publicDir,
    logLevel: 'error',
    // A file saved during the run must not reload a page under test.
    server: { host: 'localhost', port: 0, hmr: false, watch: null },
  });
  await pages.listen();
  const shopUrl = () => `http://localhost:${(pages.httpServer!.address() as AddressInfo).port}`;
  const requests = async () => {
    const all = (await (await fetch(`${api.url}/__sandbox/requests`)).json()) as ReceivedRequest[];
    return all.filter(({ path }) => path !== '/client/v1/qualifications');
  };
  return {
    shop: {
      url: shopUrl(),
      apiUrl: api.url,
      merchantUrl: backend.url,
      state: () => api.state(),
      requests,
      posts: async () =>
        (await requests()).filter(({ method, path }) => method === 'POST' && !path.endsWith('/validations')),
      set: async (settings) => {
        const init = { method: 'PATCH', body: JSON.stringify(settings) };
        const response = await fetch(`${api.url}/__sandbox/settings`, init);
        if (!response.ok) throw new Error(await response.text());
      },
      letSlowAnswersGo: slow.letGo,
    },
    startOver: async () => {
      slow.hold();
      api.reset();
      await fetch(`${backend.url}/start-over`, { method: 'POST' });
    },
    close: async () => {
      await Promise.all([pages.close(), backend.close(), api.close()]);
      // Vite may still be writing into it.
      rmSync(cacheDir, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

interface Fixtures {
  shop: Shop;
  /** What the page threw and what popped up. Empty at the end of every test, unless the test takes out what it expected. */
  alarms: string[];
}

export const test = base.extend<Fixtures, { served: Served }>({
  served: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { close, ...served } = await serve();
      await use(served);
      await close();
    },
    { scope: 'worker' },
  ],
  shop: async ({ served }, use) => {
    await served.startOver();
    await use(served.shop);
  },
  alarms: [
    async ({ page }, use) => {
      const alarms: string[] = [];
      page.on('pageerror', (error) => alarms.push(error.message));
      page.on('dialog', (dialog) => {
        alarms.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      await use(alarms);
      base.expect(alarms, 'what the page threw, and what popped up').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
