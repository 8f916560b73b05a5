import { describe, expect, it } from 'vitest';
import { type Part, post, qualifiedIds, qualify } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

/** Twelve tiers with the same date of creation. Three promotions of the seeds apply as well. */
const promotionTiers = Array.from({ length: 12 }, (_, index) => ({
  id: `promo_${index}`,
  action: { discount: { type: 'AMOUNT' as const, amount_off: 100 * ((index * 5) % 12) } },
}));
const order = { amount: 20000 };

describe('the pages of qualifications', () => {
  for (const sorting_rule of ['DEFAULT', 'BEST_DEAL', 'LEAST_DEAL'])
    for (const limit of [1, 4, 5, 15, 50])
      it(`list each redeemable exactly once, sorted by ${sorting_rule}, ${limit} on a page`, async () => {
        const sandbox = openSandbox({ promotionTiers });
        const seen: unknown[] = [];
        let starting_after: unknown = null;
        for (let pages = 0; pages <= 15; pages += 1) {
          const { body, data } = await qualify(
            { order, options: { limit, sorting_rule, starting_after } },
            sandbox,
          );
          const { total, has_more, more_starting_after } = body['redeemables'] as Part;
          expect(data.length).to.be.at.most(limit);
          expect(total).to.equal(data.length);
          seen.push(...data.map(({ id }) => id));
          if (has_more !== true) {
            expect(more_starting_after).to.equal(undefined);
            expect(pages + 1).to.equal(Math.ceil(15 / limit));
            break;
          }
          expect(more_starting_after).to.equal(data.at(-1)?.['created_at']);
          starting_after = more_starting_after;
        }
        expect(seen).to.have.length(15);
        expect(new Set(seen).size).to.equal(15);
        const atOnce = await qualifiedIds({ order, options: { limit: 50, sorting_rule } }, sandbox);
        expect(seen).to.deep.equal(atOnce);
      });

  it('have five redeemables by default, newest first', async () => {
    const { data, body } = await qualify({ order }, { promotionTiers });
    expect(data).to.have.length(5);
    expect(body['redeemables']).to.include({ total: 5, has_more: true });
    const moments = data.map((one) => String(one['created_at']));
    expect(moments).to.deep.equal([...moments].sort().reverse());
  });

  it('can start with the best or with the smallest discount', async () => {
    const off = async (sorting_rule: string) =>
      (await qualify({ order, options: { limit: 50, sorting_rule } }, { promotionTiers })).data.map((one) =>
        Number((one['order'] as Part)['total_applied_discount_amount']),
      );
    const best = await off('BEST_DEAL');
    expect(best.slice(0, 3)).to.deep.equal([2000, 1100, 1000]);
    expect(best).to.deep.equal([...best].sort((one, other) => other - one));
    const least = await off('LEAST_DEAL');
    expect(least).to.deep.equal([...least].sort((one, other) => one - other));
  });

  it('neither lose nor repeat a redeemable when one of an earlier page is used up', async () => {
    const vouchers = ['A', 'B', 'C', 'D'].map((code, day) => ({
      code,
      holder_id: 'cust_anna',
      redemption: { quantity: 1 },
      created_at: `2024-01-0${day + 1}T00:00:00.000Z`,
    }));
    const sandbox = openSandbox({ vouchers });
    const question = { scenario: 'CUSTOMER_WALLET', customer: { source_id: 'anna' } };
    const first = await qualify({ ...question, options: { limit: 2 } }, sandbox);
    expect(first.data.map(({ id }) => id)).to.deep.equal(['D', 'C']);
    await post(sandbox, 'redemptions', { redeemables: [{ object: 'voucher', id: 'C' }] });
    const { more_starting_after: starting_after } = first.body['redeemables'] as Part;
    expect(await qualifiedIds({ ...question, options: { limit: 2, starting_after } }, sandbox)).to.deep.equal(
      ['B', 'A'],
    );
  });
});

