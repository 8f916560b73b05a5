import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findBrowsers } from './scripts/browsers.mjs';

/** The end-to-end tests: demo pages and sandbox over HTTP, the packed package, the house's own rules. */

const { chromium, firefox } = findBrowsers();

export default defineConfig({
  testDir: 'test',
  testMatch: [/test\/[^/]+\.test\.ts$/, /test\/e2e\/[^/]+\.test\.ts$/],
  outputDir: 'test-results',
  fullyParallel: false,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 30_000,
  reporter: [['list'], ['./scripts/count-reporter.mjs']],
  use: {
    launchOptions: { executablePath: chromium ?? '', args: CHROMIUM_ARGS },
    viewport: { width: 1000, height: 900 },
    locale: 'en-US',
  },
  projects: [
    { name: 'chromium' },
    // What a browser decides: how it loads scripts, and whether it loads a module again that failed.
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
