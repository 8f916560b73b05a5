import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (name: string) => fileURLToPath(new URL(`src/${name}.ts`, import.meta.url));

/** The unit tests run in Node. They test everything that needs no page. */
export default defineConfig({
  resolve: {
    // The example of a backend imports the package by its name.
    alias: [
      { find: /^voucher-redeem$/, replacement: source('index') },
      { find: /^voucher-redeem\/server$/, replacement: source('server') },
      { find: /^voucher-redeem\/server\/sql$/, replacement: source('server-sql') },
    ],
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'src',
          include: ['test/unit/**/*.test.ts'],
          exclude: ['test/unit/sandbox/**'],
        },
      },
      {
        extends: true,
        // Sandboxes share no state, so these files can share one copy of the modules. That saves a quarter of the time.
        test: { name: 'sandbox', include: ['test/unit/sandbox/**/*.test.ts'], isolate: false },
      },
    ],
    reporters: ['default', './scripts/count-reporter.mjs'],
    // Threads start faster than processes, and during a run no other work needs a core.
    pool: 'threads',
    maxWorkers: '100%',
    // Milliseconds. The default of 5 seconds is too short on a busy machine.
    testTimeout: 15_000,
    // Restores globals such as `fetch` and `location` after a test that replaced them.
    unstubGlobals: true,
    coverage: {
      include: ['src/{api,cart,client,effects,legacy,messages,server}/**/*.ts', 'sandbox/**/*.ts'],
      reporter: ['text', 'html'],
    },
  },
});
