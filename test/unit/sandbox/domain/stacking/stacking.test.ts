import { describe, expect, it } from 'vitest';
import type { StackingRules } from '../../../../../sandbox/domain/model/stacking-rules.ts';
import type { VoucherSeed } from '../../../../../sandbox/fixtures/new-voucher.ts';
import { type Part, stackAnswer, type StackAnswer, voucher } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

/** A and B have the category of the spring sale, X and Y an exclusive category, and the N codes none. */
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

/** The result as a text: `A B:key` if A applies and B was skipped with that key. */
function summaryOf({ redeemables, skipped }: StackAnswer): string {
  const keyOf = (one: Part) => ((one['result'] as Part)['details'] as Part)['key'] as string;
  return [
    ...redeemables.map((one) => String(one['id'])),
    ...skipped.map((one) => `${String(one['id'])}:${keyOf(one)}`),
  ].join(' ');
}

describe('a combination of redeemables', () => {
  const rows: [rule: string, rules: Partial<StackingRules>, codes: string, expected: string][] = [
    [
      'has at most five by default',
      {},
      'N N2 N3 N4 N5 N6',
      'N N2 N3 N4 N5 N6:applicable_redeemables_limit_exceeded',
    ],
    [
      'has at most as many as the project allows',
      { applicable_redeemables_limit: 2 },
      'N N2 N3',
      'N N2 N3:applicable_redeemables_limit_exceeded',
    ],
    [
      'has at most one of each category, and any number without a category',
      {},
      'A N B N2',
      'A N N2 B:applicable_redeemables_per_category_limit_exceeded',
    ],
    [
      'has as many of each category as the project allows',
      { applicable_redeemables_per_category_limit: 2 },
      'A B',
      'A B',
    ],
    [
      'has as many of a named category as the project allows',
      { applicable_redeemables_category_limits: { cat_sandbox_spring: 2 } },
      'A B',
      'A B',
    ],
    [
      'has fewer of a named category than of others',
      {
        applicable_redeemables_per_category_limit: 5,
        applicable_redeemables_category_limits: { cat_sandbox_spring: 1 },
      },
      'A B',
      'A B:applicable_redeemables_per_category_limit_exceeded',
    ],
    [
      'has no others after an exclusive one',
      {},
      'X N A',
      'X N:exclusion_rules_not_met A:exclusion_rules_not_met',
    ],
    ['has no exclusive one after others', {}, 'N X', 'N X:exclusion_rules_not_met'],
    [
      'can have joint ones before an exclusive one',
      { joint_categories: ['cat_sandbox_spring'] },
      'A X',
      'A X',
    ],
    [
      'can have joint ones after an exclusive one',
      { joint_categories: ['cat_sandbox_spring'] },
      'X A',
      'X A',
    ],
    ['has at most one exclusive one', {}, 'X Y', 'X Y:applicable_exclusive_redeemables_limit_exceeded'],
    [
      'has at most one exclusive one of each category',
      { applicable_exclusive_redeemables_limit: 2, applicable_redeemables_per_category_limit: 5 },
      'X Y',
      'X Y:applicable_exclusive_redeemables_per_category_limit_exceeded',
    ],
    [
      'has as many exclusive ones as the project allows',
      {
        applicable_exclusive_redeemables_limit: 2,
        applicable_exclusive_redeemables_per_category_limit: 2,
        applicable_redeemables_per_category_limit: 2,
      },
      'X Y',
      'X Y',
    ],
    ['can have any if no category is exclusive', { exclusive_categories: [] }, 'X N', 'X N'],
  ];
  for (const [rule, rules, codes, expected] of rows) {
    it(`${rule}: ${codes}`, async () => {
      expect(summaryOf(await validated(rules, codes))).to.equal(expected);
    });
  }

  it('does not count refused ones', async () => {
    const sandbox = openSandbox({ settings: { stackingRules: { applicable_redeemables_limit: 1 } } });
    const { redeemables, inapplicable } = await stackAnswer(sandbox, 'validations', {
      redeemables: [voucher('EXPIRED'), voucher('TENOFF')],
    });
    expect(inapplicable.map(({ id }) => id)).to.deep.equal(['EXPIRED']);
    expect(redeemables.map(({ id }) => id)).to.deep.equal(['TENOFF']);
  });
});

describe('the order of application', () => {
  it('is that of the request, or that of the categories if the project says so, with those without a category last', async () => {
    expect(summaryOf(await validated({ exclusive_categories: [] }, 'N A X N2'))).to.equal('N A X N2');
    const rules: Partial<StackingRules> = {
      exclusive_categories: [],
      redeemables_sorting_rule: 'CATEGORY_HIERARCHY',
    };
    expect(summaryOf(await validated(rules, 'N A X N2'))).to.equal('X A N N2');
  });
});

describe('a redeemable that changes nothing', () => {
  const rows: [rule: string, rules: Partial<StackingRules>, expected: string][] = [
    ['is redeemed by default', {}, 'FREE'],
    ['is skipped if the project says so', { redeemables_no_effect_rule: 'SKIP' }, 'FREE:no_effect'],
    [
      'is skipped if the project says so for its category',
      { no_effect_skip_categories: ['cat_sandbox_spring'] },
      'FREE:no_effect',
    ],
    [
      'is redeemed if the project says so for its category, although it skips others',
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
      expect(summaryOf(answer)).to.equal(`TENOFF ${expected}`);
    });
  }

  it('is not one that gives units or spends a balance', async () => {
    const sandbox = openSandbox({ settings: { stackingRules: { redeemables_no_effect_rule: 'SKIP' } } });
    const redeemables = ['FREESHIP', 'TENOFF', 'GIFT50'].map((code) => voucher(code));
    const answer = await stackAnswer(sandbox, 'validations', { redeemables, order: { amount: 10000 } });
    expect(summaryOf(answer)).to.equal('FREESHIP TENOFF GIFT50');
  });

  it('is refused if it is the only one, and is not used up', async () => {
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

describe('a percentage', () => {
  const rows: [mode: StackingRules['discount_calculation_mode'], codes: string, total: number][] = [
    ['DISCOUNTED_AMOUNT', 'HALF HALF2', 2500],
    ['INITIAL_AMOUNT', 'HALF HALF2', 0],
    ['DISCOUNTED_AMOUNT', 'LINES LINES2', 8100],
    ['INITIAL_AMOUNT', 'LINES LINES2', 8000],
    ['INITIAL_AMOUNT', 'HALF HALF2 N', 0],
  ];
  for (const [discount_calculation_mode, codes, total] of rows) {
    it(`of ${discount_calculation_mode} leaves ${total / 100} to pay with ${codes}`, async () => {
      const { order } = await validated({ discount_calculation_mode }, codes);
      expect(order).to.include({ total_amount: total });
    });
  }
});

describe('a line of the order', () => {
  it('is discounted by each redeemable, or only once if the project says so', async () => {
    expect((await validated({}, 'LINES LINES2')).order).to.include({ items_discount_amount: 1900 });
    const once = await validated({ redeemables_products_application_mode: 'ONCE' }, 'LINES LINES2 HALF');
    expect(once.order).to.include({ items_discount_amount: 1000, discount_amount: 4500 });
  });
});

describe('the setting for one stacking rule', () => {
  it('does not change the others', () => {
    const { stackingRules } = openSandbox({
      settings: { stackingRules: { applicable_redeemables_limit: 2 } },
    }).state().settings;
    expect(stackingRules).to.include({ applicable_redeemables_limit: 2, redeemables_limit: 30 });
  });
});
