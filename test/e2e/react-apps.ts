import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build, type InlineConfig } from 'vite';

/** The checkout of test/e2e/react/ in two versions of React: rendered by a server and hydrated, or rendered in the page. */

const root = fileURLToPath(new URL('../..', import.meta.url));

export type ReactVersion = 18 | 19;

/** React 19 has the names in node_modules. */
const alias = (version: ReactVersion) => [
  { find: /^voucher-redeem\/react$/, replacement: join(root, 'src/react.ts') },
  { find: /^voucher-redeem\/react-widget$/, replacement: join(root, 'src/react-widget.ts') },
  ...(version === 18
    ? [
        { find: /^react(?=$|\/)/, replacement: 'react18' },
        { find: /^react-dom(?=$|\/)/, replacement: 'react-dom18' },
      ]
    : []),
];

const common = (version: ReactVersion): InlineConfig => ({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'error',
  // Hydration mistakes are reported by React's build for development.
  mode: 'development',
  define: { 'process.env.NODE_ENV': '"development"' },
  oxc: { jsx: { runtime: 'automatic', importSource: 'react', development: false } },
  resolve: { alias: alias(version) },
});

async function bundleForPage(version: ReactVersion, entry: string): Promise<string> {
  const result = await build({
    ...common(version),
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: { input: join(root, 'test/e2e/react', entry), output: { codeSplitting: false } },
    },
  });
  if (!('output' in result)) throw new Error('Vite watches instead of building.');
  return result.output[0].code;
}

/** Renders in another process, because Lit's replacement of the DOM in Node must not affect the test. */
async function renderInNode(version: ReactVersion, apiUrl: string): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'voucher-redeem-react-'));
  try {
    await build({
      ...common(version),
      ssr: { noExternal: true },
      build: {
        ssr: join(root, 'test/e2e/react/server.jsx'),
        outDir,
        rolldownOptions: { output: { entryFileNames: 'server.mjs' } },
      },
    });
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [
      join(outDir, 'server.mjs'),
      apiUrl,
    ]);
    if (stderr) throw new Error(stderr);
    return stdout;
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

interface Served {
  /** The origin of the pages. */
  url: string;
  close: () => Promise<void>;
}

/** Serves pages that load one script. */
async function serve(script: string, contentOf: (path: string) => string): Promise<Served> {
  const page = (content: string) =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A shop</title><link rel="icon" href="data:,"></head>
     <body>${content}<script type="module" src="/app.js"></script></body></html>`;
  const server = createServer((request, response) => {
    const isScript = request.url === '/app.js';
    response.setHeader('Content-Type', `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8`);
    response.end(isScript ? script : page(contentOf(request.url!)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Builds and serves the page of test/e2e/react/widgets.jsx. */
export const serveWidgets = async (version: ReactVersion): Promise<Served> =>
  serve(await bundleForPage(version, 'widgets.jsx'), () => '<div id="app"></div>');

export interface ReactApp {
  /** The page, rendered by the server or empty. */
  url(rendered: 'on the server' | 'in the page'): string;
  /** What the server has rendered. */
  markup: string;
  close(): Promise<void>;
}

/** Builds and serves the checkout. */
export async function serveReactApp(version: ReactVersion, apiUrl: string): Promise<ReactApp> {
  const [script, markup] = await Promise.all([
    bundleForPage(version, 'client.jsx'),
    renderInNode(version, apiUrl),
  ]);
  const content = `<div id="app" data-api="${apiUrl}">`;
  const served = await serve(script, (path) => `${content}${path === '/server' ? markup : ''}</div>`);
  return {
    url: (rendered) => `${served.url}/${rendered === 'on the server' ? 'server' : ''}`,
    markup,
    close: served.close,
  };
}
