import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowsers, headlessChromium } from './scripts/browsers.mjs';

/**
 * The end-to-end tests: the demo pages in a browser, the sandbox over HTTP, the packed npm package, and checks of the repository
 * itself. They need the files of `npm run build`.
 */

const { firefox } = findBrowsers();

export default defineConfig({
  // For all files: an example has one of its own, without the paths to the source.
  tsconfig: './tsconfig.json',
  testDir: 'test',
  testMatch: [/test\/[^/]+\.test\.ts$/, /test\/e2e\/[^/]+\.test\.ts$/],
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 3,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  reporter: [['list'], ['./scripts/count-reporter.mjs']],
  use: {
    launchOptions: { executablePath: headlessChromium() ?? '', args: CHROMIUM_ARGS },
    viewport: { width: 1000, height: 900 },
    locale: 'en-US',
  },
  projects: [
    { name: 'chromium' },
    // These tests also run in Firefox, because browsers differ in how they load scripts and modules.
    ...(firefox
      ? [
          {
            name: 'firefox',
            testMatch: /test\/e2e\/delivery\.test\.ts$/,
            use: {
              browserName: 'firefox' as const,
              channel: 'moz-firefox',
              launchOptions: { executablePath: firefox },
            },
          },
        ]
      : []),
  ],
});
