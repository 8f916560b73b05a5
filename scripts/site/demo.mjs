/** Builds the playground and the gallery, whose sandbox runs in the page, and the script and style of the documentation. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, runnerImport } from 'vite';
import { buildFrameScript } from '../playground-frame.mjs';
import { POLICY } from './layout.mjs';

export async function buildDemo(root, out) {
  process.env.NODE_ENV = 'production';
  const { frameOptions } = (await runnerImport('/vite.config.ts', { root })).module;
  await build({
    configFile: false,
    root: join(root, 'demo'),
    base: './',
    logLevel: 'warn',
    publicDir: false,
    plugins: [...frameOptions.plugins, pageOfSite],
    define: { 'import.meta.env.VITE_SANDBOX_IN_PAGE': '"1"' },
    build: {
      outDir: out,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: {
          playground: join(root, 'demo/playground.html'),
          gallery: join(root, 'demo/gallery.html'),
          site: join(root, 'demo/site/site.ts'),
        },
        checks: { bundlerTimings: false },
        output: { entryFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' },
      },
    },
  });
  writeFileSync(join(out, 'playground-frame.js'), await buildFrameScript({ ...frameOptions, minify: true }));
  for (const file of ['playground-frame.html', 'playground-frame.css'])
    cpSync(join(root, 'demo', file), join(out, file));
  cpSync(join(root, 'dist/custom-elements.json'), join(out, 'custom-elements.json'));
}

/** The site has no storefront and no console: their links make place for one to the documentation. */
const pageOfSite = {
  name: 'page-of-site',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { filename }) => {
      const isPlayground = filename.endsWith('playground.html');
      const here = (is) => (is ? ' aria-current="page"' : '');
      return html
        .replace(
          '<meta charset',
          `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />\n    <meta charset`,
        )
        .replace(
          /<nav[\s\S]*?<\/nav>/,
          `<nav aria-label="Site">
        <a href="./index.html">Documentation</a>
        <a href="./gallery.html"${here(!isPlayground)}>Gallery</a>
        <a href="./playground.html"${here(isPlayground)}>Playground</a>
      </nav>`,
        );
    },
  },
};
