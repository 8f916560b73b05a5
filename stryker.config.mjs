/**
 * `npm run test:mutation`: changes the code that decides about money at many places, and looks whether a unit test notices each
 * change. It takes minutes.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: [
    'src/element/redemption-state.ts',
    'src/element/controllers/press-guard.ts',
    'src/element/controllers/attempt-runner.ts',
    'src/element/controllers/countdown.ts',
    'src/element/controllers/slow-answer.ts',
    'src/client/clean-code.ts',
    'src/client/fold-code.ts',
    'src/client/attempt-record.ts',
    'src/client/undecided.ts',
    'src/client/redeem-once.ts',
    'src/client/transport.ts',
    'src/client/connection.ts',
    'src/client/policy-watch.ts',
    'src/client/offline.ts',
    'src/api/response.ts',
    'src/api/currency-decimals.ts',
    'src/client/whole-numbers.ts',
    'src/messages/currency.ts',
    'src/messages/format.ts',
    'src/messages/parse-amount.ts',
    'src/server/reconcile/*.ts',
    'src/server/rollback.ts',
  ],
  coverageAnalysis: 'perTest',
  reporters: ['clear-text', 'progress', 'json'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  concurrency: 2,
  thresholds: { high: 95, low: 90, break: 85 },
  tempDirName: '.stryker-tmp',
};
