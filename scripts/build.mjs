/**
 * `npm run build`: the npm doors by tsc, one file to one file, Lit outside; the script-tag file by vite, all inside; and
 * the manifest with the README's tables (`--check` only compares them).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
// No bundler takes the indentation out of a template, and every shopper would download it.
for (const name of ['view', 'styles']) {
  const file = `${root}/dist/widget/${name}.js`;
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/^[ \t]+/gm, ''));
}
await build({ root, logLevel: 'warn' });
const docs = spawnSync('node', ['scripts/manifest.mjs', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
if (docs.status !== 0) process.exit(docs.status ?? 1);
console.log('Built dist/ (npm) and dist/cdn/voucher-redeem.js (script tag).');
