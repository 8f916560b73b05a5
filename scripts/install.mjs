/** Installs the packages of package-lock.json when they are missing or older than it. Only Node's own modules here. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const modified = (path) => (existsSync(root + path) ? statSync(root + path).mtimeMs : 0);

export function installPackages() {
  if (modified('node_modules/.package-lock.json') >= modified('package-lock.json')) return;
  console.log('Installing the packages of package-lock.json …');
  const { status } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) {
    console.error('npm ci failed; what it printed above says why.');
    process.exit(1);
  }
}
