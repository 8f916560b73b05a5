/**
 * The frame of the playground. It is sandboxed, so its origin is opaque, and browsers load no modules from an origin that is not
 * theirs. Therefore its script is one classic script, built from demo/playground/frame; and its page is served as it is, without
 * what Vite adds to pages.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const path = (name) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * Builds the script of the frame.
 *
 * @param {import('./playground-frame.mjs').FrameOptions} options
 * @returns {Promise<string>}
 */
export async function buildFrameScript({ plugins, alias, minify = false }) {
  const { output } = await build({
    configFile: false,
    root: path('demo'),
    logLevel: 'warn',
    mode: 'production',
    publicDir: false,
    plugins,
    resolve: {
      // `npm start` runs in development, where Vite would take Lit's development build.
      conditions: ['module', 'browser', 'production'],
      alias,
    },
    build: {
      write: false,
      minify,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: path('demo/playground/frame/frame.ts'),
        checks: { bundlerTimings: false },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  return output[0].code;
}

/**
 * Serves the frame's page and script, and the manifest of the element, while Vite serves the other pages.
 *
 * @param {import('./playground-frame.mjs').FrameOptions} options
 * @returns {import('vite').Plugin}
 */
export function playgroundFrame(options) {
  /** @type {Promise<string> | undefined} */
  let script;
  const files = {
    '/playground-frame.html': ['text/html', () => readFileSync(path('demo/playground-frame.html'), 'utf8')],
    '/playground-frame.js': ['text/javascript', () => (script ??= buildFrameScript(options))],
    '/custom-elements.json': [
      'application/json',
      () => readFileSync(path('dist/custom-elements.json'), 'utf8'),
    ],
  };
  /** @param {import('vite').Connect.Server} middlewares */
  const serveFiles = (middlewares) =>
    void middlewares.use((request, response, next) => {
      const [type, read] = files[new URL(request.url, 'http://localhost').pathname] ?? [];
      if (!read) return next();
      Promise.resolve()
        .then(read)
        .then((text) => response.setHeader('Content-Type', `${type}; charset=utf-8`).end(text), next);
    });
  return {
    name: 'playground-frame',
    configureServer({ middlewares, watcher }) {
      watcher.on('all', () => (script = undefined));
      watcher.add(path('src'));
      serveFiles(middlewares);
    },
    configurePreviewServer: ({ middlewares }) => serveFiles(middlewares),
  };
}
