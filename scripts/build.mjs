/**
 * `npm run build`: builds `dist/` in five steps:
 * - tsc compiles each file of `src` to one file, which imports Lit from npm;
 * - Vite builds the files for script tags;
 * - rolldown builds the sandbox and its command;
 * - scripts/manifest.mjs writes the manifest and the tables of docs, and scripts/example-pages.mjs the pages of the examples. With
 *   `--check` they only compare what is in docs;
 * - scripts/typings.mjs writes, from the manifest, the declarations for frameworks and what editors read.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildCdn } from './build-cdn.mjs';
import { buildSandbox } from './build-sandbox.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

function run(command, ...parameters) {
  const { status } = spawnSync(command, parameters, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

rmSync(`${root}/dist`, { recursive: true, force: true });
// By its path, because the package is tested with three versions of TypeScript, and `npx tsc` may be any of them.
run('node', 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json');
await buildCdn();
await buildSandbox(root);
run('node', 'scripts/manifest.mjs', ...process.argv.slice(2));
run('node', 'scripts/example-pages.mjs', ...process.argv.slice(2));
run('node', 'scripts/typings.mjs');
console.log('Built dist/ (npm) and dist/cdn/ (script tag).');
