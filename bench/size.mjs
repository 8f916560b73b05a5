/**
 * `npm run size`: prints how many bytes a shopper downloads (minified, compressed with brotli), beside a goal and a limit. It
 * exits with 1 if a size is over its limit. It measures the files of `npm run build`, which has to run first.
 */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import filePlugin from '@size-limit/file';
import { rolldown } from 'rolldown';
import sizeLimit from 'size-limit';

const root = fileURLToPath(new URL('..', import.meta.url));
const LIT = /^(lit|lit-.*|@lit\/.*)(\/|$)/;

if (!existsSync(`${root}/dist/index.js`)) {
  console.error('Nothing is built yet: run "npm run build" first.');
  process.exit(1);
}

const temporary = mkdtempSync(join(tmpdir(), 'voucher-redeem-size-'));

/**
 * Bundles a small app as the bundler of a shop does.
 *
 * @returns the path of its first file. Files that it loads later with `import()` are not measured.
 */
async function app(name, source, external = []) {
  const entry = join(temporary, `${name}.js`);
  writeFileSync(entry, source);
  const bundle = await rolldown({ input: entry, external, logLevel: 'silent' });
  const { output } = await bundle.write({ dir: join(temporary, name), format: 'es', minify: true });
  return join(temporary, name, output[0].fileName);
}

const cdn = (file) => `${root}/dist/cdn/${file}`;

/** `goal` and `limit` are bytes. Without them, a size is only printed. */
const rows = [
  { what: 'one file with everything', goal: 26_000, limit: 54_800, file: cdn('voucher-redeem.js') },
  {
    what: 'module before anything optional is used',
    goal: 17_500,
    limit: 35_900,
    file: cdn('voucher-redeem.mjs'),
  },
  {
    what: 'element, in an app that has Lit',
    goal: 11_000,
    limit: 28_000,
    file: await app('element', `import '${root}/dist/define.js';`, [LIT]),
  },
  {
    what: 'headless: an app that calls createClient().redeem()',
    goal: 2_800,
    limit: 7_100,
    file: await app(
      'headless',
      `import { createClient } from '${root}/dist/index.js';
       createClient({ applicationId: 'a', clientToken: 't' }).redeem('CODE').then(console.log);`,
    ),
  },
  {
    what: 'cart: an app that calls createCart() and createClient()',
    goal: 12_000,
    limit: 16_100,
    file: await app(
      'cart',
      `import { createClient } from '${root}/dist/index.js';
       import { createCart } from '${root}/dist/cart.js';
       const cart = createCart(createClient({ applicationId: 'a', clientToken: 't' }));
       cart.apply('CODE').then(console.log);`,
    ),
  },
  {
    what: 'the sandbox in a page, which no shopper downloads',
    file: await app(
      'sandbox',
      `import { createSandbox } from '${root}/dist/sandbox-browser.js'; createSandbox();`,
    ),
  },
];

console.log('    size     goal    limit');
for (const { what, goal, limit, file } of rows) {
  const [{ size }] = await sizeLimit([filePlugin], { checks: [{ files: [file], brotli: true }] });
  const verdict = size > limit ? 'OVER THE LIMIT  ' : '';
  console.log(
    `${[size, goal, limit].map((bytes) => String(bytes ?? '').padStart(8)).join(' ')}  ${verdict}${what}`,
  );
  if (size > limit) process.exitCode = 1;
}
rmSync(temporary, { recursive: true });
