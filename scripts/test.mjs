/**
 * `npm test`: installs what is missing, then runs every check and test, each to its end even if one before it failed.
 * The last line counts the tests of all runners: `N passed, N failed`. A check (types, lint, build, size) counts as one.
 */
import { Buffer } from 'node:buffer';
import { spawn } from 'node:child_process';
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

/**
 * Runs one check or runner, and counts its tests. A runner that counts writes `{"passed": n, "failed": n}` where COUNTS_FILE says; any
 * other step counts as one test.
 *
 * @param output `pipe` prints what it says when it has ended, so that the lines of two steps do not mix.
 */
async function step(name, command, { output = 'inherit' } = {}) {
  if (output === 'inherit') console.log(`\n— ${name}`);
  const file = join(counts, name);
  const [program, ...args] = command.split(' ');
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', output, output],
    env: { ...process.env, COUNTS_FILE: file },
    shell: process.platform === 'win32',
  });
  const texts = [];
  child.stdout?.on('data', (text) => texts.push(text));
  child.stderr?.on('data', (text) => texts.push(text));
  const { status, signal } = await new Promise((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal }));
    child.on('error', (error) => {
      texts.push(Buffer.from(`${error.message}\n`));
      resolve({ status: 1, signal: null });
    });
  });
  if (output === 'pipe') console.log(`\n— ${name}`);
  process.stdout.write(Buffer.concat(texts));
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

/** Each of these uses one processor. */
async function otherChecks() {
  await step('types', 'npm run --silent types', { output: 'pipe' });
  await step('imports', 'npm run --silent imports', { output: 'pipe' });
  await step('format', 'npx prettier --check --log-level=warn .', { output: 'pipe' });
}

await Promise.all([step('lint', 'npx eslint .', { output: 'pipe' }), otherChecks()]);
await step('unit tests', 'npx vitest run');
await step('build', 'node scripts/build.mjs --check');
await step('size', 'npm run --silent size');
await step('browser tests', 'npx wtr');
await step('e2e tests', 'npx playwright test');

rmSync(counts, { recursive: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
