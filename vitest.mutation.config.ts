import { defineConfig, mergeConfig } from 'vitest/config';
import unit from './vitest.config.ts';

/** The unit tests of the files that stryker.config.mjs changes. Random stories are left out: a mutant must not survive by luck. */
export default mergeConfig(
  { test: { ...unit.test, projects: undefined, reporters: ['default'] } },
  defineConfig({
    test: {
      include: [
        'test/unit/element/{attempt-runner,press-guard,redemption,redemption-state}.test.ts',
        'test/unit/client/{answer,context,redeem-all,transport,undecided}.test.ts',
        'test/unit/messages/{describe-receipt,format,money,parse-amount}.test.ts',
      ],
    },
  }),
);
