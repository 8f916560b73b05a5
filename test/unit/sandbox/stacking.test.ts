import { describe, expect, it } from 'vitest';
import type { StackingRules } from '../../../demo/sandbox/rules/stacking-rules.ts';
import type { VoucherSeed } from '../../../demo/sandbox/seeds/voucher-seed.ts';
import { type Part, stackAnswer, type StackAnswer, voucher } from '../../support/page-requests.ts';
import { openSandbox } from '../../support/sandbox.ts';

/** Codes of categories: A and B are of the spring sale, X and Y of an exclusive one, N of none. */
const vouchers: VoucherSeed[] = [
  { code: 'A', category_id: 'cat_sandbox_spring' },
  { code: 'B', category_id: 'cat_sandbox_spring' },
  { code: 'X', category_id: 'cat_sandbox_alone' },
  { code: 'Y', category_id: 'cat_sandbox_alone' },
  ...['N', 'N2', 'N3', 'N4', 'N5', 'N6'].map((code) => ({ code })),
  { code: 'FREE', discount: { type: 'FIXED', fixed_amount: 999999 } },
  { code: 'HALF', discount: { type: 'PERCENT', percent_off: 50 } },
  { code: 'HALF2', discount: { type: 'PERCENT', percent_off: 50 } },
  { code: 'LINES', discount: { type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_ITEMS' } },
  { code: 'LINES2', discount: { type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_ITEMS' } },
];
const items = [
  { product_id: 'prod_beans', quantity: 1, price: 6000 },
  { product_id: 'prod_filter', quantity: 1, price: 4000 },
];

function validated(stackingRules: Partial<StackingRules>, codes: string): Promise<StackAnswer> {
  const sandbox = openSandbox({ vouchers, settings: { stackingRules } });
  const redeemables = codes.split(' ').map((code) => voucher(code));
  return stackAnswer(sandbox, 'validations', { redeemables, order: { amount: 10000, items } });
}

/** `A B:key` where A applies and B was skipped for that reason. */
function told({ redeemables, skipped }: StackAnswer): string {
  const keyOf = (one: Part) => ((one['result'] as Part)['details'] as Part)['key'] as string;
  return [
    ...redeemables.map((one) => String(one['id'])),
    ...skipped.map((one) => `${String(one['id'])}:${keyOf(one)}`),
  ].join(' ');
}

describe('how many may be combined', () => {
  const rows: [rule: string, rules: Partial<StackingRules>, codes: string, expected: string][] = [
    [
      'five, unless the project says otherwise',
      {},
      'N N2 N3 N4 N5 N6',
      'N N2 N3 N4 N5 N6:applicable_redeemables_limit_exceeded',
    ],
    [
      'as many as the project says',
      { applicable_redeemables_limit: 2 },
      'N N2 N3',
      'N N2 N3:applicable_redeemables_limit_exceeded',
    ],
    [
      'one of a category, however many without one',
      {},
      'A N B N2',
      'A N N2 B:applicable_redeemables_per_category_limit_exceeded',
    ],
    [
      'as many of a category as the project says',
      { applicable_redeemables_per_category_limit: 2 },
      'A B',
      'A B',
    ],
    [
      'as many of this category as the project says',
      { applicable_redeemables_category_limits: { cat_sandbox_spring: 2 } },
      'A B',
      'A B',
    ],
    [
      'fewer of this category than of others',
      {
        applicable_redeemables_per_category_limit: 5,
        applicable_redeemables_category_limits: { cat_sandbox_spring: 1 },
      },
      'A B',
      'A B:applicable_redeemables_per_category_limit_exceeded',
    ],
    [
      'no other beside an exclusive one',
      {},
      'X N A',
      'X N:exclusion_rules_not_met A:exclusion_rules_not_met',
    ],
    ['no exclusive one beside others', {}, 'N X', 'N X:exclusion_rules_not_met'],
    ['joint ones beside an exclusive one', { joint_categories: ['cat_sandbox_spring'] }, 'A X', 'A X'],
    ['joint ones after an exclusive one', { joint_categories: ['cat_sandbox_spring'] }, 'X A', 'X A'],
    ['one exclusive one', {}, 'X Y', 'X Y:applicable_exclusive_redeemables_limit_exceeded'],
    [
      'one exclusive one of a category',
      { applicable_exclusive_redeemables_limit: 2, applicable_redeemables_per_category_limit: 5 },
      'X Y',
      'X Y:applicable_exclusive_redeemables_per_category_limit_exceeded',
    ],
    [
      'as many exclusive ones as the project says',
      {
        applicable_exclusive_redeemables_limit: 2,
        applicable_exclusive_redeemables_per_category_limit: 2,
        applicable_redeemables_per_category_limit: 2,
      },
      'X Y',
      'X Y',
    ],
    ['any where no category is exclusive', { exclusive_categories: [] }, 'X N', 'X N'],
  ];
  for (const [rule, rules, codes, expected] of rows) {
    it(`${rule}: ${codes}`, async () => {
      expect(told(await validated(rules, codes))).to.equal(expected);
    });
  }

  it('does not count what was refused', async () => {
    const sandbox = openSandbox({ settings: { stackingRules: { applicable_redeemables_limit: 1 } } });
    const { redeemables, inapplicable } = await stackAnswer(sandbox, 'validations', {
      redeemables: [voucher('EXPIRED'), voucher('TENOFF')],
    });
    expect(inapplicable.map(({ id }) => id)).to.deep.equal(['EXPIRED']);
    expect(redeemables.map(({ id }) => id)).to.deep.equal(['TENOFF']);
  });
});

describe('in which order', () => {
  it('as they were sent, unless the project goes by categories: the lowest first, none last', async () => {
    expect(told(await validated({ exclusive_categories: [] }, 'N A X N2'))).to.equal('N A X N2');
    const rules: Partial<StackingRules> = {
      exclusive_categories: [],
      redeemables_sorting_rule: 'CATEGORY_HIERARCHY',
    };
    expect(told(await validated(rules, 'N A X N2'))).to.equal('X A N N2');
  });
});

describe('what changes nothing', () => {
  const rows: [rule: string, rules: Partial<StackingRules>, expected: string][] = [
    ['is redeemed anyway', {}, 'FREE'],
    ['is skipped where the project says so', { redeemables_no_effect_rule: 'SKIP' }, 'FREE:no_effect'],
    [
      'is skipped where its category says so',
      { no_effect_skip_categories: ['cat_sandbox_spring'] },
      'FREE:no_effect',
    ],
    [
      'is redeemed where its category says so, whatever the project says',
      {
        redeemables_no_effect_rule: 'SKIP',
        no_effect_redeem_anyway_categories: ['cat_sandbox_spring'],
      },
      'FREE',
    ],
  ];
  for (const [rule, stackingRules, expected] of rows) {
    it(rule, async () => {
      const [free] = vouchers.filter(({ code }) => code === 'FREE');
      const sandbox = openSandbox({
        vouchers: [{ code: 'FREE', ...free, category_id: 'cat_sandbox_spring' }],
        settings: { stackingRules },
      });
      const answer = await stackAnswer(sandbox, 'validations', {
        redeemables: [voucher('TENOFF'), voucher('FREE')],
        order: { amount: 10000 },
      });
      expect(told(answer)).to.equal(`TENOFF ${expected}`);
    });
  }

  it('is not what gives goods or takes money, even where it is skipped', async () => {
    const sandbox = openSandbox({ settings: { stackingRules: { redeemables_no_effect_rule: 'SKIP' } } });
    const redeemables = ['FREESHIP', 'TENOFF', 'GIFT50'].map((code) => voucher(code));
    const answer = await stackAnswer(sandbox, 'validations', { redeemables, order: { amount: 10000 } });
    expect(told(answer)).to.equal('FREESHIP TENOFF GIFT50');
  });

  it('alone is refused by a redemption, and spends nothing', async () => {
    const sandbox = openSandbox({
      vouchers,
      settings: { stackingRules: { redeemables_no_effect_rule: 'SKIP' } },
    });
    const { status, body } = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('FREE')],
      order: { amount: 10000 },
    });
    expect([status, body['key']]).to.deep.equal([400, 'no_applicable_redeemables']);
    expect(sandbox.state().vouchers['FREE']?.redemption.redeemed_quantity).to.equal(0);
  });
});

describe('what a percentage is one of', () => {
  const rows: [mode: StackingRules['discount_calculation_mode'], codes: string, total: number][] = [
    ['DISCOUNTED_AMOUNT', 'HALF HALF2', 2500],
    ['INITIAL_AMOUNT', 'HALF HALF2', 0],
    ['DISCOUNTED_AMOUNT', 'LINES LINES2', 8100],
    ['INITIAL_AMOUNT', 'LINES LINES2', 8000],
    ['INITIAL_AMOUNT', 'HALF HALF2 N', 0],
  ];
  for (const [discount_calculation_mode, codes, total] of rows) {
    it(`${discount_calculation_mode}: ${codes} leaves ${total / 100}`, async () => {
      const { order } = await validated({ discount_calculation_mode }, codes);
      expect(order).to.include({ total_amount: total });
    });
  }
});

describe('how often a line may be discounted', () => {
  it('each time, unless the project says once', async () => {
    expect((await validated({}, 'LINES LINES2')).order).to.include({ items_discount_amount: 1900 });
    const once = await validated({ redeemables_products_application_mode: 'ONCE' }, 'LINES LINES2 HALF');
    expect(once.order).to.include({ items_discount_amount: 1000, discount_amount: 4500 });
  });
});

describe('stacking rules as a setting', () => {
  it('leave the others as they are', () => {
    const { stackingRules } = openSandbox({
      settings: { stackingRules: { applicable_redeemables_limit: 2 } },
    }).state().settings;
    expect(stackingRules).to.include({ applicable_redeemables_limit: 2, redeemables_limit: 30 });
  });
});
