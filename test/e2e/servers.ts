import { test as base } from '@playwright/test';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview, type PreviewServer } from 'vite';
import type { SettingsChange } from '../../sandbox/config/settings.ts';
import { startBackend } from '../../demo/backend/serve.ts';
import { serverKeys, webhookSecret } from '../../sandbox/sandbox.ts';
import { startSandbox } from '../../sandbox/server.ts';
import type { SandboxState } from '../../sandbox/controls/snapshot.ts';
import type { ReceivedRequest } from '../../sandbox/store/request-log.ts';
import { freePort } from '../support/free-port.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const STAFF_PASSWORD = 'password-of-the-staff';

/** The folder of the built files for script tags. The pages load them as a shop does. */
export const scriptTagFolder = join(root, 'dist/cdn');

/** A shop's pages, its backend and the API. Each has a port, so they are different origins. */
export interface Shop {
  /** The origin of the storefront. */
  url: string;
  /** The address of the API, which is a sandbox. */
  apiUrl: string;
  /** The address of the shop's backend, to which the API sends webhooks. */
  merchantUrl: string;
  /** The password of the console. */
  staffPassword: string;
  /** The vouchers, redemptions and settings of the sandbox. */
  state(): SandboxState;
  /** The requests of pages that the API received, oldest first, without the storefront's own requests for promotions. */
  requests(): Promise<ReceivedRequest[]>;
  /** Those of them that redeem: no preflights and no checks. */
  posts(): Promise<ReceivedRequest[]>;
  /** Changes settings of the project, until the end of the test. */
  set(settings: SettingsChange): Promise<void>;
  /** Sends the responses of the slow codes (`SLOW-5S`, `TIMEOUT-AFTER`), which wait until this is called. */
  releaseSlowResponses(): void;
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

/** Holds the responses of slow codes until a test releases them, or until the page ends the connection. */
function slowResponses() {
  let gate = newGate();
  return {
    wait: (_ms: number, disconnected: AbortSignal) =>
      Promise.race([
        gate.opened,
        new Promise<void>((resolve) => disconnected.addEventListener('abort', () => resolve())),
      ]),
    release: () => gate.open(),
    hold: () => {
      gate.open();
      gate = newGate();
    },
  };
}

/**
 * Builds the pages of the demo into a folder and serves it. `npm start` serves their source, of which a page loads 300 files: that
 * would take longer than most tests.
 */
async function serveDemo(folder: string): Promise<PreviewServer> {
  const demo = join(root, 'demo');
  const configFile = join(root, 'vite.config.ts');
  // With the files that Vite does not build: classic scripts, and the frame of the playground.
  cpSync(demo, folder, { recursive: true });
  const pages = readdirSync(demo, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.html') && path !== 'playground-frame.html',
  );
  await build({
    configFile,
    root: demo,
    publicDir: scriptTagFolder,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: pages.map((page) => join(demo, page)) },
    },
  });
  return preview({
    configFile,
    root: demo,
    appType: 'mpa',
    logLevel: 'error',
    build: { outDir: folder },
    preview: { host: 'localhost', port: 0 },
  });
}

async function serve(): Promise<Served & { close: () => Promise<void> }> {
  if (!existsSync(scriptTagFolder))
    throw new Error(`${scriptTagFolder} is missing: run "npm run build" before the end-to-end tests.`);
  const slow = slowResponses();
  // The sandbox and the backend need each other's address. It is in the sandbox's first settings, which a reset restores.
  const merchantPort = await freePort();
  const api = await startSandbox({
    port: 0,
    settings: { rateLimit: null, webhooks: [`http://localhost:${merchantPort}/webhooks`] },
    wait: slow.wait,
  });
  const folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-demo-'));
  const backend = await startBackend({
    databaseUrl: `file:${join(folder, 'shop.db')}`,
    sessionSecret: 'the-secret-of-the-sessions-of-a-test',
    staffPassword: STAFF_PASSWORD,
    // All tests come from one address, in one minute.
    limits: { logins: 10_000, orders: 10_000 },
    port: merchantPort,
    apiUrl: api.url,
    applicationId: serverKeys.applicationId,
    secretKey: serverKeys.token,
    webhookSecret,
    isOwnPage: (origin) => origin === shopUrl(),
  });
  // Vite passes them to the pages, as import.meta.env.VITE_SANDBOX_URL and import.meta.env.VITE_MERCHANT_URL.
  process.env.VITE_SANDBOX_URL = api.url;
  process.env.VITE_MERCHANT_URL = backend.url;
  process.env.VITE_STAFF_PASSWORD = STAFF_PASSWORD;
  const builtDemo = mkdtempSync(join(tmpdir(), 'voucher-redeem-pages-'));
  const pages = await serveDemo(builtDemo);
  const shopUrl = () => `http://localhost:${(pages.httpServer.address() as AddressInfo).port}`;
  const requests = async () => {
    const all = (await (await fetch(`${api.url}/__sandbox/requests`)).json()) as ReceivedRequest[];
    return all.filter(({ path }) => path.startsWith('/client/') && path !== '/client/v1/qualifications');
  };
  return {
    shop: {
      url: shopUrl(),
      apiUrl: api.url,
      merchantUrl: backend.url,
      staffPassword: STAFF_PASSWORD,
      state: () => api.state(),
      requests,
      posts: async () =>
        (await requests()).filter(({ method, path }) => method === 'POST' && !path.endsWith('/validations')),
      set: async (settings) => {
        const init = { method: 'PATCH', body: JSON.stringify(settings) };
        const response = await fetch(`${api.url}/__sandbox/settings`, init);
        if (!response.ok) throw new Error(await response.text());
      },
      releaseSlowResponses: slow.release,
    },
    startOver: async () => {
      slow.hold();
      api.reset();
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(`${backend.url}/start-over`, { method: 'POST', headers });
      if (!answer.ok) throw new Error(await answer.text());
    },
    close: async () => {
      await Promise.all([pages.close(), backend.close(), api.close()]);
      rmSync(builtDemo, { recursive: true });
      rmSync(folder, { recursive: true });
    },
  };
}

interface Fixtures {
  shop: Shop;
  /**
   * The uncaught errors and the dialogs of the page. A test fails if the list is not empty at its end, so a test that expects an
   * error removes it.
   */
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
      base.expect(alarms, 'uncaught errors and dialogs of the page').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
