import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build, type InlineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { scriptTagFolder } from './servers.ts';

/** The small apps of test/e2e/frameworks/: each is built by its framework's own compiler and served over HTTP. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** JSX as React and Preact have it: calls of the package's own `jsx-runtime`. */
const jsxOf = (importSource: string): InlineConfig => ({
  oxc: { jsx: { runtime: 'automatic', importSource } },
});

const react18: InlineConfig = {
  ...jsxOf('react'),
  // React 19 has the name in node_modules. React DOM imports "react" too, and must get the same copy.
  resolve: {
    alias: [
      { find: /^react(?=$|\/)/, replacement: 'react18' },
      { find: /^react-dom(?=$|\/)/, replacement: 'react-dom18' },
    ],
  },
};

const vue3: InlineConfig = {
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'voucher-redeem' } } })],
};

/** By the name of the app's folder. */
const configs = {
  react18,
  'react18-ref': react18,
  react19: jsxOf('react'),
  preact: jsxOf('preact'),
  vue: vue3,
  'vue-prop': vue3,
  svelte: { plugins: [svelte({ configFile: false })] },
  solid: { plugins: [solid()] },
} satisfies { [framework: string]: InlineConfig };

export type Framework = keyof typeof configs;

/** React, Preact and Solid have JSX in their entry. */
const entryOf = (framework: Framework) =>
  join(root, 'test/e2e/frameworks', framework, /^(vue|svelte)/.test(framework) ? 'app.js' : 'app.jsx');

/** Builds an entry and everything that it imports into one module. */
async function bundle(entry: string, config: InlineConfig): Promise<string> {
  const result = await build({
    ...config,
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: entry, output: { codeSplitting: false } },
    },
  });
  if (!('output' in result)) throw new Error('Vite watches instead of building.');
  return result.output[0].code;
}

/**
 * When the element is defined: `before` the app renders, as an app does that imports `voucher-redeem/define`, or `after`, as with
 * a script tag whose file arrives when the page has been drawn.
 */
export type Defined = 'before' | 'after';

/** How long the file of the script tag is on its way. Milliseconds. */
const DELAY = 1000;

const scripts: { [when in Defined]: (framework: Framework) => string } = {
  before: (framework) =>
    `<script type="module" src="/define.js"></script><script type="module" src="/${framework}.js"></script>`,
  after: (framework) =>
    `<script type="module" src="/${framework}.js"></script><script async src="/voucher-redeem.js"></script>`,
};

export interface FrameworkApps {
  /** Builds the app, unless this worker has done so before. */
  build(framework: Framework): Promise<void>;
  /** The address of a page with the app. Its box talks to the sandbox at `apiUrl`. */
  url(framework: Framework, defined: Defined, apiUrl: string): string;
  close(): Promise<void>;
}

/** Serves the apps that were built. */
export async function serveFrameworkApps(): Promise<FrameworkApps> {
  const files = new Map<string, Promise<string>>();
  const add = (path: string, code: () => Promise<string>) => {
    if (!files.has(path)) files.set(path, code());
    return files.get(path)!;
  };
  const scriptTag = readFileSync(join(scriptTagFolder, 'voucher-redeem.js'), 'utf8');
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
    const answer = (type: string, body: string) =>
      response.writeHead(200, { 'Content-Type': `${type}; charset=utf-8` }).end(body);
    const file = files.get(pathname);
    if (pathname === '/voucher-redeem.js') setTimeout(() => answer('text/javascript', scriptTag), DELAY);
    else if (file) void file.then((code) => answer('text/javascript', code));
    else if (pathname === '/')
      answer(
        'text/html',
        `<!doctype html><html lang="en"><head><title>A shop</title><link rel="icon" href="data:,"></head>
         <body><div id="app"></div>${scripts[searchParams.get('defined') as Defined](searchParams.get('framework') as Framework)}</body></html>`,
      );
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    build: async (framework) => {
      await add('/define.js', () => bundle(join(root, 'src/define.ts'), {}));
      await add(`/${framework}.js`, () => bundle(entryOf(framework), configs[framework]));
    },
    url: (framework, defined, apiUrl) =>
      `http://localhost:${port}/?${new URLSearchParams({ framework, defined, api: apiUrl }).toString()}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
