import { defineConfig } from 'vitest/config';

/** The unit tests: everything that needs no page. They run in Node. */
export default defineConfig({
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
        // Two sandboxes share nothing, so these files may share one copy of its modules. That saves a quarter of the time.
        test: { name: 'sandbox', include: ['test/unit/sandbox/**/*.test.ts'], isolate: false },
      },
    ],
    reporters: ['default', './scripts/count-reporter.mjs'],
    // Threads start faster than processes, and a run needs no core for anything else.
    pool: 'threads',
    maxWorkers: '100%',
    // Milliseconds. A machine that is busy with other work needs more than the usual 5 seconds.
    testTimeout: 15_000,
    // A test that puts its own `fetch` or `location` in place need not put the other one back.
    unstubGlobals: true,
    coverage: {
      include: ['src/{api,client,effects,legacy,messages,server}/**/*.ts', 'demo/sandbox/**/*.ts'],
      reporter: ['text', 'html'],
    },
  },
});