describe('the qualifications with filters', () => {
  const question = { order, customer: { source_id: 'ben' } };
  const all = ['ITEMS5', 'GIFT50', 'promo_5PERCENT', 'promo_10OFF100', 'stack_WEEKEND', 'SPRING'];
  const vouchers = [{ code: 'SPRING', holder_id: 'cust_ben', category_id: 'cat_sandbox_spring' }];
  const filtered = (filters: object) =>
    qualifiedIds({ ...question, options: { limit: 50, filters } }, { vouchers });
  const rest = (...without: string[]) => all.filter((id) => !without.includes(id));

  const rows: [filters: object, expected: string[]][] = [
    [{}, all],
    [{ resource_type: { conditions: { $is: ['promotion_tier'] } } }, ['promo_5PERCENT', 'promo_10OFF100']],
    [{ resource_type: { conditions: { $is_not: ['voucher'] } } }, rest('ITEMS5', 'GIFT50', 'SPRING')],
    [{ resource_type: { conditions: { $is: ['campaign'] } } }, []],
    [
      { resource_id: { conditions: { $in: ['promo_5PERCENT', 'v_sandbox_GIFT50'] } } },
      ['promo_5PERCENT', 'GIFT50'],
    ],
    [{ resource_id: { conditions: { $not_in: ['stack_WEEKEND'] } } }, rest('stack_WEEKEND')],
    [{ code: { conditions: { $is: ['GIFT50'] } } }, ['GIFT50']],
    [{ code: { conditions: { $is_not: ['GIFT50'] } } }, rest('GIFT50')],
    [{ campaign_id: { conditions: { $is: ['camp_sandbox_gifts'] } } }, ['GIFT50']],
    [{ category_id: { conditions: { $is: ['cat_sandbox_spring'] } } }, ['SPRING']],
    [{ code: { conditions: { $in: ['GIFT50', 'ITEMS5'], $is_not: ['ITEMS5'] } } }, ['GIFT50']],
    [
      {
        code: { conditions: { $is: ['GIFT50'] } },
        resource_type: { conditions: { $is: ['promotion_tier'] } },
      },
      [],
    ],
    [
      {
        junction: 'or',
        code: { conditions: { $is: ['GIFT50'] } },
        resource_type: { conditions: { $is: ['promotion_stack'] } },
      },
      ['GIFT50', 'stack_WEEKEND'],
    ],
    [{ junction: 'or' }, all],
  ];
  for (const [filters, expected] of rows)
    it(`have only what matches ${JSON.stringify(filters)}`, async () => {
      expect(await filtered(filters)).to.have.members(expected);
    });
});

describe('a request for qualifications', () => {
  const wrong: [question: unknown, details: string][] = [
    [[], 'Payload should be object'],
    [{ scenario: 'SOME' }, 'Property .scenario should be equal to one of the allowed values'],
    [{ order: { amount: 19.99 } }, 'Property .order.amount should be integer'],
    [{ tracking_id: 7 }, 'Property .tracking_id should be string'],
    [{ options: { limit: 0 } }, 'Property .options.limit should be >= 1'],
    [{ options: { limit: 51 } }, 'Property .options.limit should be <= 50'],
    [
      { options: { starting_after: 'soon' } },
      'Property .options.starting_after should match format "date-time"',
    ],
    [
      { options: { sorting_rule: 'WORST' } },
      'Property .options.sorting_rule should be equal to one of the allowed values',
    ],
    [
      { options: { expand: ['order'] } },
      'Property .options.expand[0] should be equal to one of the allowed values',
    ],
    [
      { options: { filters: { holder_role: {} } } },
      'Property .options.filters.holder_role should be one that the sandbox knows: junction, resource_type, resource_id, campaign_id, category_id, code',
    ],
    [
      { options: { filters: { code: { conditions: { $has_value: [] } } } } },
      'Property .options.filters.code.conditions.$has_value should be one that the sandbox knows: $is, $in, $is_not, $not_in',
    ],
    [
      { options: { filters: { code: { conditions: { $is: 'A' } } } } },
      'Property .options.filters.code.conditions.$is should be array',
    ],
  ];
  for (const [question, details] of wrong)
    it(`is refused if it is wrong: ${details}`, async () => {
      const { status, body } = await qualify(question);
      expect(status).to.equal(400);
      expect(body).to.include({ key: 'invalid_payload', details });
    });

  it('is refused as a whole if the customer or the order is unknown or wrong', async () => {
    expect((await qualify({ customer: { id: 'cust_nobody' } })).body).to.include({
      code: 404,
      resource_type: 'customer',
    });
    expect((await qualify({ order: { id: 'ord_none' } })).body).to.include({
      code: 404,
      resource_type: 'order',
    });
    expect((await qualify({ order: { amount: -1 } })).body).to.include({ code: 400, key: 'invalid_amount' });
    expect((await qualify({ customer: { source_id: 'ben' }, tracking_id: 'anna' })).body).to.include({
      key: 'ambiguous_tracking_id',
    });
  });

  it('gets metadata, categories and rules only with the option expand', async () => {
    const vouchers = [
      { code: 'A', holder_id: 'cust_ben', category_id: 'cat_sandbox_alone', metadata: { a: 1 } },
    ];
    const filters = { code: { conditions: { $is: ['A'] } } };
    const told = async (expand: string[]) =>
      (await qualify({ customer: { source_id: 'ben' }, options: { filters, expand } }, { vouchers }))
        .data[0] ?? {};
    expect(await told([])).not.to.have.any.keys('metadata', 'categories', 'validation_rules_assignments');
    expect(await told(['redeemable'])).to.deep.include({ metadata: { a: 1 } });
    const [category] = (await told(['category']))['categories'] as Part[];
    expect(category).to.include({ id: 'cat_sandbox_alone', stacking_rules_type: 'EXCLUSIVE' });
    expect(await told(['validation_rules'])).to.deep.include({
      validation_rules_assignments: { data: [], total: 0, data_ref: 'data', object: 'list' },
    });
  });
});
