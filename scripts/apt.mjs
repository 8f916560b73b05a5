/** Installs packages of Debian and Ubuntu. */
import { spawnSync } from 'node:child_process';

export const hasCommand = (command) => spawnSync('which', [command]).status === 0;

/** Whether this machine has apt, and this process the right to use it. */
export const canUseApt = () =>
  process.platform === 'linux' && hasCommand('apt-get') && process.getuid() === 0;

/** Installs all packages with one `apt-get`, which prints what goes wrong. */
export function installWithApt(packages) {
  console.log(`Installing ${packages.join(', ')} with apt …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
  spawnSync('apt-get', ['update', '-qq'], options);
  const waitForLock = ['-o', 'DPkg::Lock::Timeout=500'];
  spawnSync(
    'apt-get',
    [...waitForLock, 'install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
}
