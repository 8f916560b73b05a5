/**
 * `npm run build`: the npm doors by tsc, one file to one file, Lit outside; the script-tag file by vite, Lit inside, with what
 * it loads later and a small file for each language beside it; the sandbox and its command; and the manifest with the README's tables (`--check` only compares them).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildSandbox } from './build-sandbox.mjs';
import { buildLanguages } from './languages.mjs';
import { minifyStyles } from './minify-styles.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
rmSync(`${root}/dist`, { recursive: true, force: true });
const { status } = spawnSync('npx', ['tsc', '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
// No bundler takes the indentation out of a template, and every shopper would download it.
const rewrite = (name, change) => {
  const file = `${root}/dist/widget/${name}.js`;
  writeFileSync(file, change(readFileSync(file, 'utf8')));
};
rewrite('view', (code) => code.replaceAll(/^[ \t]+/gm, ''));
rewrite('styles', (code) => code.replace(/(?<=css `)[^`]*/, minifyStyles));
for (const mode of ['production', 'later', 'beyond', 'whole']) await build({ root, mode, logLevel: 'warn' });
await buildLanguages(root);
await buildSandbox(root);
const docs = spawnSync('node', ['scripts/manifest.mjs', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
if (docs.status !== 0) process.exit(docs.status ?? 1);
console.log('Built dist/ (npm) and dist/cdn/ (script tag).');
