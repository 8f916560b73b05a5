import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { test as base } from '@playwright/test';
import { build } from 'vite';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import type { Client } from '../../src/client/client.ts';

/** A shop's page that uses the client without the element, bundled as a shop bundles it. */

const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

/** The files of the bundle, by name. The page loads `app.js` at once, and the others when a call needs them. */
async function bundle(): Promise<Map<string, string>> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: {
        input: 'virtual:app',
        output: { entryFileNames: 'app.js', chunkFileNames: '[name].js' },
      },
    },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'virtual:app' ? id : null),
        load: (id) =>
          id === 'virtual:app' ? `import * as library from '${entry}'; window.library = library;` : null,
      },
    ],
  });
  if (!('output' in result)) throw new Error('Vite watches instead of building.');
  return new Map(result.output.map((file) => [file.fileName, 'code' in file ? file.code : '']));
}

/** The window of the page. Its script keeps our library there. */
export interface AppWindow {
  library: { createClient: (options: object) => Client };
}

export interface App {
  /** A new sandbox for each test. */
  api: ServedSandbox;
  /** Opens the page, served with these headers. `loaded` lists the files of the bundle that it loads. */
  open(page: Page, headers?: { [header: string]: string }): Promise<{ loaded: string[]; origin: string }>;
}

export const test = base.extend<{ app: App }, { files: Map<string, string> }>({
  files: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await use(await bundle());
    },
    { scope: 'worker' },
  ],
  app: async ({ files }, use) => {
    const api = await startSandbox({ port: 0, settings: { rateLimit: null } });
    let headers: { [header: string]: string } = {};
    const server = createServer((request, response) => {
      const pages: { [path: string]: [type: string, content: string] } = {
        '/': [
          'text/html',
          '<!doctype html><title>A shop</title><script type="module" src="/app.js"></script>',
        ],
        '/favicon.ico': ['image/x-icon', ''],
      };
      const file = files.get(request.url!.slice(1));
      const [type, content] = pages[request.url!] ?? ['text/javascript', file];
      response
        .writeHead(content === undefined ? 404 : 200, { 'Content-Type': type, ...headers })
        .end(content);
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
    await use({
      api,
      open: async (page, pageHeaders = {}) => {
        headers = pageHeaders;
        const loaded: string[] = [];
        page.on('request', (request) => {
          const { pathname } = new URL(request.url());
          if (files.has(pathname.slice(1))) loaded.push(pathname.slice(1));
        });
        await page.goto(origin);
        await page.waitForFunction(() => 'library' in window);
        return { loaded, origin };
      },
    });
    server.closeAllConnections();
    await Promise.all([api.close(), new Promise((resolve) => server.close(resolve))]);
  },
});

export { expect } from '@playwright/test';
