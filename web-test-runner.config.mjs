import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { rolldown } from 'rolldown';
import { runnerImport } from 'vite';
import { CHROMIUM_ARGS, findBrowsers, headlessChromium } from './scripts/browsers.mjs';
import CountReporter from './scripts/count-reporter.mjs';

/** The tests that need a page: the same files in every engine, one page at a time. */

const root = fileURLToPath(new URL('.', import.meta.url));

const started = [];
process.on('exit', () => started.forEach((child) => child.kill('SIGTERM')));

const chromium = () =>
  playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath: headlessChromium(), args: CHROMIUM_ARGS },
  });

// Through puppeteer: it takes half the time of playwright's Firefox here.
const firefox = (executablePath) =>
  chromeLauncher({
    puppeteer,
    concurrency: 1,
    launchOptions: {
      browser: 'firefox',
      executablePath,
      headless: true,
      extraPrefsFirefox: {
        'network.captive-portal-service.enabled': false,
        'network.connectivity-service.enabled': false,
      },
    },
  });

async function webkit(binary) {
  const DISPLAY = process.env.DISPLAY || (await startXvfb());
  const port = await freePort();
  const options = { stdio: 'ignore', env: { ...process.env, DISPLAY } };
  started.push(spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], options));
  await until(async () => (await fetch(`http://127.0.0.1:${port}/status`)).ok);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary, args: ['--automation'] },
    },
  });
  // In place of the launcher's heartbeat, a question a minute that is for drivers far away and may come while a page loads.
  launcher.setupHeartbeat = () => askOnceLoaded(launcher.driver);
  return launcher;
}

/** WebKit's driver never ends loading a page if it is asked anything meanwhile: so what is asked waits. */
function askOnceLoaded(driver) {
  let loaded;
  driver.overwriteCommand('navigateTo', async (navigateTo, url) => {
    await loaded;
    loaded = navigateTo(url);
    return loaded;
  });
  for (const name of ['executeScript', 'performActions'])
    driver.overwriteCommand(name, async (ask, ...asked) => {
      await loaded;
      return ask(...asked);
    });
}

function startXvfb() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.stdio[3].once('data', (display) => resolve(`:${String(display).trim()}`));
  });
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function until(ready) {
  for (let tries = 0; tries < 100; tries++) {
    if (await ready().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start.');
}

/** Keys together, as in `press(['Shift', 'Tab'])`: the built-in command knows them in one engine only. */
const press = {
  name: 'press',
  async executeCommand({ command, payload: keys, session: { browser, id } }) {
    if (command !== 'press') return undefined;
    if (browser.type === 'webdriver') {
      await browser.driver.keys(keys);
      return true;
    }
    const { keyboard } = browser.getPage(id);
    for (const key of keys.slice(0, -1)) await keyboard.down(key);
    await keyboard.press(keys.at(-1));
    for (const key of keys.slice(0, -1).reverse()) await keyboard.up(key);
    return true;
  },
};

/** A sandbox over real HTTP for the tests that need a connection to break. Its address is `window.sandboxUrl`. */
async function sandboxPlugin() {
  const { module } = await runnerImport('/sandbox/server.ts');
  const sandbox = await module.startSandbox({ port: 0, settings: { rateLimit: null } });
  return { name: 'sandbox', url: sandbox.url, serverStop: () => sandbox.close() };
}

/**
 * Serves the test files from one bundle, in which tests share what they import. Without it, a page loads 200 files, which takes longer
 * than most tests, and a bundle for each test file takes half a second each.
 */
function bundlePlugin() {
  /** The code of each file of the bundle by its path, as a promise. */
  let bundled;

  async function bundleTests() {
    const bundle = await rolldown({
      input: Object.fromEntries(
        // Pages that the tests write import the last two.
        [...testFiles(), 'src/define.ts', 'src/client/create-client.ts'].map((file) => [
          file.replace(/\.ts$/, ''),
          join(root, file),
        ]),
      ),
      platform: 'browser',
      tsconfig: 'tsconfig.json',
      // The test runner's own files.
      external: /^\/__/,
      // package.json says that files have no side effects. That is true of the package, but not of its tests.
      treeshake: { moduleSideEffects: () => true },
      resolve: {
        conditionNames: ['development'],
        // Unit tests that run here too import `vitest`, which knows only Node.
        alias: { vitest: join(root, 'test/browser/vitest.ts') },
      },
    });
    const { output } = await bundle.generate({ dir: root, sourcemap: true });
    await bundle.close();
    return new Map(output.map(({ fileName, code, source }) => [`/${fileName}`, code ?? source]));
  }

  return {
    name: 'bundle',
    async serve({ path }) {
      bundled ??= bundleTests();
      const files = await bundled;
      if (files.has(path)) return { body: files.get(path), type: path.endsWith('.map') ? 'json' : 'js' };
      const bundledPath = path.replace(/\.ts$/, '.js');
      // The files of the bundle import each other without the query that the test runner adds to the path.
      return files.has(bundledPath) ? { body: `export * from '${bundledPath}';`, type: 'js' } : undefined;
    },
  };
}

function testFiles() {
  return readdirSync(join(root, 'test/browser'), { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => posix.join('test/browser', file.replaceAll('\\', '/')));
}

/** An empty page with a header of the test's choice: `/page-with-header?Content-Security-Policy=…`. Only a header can report only. */
const pageWithHeader = {
  name: 'page-with-header',
  serve(context) {
    if (context.path !== '/page-with-header') return undefined;
    for (const [name, value] of Object.entries(context.query)) context.set(name, value);
    return { body: '<!doctype html><title>A page of a test</title>', type: 'html' };
  },
};

const launchers = { chromium, firefox, webkit };
const sandbox = await sandboxPlugin();
const browsers = await Promise.all(
  Object.entries(findBrowsers()).map(([name, path]) => launchers[name](path)),
);

export default {
  files: 'test/browser/**/*.test.ts',
  // More than one page at a time would run WebKit's tests in iframes.
  concurrency: 1,
  // A page waits more than it works.
  concurrentBrowsers: 3,
  plugins: [sandbox, press, pageWithHeader, bundlePlugin()],
  browsers,
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <head><title>voucher-redeem</title></head>
      <body>
        <script>
          window.process = { env: { NODE_ENV: 'production' } };
          window.sandboxUrl = '${sandbox.url}';
        </script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
  reporters: [defaultReporter({ reportTestProgress: !process.env.CI }), new CountReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testFramework: { config: { timeout: 15000 } },
  testsFinishTimeout: 120000,
  browserStartTimeout: 60000,
};
