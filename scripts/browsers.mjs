/**
 * The browsers that the tests run in. `findBrowsers` looks for them and changes nothing, so that a configuration file may call
 * it. `installBrowsers` installs missing ones with apt; only commands call it (`npm run browsers`, `npm test`).
 */
import { existsSync } from 'node:fs';
import { chromium as playwrightChromium, firefox as playwrightFirefox } from 'playwright';
import { canUseApt, hasCommand, installWithApt } from './apt.mjs';

/** The Debian packages of each browser, with what drives it. */
const APT_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
};

/** Where a Linux distribution puts each browser. */
const LINUX_PATHS = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  webkit: [
    '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  ],
};

const MAC_PATHS = {
  chromium: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  webkit: [],
};

/**
 * Chromium without its windows, which pages do not notice. Playwright, too, starts it by default, because it takes less than half of
 * the processor time. It has no back-forward cache. Debian has it, Ubuntu does not.
 */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

/** A browser of the machine, or the one that Playwright downloaded; undefined without either. */
const pathOf = (name) => systemPath(name) ?? playwrightPath(name);

function systemPath(name) {
  const fromEnvironment = process.env[`${name.toUpperCase()}_PATH`];
  return [fromEnvironment, ...(process.platform === 'darwin' ? MAC_PATHS : LINUX_PATHS)[name]].find(
    (path) => path && existsSync(path) && (name !== 'webkit' || canDriveWebkit()),
  );
}

const canDriveWebkit = () =>
  hasCommand('WebKitWebDriver') && (process.env.DISPLAY !== undefined || hasCommand('Xvfb'));

function playwrightPath(name) {
  const path = { chromium: playwrightChromium, firefox: playwrightFirefox }[name]?.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** The names in `BROWSERS=chromium,firefox`; all three by default. */
const wantedBrowsers = () => (process.env.BROWSERS ?? 'chromium,firefox,webkit').split(',');

/**
 * Looks for the wanted browsers and prints which are there and which are missing.
 * @returns the paths of those that are there, by name
 * @throws if Chromium is wanted and missing. Without Firefox or WebKit, the tests run in the others.
 */
export function findBrowsers() {
  const wanted = wantedBrowsers();
  const found = {};
  for (const name of wanted) {
    const path = pathOf(name);
    if (path) found[name] = path;
    // Playwright loads its configuration again in every worker; once is enough to print this.
    if (process.env.TEST_WORKER_INDEX === undefined)
      console.log(path ? `${name}: ${path}` : `${name}: not found, its tests are left out`);
  }
  if (wanted.includes('chromium') && !found.chromium)
    throw new Error(
      'These tests need Chromium. Install it with "npm run browsers", or set CHROMIUM_PATH to its path.',
    );
  return found;
}

/**
 * Chromium for most tests: its headless shell if the machine has it. `CHROMIUM_PATH=/usr/bin/chromium` runs all tests in the whole
 * browser.
 */
export const headlessChromium = () =>
  !process.env.CHROMIUM_PATH && existsSync(HEADLESS_SHELL) ? HEADLESS_SHELL : pathOf('chromium');

/**
 * Installs the wanted browsers that are missing, all with one `apt-get`. Without apt, or without the right to use it, it
 * installs nothing and prints that.
 */
export function installBrowsers() {
  const wanted = wantedBrowsers();
  const missing = wanted.filter((name) => !pathOf(name));
  if (canUseApt()) {
    if (missing.length > 0) installWithApt(missing.flatMap((name) => APT_PACKAGES[name]));
    // Alone, because apt installs nothing if one package of several does not exist.
    if (wanted.includes('chromium') && headlessChromium() === '/usr/bin/chromium')
      installWithApt(['chromium-headless-shell']);
  } else if (missing.length > 0)
    console.log(`Not installed: ${missing.join(', ')}. This needs apt-get and the rights of root.`);
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
