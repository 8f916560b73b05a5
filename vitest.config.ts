import { defineConfig } from 'vitest/config';

/** The unit tests: everything that needs no page. They run in Node. */
export default defineConfig({
  test: {
    include: ['test/unit/**/*.test.ts'],
    reporters: ['default', './scripts/count-reporter.mjs'],
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
