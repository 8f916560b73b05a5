/**
 * What a shopper downloads, in bytes after minifying and brotli, beside what we allow ourselves. Exits 1 past a budget.
 * Run it after `npm run build`: it measures what is published.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIT = /^(lit|lit-.*|@lit\/.*)(\/|$)/;

/** Bundles a two-line app the way a shop would, and answers with its minified code. */
async function app(source, external = []) {
  const name = 'virtual:app';
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false, // Vite's own polyfill is not ours to weigh
      rollupOptions: { input: name, external, output: { format: 'es' }, preserveEntrySignatures: false },
    },
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === name ? id : null),
        load: (id) => (id === name ? source : null),
      },
    ],
  });
  return result.output.map((chunk) => chunk.code ?? '').join('');
}

const rows = [
  ['script-tag file, Lit inside', 12_000, () => readFileSync(`${root}/dist/cdn/voucher-redeem.js`, 'utf8')],
  [
    'headless: an app that calls createClient().redeem()',
    2_500,
    () =>
      app(`import { createClient } from '${root}/dist/index.js';
           createClient({ applicationId: 'a', clientToken: 't' }).redeem('CODE').then(console.log);`),
  ],
  ['element, in an app that has Lit', 7_000, () => app(`import '${root}/dist/define.js';`, [LIT])],
];

if (!existsSync(`${root}/dist/index.js`)) {
  console.error('Nothing is built yet: run "npm run build" first.');
  process.exit(1);
}
let over = 0;
for (const [what, budget, code] of rows) {
  const size = brotliCompressSync(await code()).length;
  if (size > budget) over += 1;
  console.log(`${String(size).padStart(7)} of ${budget} bytes  ${size > budget ? 'OVER  ' : ''}${what}`);
}
process.exitCode = over > 0 ? 1 : 0;
