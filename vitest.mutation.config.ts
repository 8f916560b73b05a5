import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.config.ts';

/** The unit tests of the files that stryker.config.mjs changes. Random stories are left out: a mutant must not survive by luck. */
export default mergeConfig(
  { test: { ...unit.test, projects: undefined, reporters: ['default'] } },
  defineConfig({
    test: {
      include: [
        'test/unit/element/{attempt-runner,press-guard,redemption,redemption-state,timers}.test.ts',
        'test/unit/client/{client,code,context,not-sent,redeem-all,response,transport,undecided,unsent-code}.test.ts',
        'test/unit/server/rollback.test.ts',
        'test/unit/server/reconcile/{lying-page,read-records,resolve-attempt}.test.ts',
        'test/unit/messages/{describe-receipt,format,money,parse-amount}.test.ts',
      ],
    },
  }),
);
