import { describe, expect, it } from 'vitest';
import { get, type Part, post, tier } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

const seeded = ['promo_5PERCENT', 'promo_10OFF100', 'promo_INACTIVE'];

async function listed(query = '', sandbox = openSandbox()) {
  const { body } = await get(sandbox, `promotions/tiers${query}`);
  return { ids: (body['tiers'] as Part[]).map(({ id }) => id), total: body['total'], more: body['has_more'] };
}

describe('the list of promotion tiers', () => {
  it('has every tier, newest first', async () => {
    const { status, body } = await get(openSandbox(), 'promotions/tiers');
    expect(status).to.equal(200);
    expect(body).to.include({ object: 'list', data_ref: 'tiers', total: 3, has_more: false });
    expect((await listed()).ids).to.deep.equal([...seeded].reverse());
  });

  it('has the same fields of a tier as a redemption', async () => {
    const sandbox = openSandbox();
    const { body } = await get(sandbox, 'promotions/tiers?order=created_at&limit=1');
    await post(sandbox, 'redemptions', { redeemables: [tier('promo_5PERCENT')] });
    const redeemed = sandbox.state().redemptions[0]?.promotion_tier;
    expect((body['tiers'] as Part[])[0]).to.deep.equal({
      ...redeemed,
      summary: { redemptions: { total_redeemed: 0 }, orders: { total_amount: 0, total_discount_amount: 0 } },
    });
  });

  it('leaves out the fields that a tier does not have', async () => {
    const { body } = await get(openSandbox(), 'promotions/tiers');
    const over = (body['tiers'] as Part[]).find(({ id }) => id === 'promo_INACTIVE');
    expect(over).to.include({ active: false }).and.not.have.any.keys('banner', 'start_date', 'category_id');
  });

  it('can be filtered by whether a tier is available now', async () => {
    const sandbox = openSandbox({
      promotionTiers: [
        { id: 'promo_later', start_date: '2099-01-01T00:00:00.000Z' },
        // The sandbox's clock is on a Monday.
        { id: 'promo_sunday', validity_day_of_week: [0] },
      ],
    });
    const open = await listed('?is_available=true', sandbox);
    expect(open).to.deep.equal({ ids: ['promo_10OFF100', 'promo_5PERCENT'], total: 2, more: false });
    expect((await listed('?is_available=false', sandbox)).total).to.equal(5);
  });

  it('has pages, with each tier on one of them', async () => {
    expect(await listed('?limit=2')).to.deep.equal({
      ids: ['promo_INACTIVE', 'promo_10OFF100'],
      total: 3,
      more: true,
    });
    expect(await listed('?limit=2&page=2')).to.deep.equal({ ids: ['promo_5PERCENT'], total: 3, more: false });
    expect(await listed('?limit=2&page=3')).to.deep.equal({ ids: [], total: 3, more: false });
    expect(await listed('?limit=3')).to.include({ more: false });
  });

  it('has ten tiers on a page by default', async () => {
    const promotionTiers = Array.from({ length: 10 }, (_, index) => ({ id: `promo_${index}` }));
    const { ids, total, more } = await listed('', openSandbox({ promotionTiers }));
    expect([ids.length, total, more]).to.deep.equal([10, 13, true]);
  });

  it('can be sorted by the dates of creation and change, in both directions', async () => {
    const promotionTiers = [
      { id: 'promo_old', created_at: '2019-01-01T00:00:00.000Z', updated_at: '2025-01-01T00:00:00.000Z' },
      { id: 'promo_new', created_at: '2024-01-01T00:00:00.000Z' },
    ];
    const orders: [order: string, ids: string[]][] = [
      ['created_at', ['promo_old', ...seeded, 'promo_new']],
      ['-created_at', ['promo_new', ...[...seeded].reverse(), 'promo_old']],
      ['updated_at', [...seeded, 'promo_new', 'promo_old']],
      ['-updated_at', ['promo_old', 'promo_new', ...[...seeded].reverse()]],
    ];
    for (const [order, ids] of orders)
      expect((await listed(`?order=${order}`, openSandbox({ promotionTiers }))).ids, order).to.deep.equal(
        ids,
      );
  });

  for (const [query, details] of [
    ['limit=0', 'Property .limit should be >= 1'],
    ['limit=101', 'Property .limit should be <= 100'],
    ['limit=ten', 'Property .limit should be integer'],
    ['limit=', 'Property .limit should be integer'],
    ['limit[0]=1', 'Property .limit should be integer'],
    ['page=0', 'Property .page should be >= 1'],
    ['page=1.5', 'Property .page should be integer'],
    ['order=name', 'Property .order should be equal to one of the allowed values'],
    ['is_available=yes', 'Property .is_available should be equal to one of the allowed values'],
  ])
    it(`is refused for the wrong query ${query}`, async () => {
      const { status, body } = await get(openSandbox(), `promotions/tiers?${query}`);
      expect(status).to.equal(400);
      expect(body).to.include({ key: 'invalid_query_params', details });
    });
});
