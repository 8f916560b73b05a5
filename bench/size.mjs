/**
 * What a shopper downloads, in bytes after minifying and brotli, beside what we allow ourselves. Exits 1 past a budget.
 * Run it after `npm run build`: it measures what is published.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIT = /^(lit|lit-.*|@lit\/.*)(\/|$)/;
const LATER = new Set(['./beyond-redeem.js', './later.js']);

/**
 * Bundles a two-line app as a shop's bundler would, and answers with its minified code. What a client loads when it is first
 * asked for more is another file, as it is for the shopper; how it is found is the bundler's own code and not weighed.
 */
async function app(source, external = []) {
  const name = 'virtual:app';
  const bundle = await rolldown({
    input: name,
    external,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === name ? id : LATER.has(id) ? { id, external: 'absolute' } : null),
        load: (id) => (id === name ? source : null),
      },
    ],
  });
  const { output } = await bundle.generate({ format: 'es', minify: true });
  return output[0].code;
}

const script = (file) => readFileSync(`${root}/dist/cdn/${file}`, 'utf8');

const rows = [
  ['script-tag file, Lit inside', 12_000, () => script('voucher-redeem.js')],
  [
    'headless: an app that calls createClient().redeem()',
    2_500,
    () =>
      app(`import { createClient } from '${root}/dist/index.js';
           createClient({ applicationId: 'a', clientToken: 't' }).redeem('CODE').then(console.log);`),
  ],
  [
    'headless: the same with every call in one file',
    7_000,
    () => app(`export * from '${root}/dist/index.js'; export * from '${root}/dist/client/beyond-redeem.js';`),
  ],
  ['element, in an app that has Lit', 7_000, () => app(`import '${root}/dist/define.js';`, [LIT])],
  ['what a box loads when a shopper enters it', 5_000, () => script('voucher-redeem-later.js')],
  ['script-tag file with all of it inside', 21_000, () => script('voucher-redeem.whole.js')],
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
