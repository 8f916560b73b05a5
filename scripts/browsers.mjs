/**
 * Finds the browsers the tests run in: an installed one first, then the test tool's own, then it installs one with apt.
 * Says which it took. Chromium must be there; without Firefox or WebKit their runs are left out, and that is said too.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium as bundledChromium, firefox as bundledFirefox } from 'playwright';

const APT = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

const INSTALLED = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  webkit: [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  ],
};

const MAC = {
  chromium: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  webkit: [],
};

function installed(name) {
  const fromEnvironment = process.env[`${name.toUpperCase()}_PATH`];
  return [fromEnvironment, ...(process.platform === 'darwin' ? MAC : INSTALLED)[name]].find(
    (path) => path && existsSync(path) && (name !== 'webkit' || canDriveWebkit()),
  );
}

const canDriveWebkit = () =>
  hasCommand('WebKitWebDriver') && (process.env.DISPLAY !== undefined || hasCommand('Xvfb'));

const hasCommand = (command) => spawnSync('which', [command]).status === 0;

function toolsOwn(name) {
  const path = { chromium: bundledChromium, firefox: bundledFirefox }[name]?.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** One `apt-get` for all that is missing. Without apt or the right to use it nothing happens. */
function install(names) {
  if (names.length === 0 || process.platform !== 'linux' || !hasCommand('apt-get') || process.getuid() !== 0)
    return;
  const packages = names.flatMap((name) => APT[name]);
  console.log(`Installing ${packages.join(', ')} with apt …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: environment };
  spawnSync('apt-get', ['update', '-qq'], options);
  const patience = ['-o', 'DPkg::Lock::Timeout=500'];
  spawnSync(
    'apt-get',
    [...patience, 'install', '-y', '-qq', '--no-install-recommends', ...packages],
    options,
  );
}

/** The browsers asked for (`BROWSERS=chromium,firefox`, all by default) that are there, with their paths. */
export function findBrowsers() {
  const wanted = (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');
  const look = (name) => installed(name) ?? toolsOwn(name);
  install(wanted.filter((name) => !look(name)));
  const found = {};
  for (const name of wanted) {
    const path = look(name);
    if (path) found[name] = path;
    // Playwright loads its config again in every worker; once is enough to say it.
    if (process.env.TEST_WORKER_INDEX === undefined)
      console.log(path ? `${name}: ${path}` : `${name}: not found, its tests are left out`);
  }
  if (wanted.includes('chromium') && !found.chromium) {
    console.error('The tests need Chromium. Install it, or name it with CHROMIUM_PATH=/path/to/chrome.');
    process.exit(1);
  }
  return found;
}

/** For Chromium in a container: no sandbox as root, no GPU, no calls home. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
