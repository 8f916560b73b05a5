import fc from 'fast-check';
import { afterEach, beforeEach, describe, it, vi } from 'vitest';
import { CartStory, CODES, type Step } from '../support/cart-story.ts';
import { START } from '../support/clock.ts';
import { leavePage, openPage } from '../support/page.ts';

/**
 * Random stories of a cart: codes are applied and removed, the cart changes, answers are late or lost, the order is placed and settled.
 * During each story and at its end, the rules of docs/decisions/01-never-sent-twice.md and 04-what-was-shown.md must hold.
 */

/** How many stories are told: `npm run test:stories` tells more. */
const STORIES = Number(process.env.STORIES ?? 60);

const code = fc.constantFrom(...CODES);
const amount = fc.constantFrom(500, 1500, 3000, 5000, 12000, 25000);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('apply' as const), code }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), code }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('update' as const), amount }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('use' as const),
      code: fc.constantFrom('GIFT50', 'gfct5ZWI1nL'),
      credits: fc.option(fc.constantFrom(100, 4000), { nil: undefined }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('renew' as const, 'recheck' as const) }) },
  {
    weight: 10,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      as: fc.oneof(
        { weight: 8, arbitrary: fc.constant('the API' as const) },
        {
          weight: 3,
          arbitrary: fc.constantFrom('lost before' as const, 'lost after' as const, '429' as const),
        },
      ),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('time' as const),
      ms: fc.constantFrom(0, 200, 1000, 6000, 300_000),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('redeem' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('settle' as const) }) },
);

const settings = fc.record({
  redeemables_application_mode: fc.constantFrom('ALL' as const, 'PARTIAL' as const),
  redeemables_no_effect_rule: fc.constantFrom('REDEEM_ANYWAY' as const, 'SKIP' as const),
  redeemables_sorting_rule: fc.constantFrom('REQUESTED_ORDER' as const, 'CATEGORY_HIERARCHY' as const),
  applicable_redeemables_limit: fc.constantFrom(2, 5, 30),
});

beforeEach(() => {
  openPage();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: START });
});
afterEach(() => {
  vi.useRealTimers();
  leavePage();
});

describe('a cart, whatever happens to it,', () => {
  it(
    'shows the API’s last word about the cart as it is, and redeems what was shown, once',
    async () => {
      await fc.assert(
        fc.asyncProperty(settings, fc.array(step, { minLength: 5, maxLength: 45 }), async (rules, steps) => {
          openPage();
          vi.setSystemTime(START);
          const story = new CartStory(rules);
          for (const one of steps) await story.tell(one);
          await story.finish();
          await story.check();
        }),
        { numRuns: STORIES },
      );
    },
    60_000 + STORIES * 1000,
  );
});
