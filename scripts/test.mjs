/**
 * `npm test`: installs what is missing, then runs every check and test, each to its end even if one before it failed.
 * The last line counts the tests of all runners: `N passed, N failed`. A check (types, lint, build, size) counts as one.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';
import { installPostgres } from './postgres.mjs';

installPackages();
// After the packages, because it imports one of them.
const { installBrowsers } = await import('./browsers.mjs');
installBrowsers();
installPostgres();

const root = fileURLToPath(new URL('..', import.meta.url));
const counts = mkdtempSync(join(tmpdir(), 'voucher-redeem-'));
const total = { passed: 0, failed: 0 };

/** A runner that counts writes `{"passed": n, "failed": n}` where COUNTS_FILE says; any other step counts as one test. */
function step(name, command, ...args) {
  console.log(`\n— ${name}`);
  const file = join(counts, name);
  const { status, signal } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, COUNTS_FILE: file },
    shell: process.platform === 'win32',
  });
  const counted = read(file);
  if (status !== 0 && !counted) console.log(`${name}: failed, ${signal ?? `exit code ${status}`}`);
  const { passed, failed } = counted ?? { passed: status === 0 ? 1 : 0, failed: 0 };
  total.passed += passed;
  // A runner that broke down without a failed test has failed all the same.
  total.failed += status !== 0 && failed === 0 ? 1 : failed;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

step('types', 'npx', 'tsc', '--noEmit');
step('lint', 'npx', 'eslint', '.');
step('imports', 'npm', 'run', '--silent', 'imports');
step('format', 'npx', 'prettier', '--check', '--log-level=warn', '.');
step('unit tests', 'npx', 'vitest', 'run');
step('build', 'node', 'scripts/build.mjs', '--check');
step('size', 'npm', 'run', '--silent', 'size');
step('browser tests', 'npx', 'wtr');
step('e2e tests', 'npx', 'playwright', 'test');

rmSync(counts, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
