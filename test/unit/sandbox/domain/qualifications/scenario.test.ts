import { describe, expect, it } from 'vitest';
import { type Part, qualifiedIds, qualify } from '../../../../support/page-requests.ts';

describe('the scenario', () => {
  const beans = { items: [{ product_id: 'prod_beans', quantity: 1, price: 2400 }] };
  const offBeans = {
    id: 'promo_beans',
    action: { discount: { type: 'PERCENT' as const, percent_off: 10, effect: 'APPLY_TO_ITEMS' as const } },
    applicable_to: [{ object: 'product' as const, id: 'prod_beans', effect: 'APPLY_TO_EVERY' as const }],
  };

  for (const scenario of [
    'PRODUCTS',
    'PRODUCTS_DISCOUNT',
    'PRODUCTS_BY_CUSTOMER',
    'PRODUCTS_DISCOUNT_BY_CUSTOMER',
  ])
    it(`${scenario} lists discounts on items of the cart`, async () => {
      const question = { scenario, customer: { source_id: 'ben' } };
      const options = { promotionTiers: [offBeans] };
      expect(await qualifiedIds({ ...question, order: beans }, options)).to.have.members([
        'promo_beans',
        'ITEMS5',
      ]);
      const filter = { items: [{ product_id: 'prod_filter', quantity: 1, price: 650 }] };
      expect(await qualifiedIds({ ...question, order: filter }, options)).to.deep.equal(['ITEMS5']);
      expect(await qualifiedIds({ ...question, order: { amount: 5000 } }, options)).to.deep.equal([]);
    });

  it('PROMOTION_STACKS lists each stack with those of its tiers that apply', async () => {
    const { data } = await qualify({ scenario: 'PROMOTION_STACKS', order: { amount: 20000 } });
    expect(data).to.have.length(1);
    expect(data[0]).to.include({ id: 'stack_WEEKEND', object: 'promotion_stack', name: 'Weekend' });
    const parts = data[0]?.['redeemables'] as Part[];
    expect(parts.map(({ id }) => id)).to.deep.equal(['promo_5PERCENT', 'promo_10OFF100']);
    expect(parts.map((one) => (one['order'] as Part)['total_amount'])).to.deep.equal([19000, 18000]);
    const less = await qualify({ scenario: 'PROMOTION_STACKS', order: { amount: 5000 } });
    expect((less.data[0]?.['redeemables'] as Part[]).map(({ id }) => id)).to.deep.equal(['promo_5PERCENT']);
  });

  it('PROMOTION_STACKS lists a stack in mode ALL only if all its tiers apply', async () => {
    const settings = { stackingRules: { redeemables_application_mode: 'ALL' as const } };
    expect(
      await qualifiedIds({ scenario: 'PROMOTION_STACKS', order: { amount: 5000 } }, { settings }),
    ).to.deep.equal([]);
    expect(
      await qualifiedIds({ scenario: 'PROMOTION_STACKS', order: { amount: 20000 } }, { settings }),
    ).to.have.length(1);
  });

  it('AUDIENCE_ONLY lists what the customer can have, whatever is in the cart', async () => {
    const rules = [{ about: 'customer' as const, metadata: { vip: true } }];
    const options = { promotionTiers: [{ id: 'promo_vip', rules }] };
    const question = {
      scenario: 'AUDIENCE_ONLY',
      order: { amount: 5000 },
      options: { expand: ['validation_rules'] },
    };
    expect(await qualifiedIds(question, options)).to.have.members([
      'stack_WEEKEND',
      'promo_10OFF100',
      'promo_5PERCENT',
    ]);
    const { data } = await qualify({ ...question, customer: { source_id: 'ben' } }, options);
    expect(data.map(({ id }) => id))
      .to.include('promo_vip')
      .and.not.include('promo_INACTIVE');
    const statusOf = (wanted: string) => {
      const { validation_rules_assignments: list } = data.find(({ id }) => id === wanted) as Part;
      return ((list as Part)['data'] as Part[])[0]?.['validation_status'];
    };
    expect(statusOf('promo_10OFF100')).to.equal('PARTIALLY_VALID');
    expect(statusOf('promo_vip')).to.equal('VALID');
  });
});
