import { describe, expect, it } from 'vitest';
import { seededPromotions } from '../../../../sandbox/sandbox.ts';
import { type Part, stackAnswer, tier, voucher } from '../../../support/page-requests.ts';
import { openSandbox } from '../../../support/sandbox.ts';

describe('a promotion tier', () => {
  const refusals: [id: string, changes: object, key: string, message?: string][] = [
    ['promo_INACTIVE', {}, 'promotion_inactive'],
    ['promo_10OFF100', {}, 'order_rules_violated', 'Spend at least $100.00 to get $10.00 off.'],
    ['promo_later', { start_date: '2099-01-01T00:00:00.000Z' }, 'promotion_not_active_now'],
    ['promo_over', { expiration_date: '2020-01-01T00:00:00.000Z' }, 'promotion_not_active_now'],
    // The sandbox's clock is on a Monday.
    ['promo_sunday', { validity_day_of_week: [0] }, 'promotion_not_active_now'],
    ['promo_vip', { rules: [{ about: 'customer', metadata: { vip: true } }] }, 'customer_rules_violated'],
  ];
  for (const [id, changes, key, message] of refusals) {
    it(`is refused with ${key}: ${id}`, async () => {
      const isSeeded = Object.keys(changes).length === 0;
      const sandbox = openSandbox({ promotionTiers: isSeeded ? [] : [{ id, ...changes }] });
      const { status, body } = await stackAnswer(sandbox, 'redemptions', {
        redeemables: [tier(id)],
        order: { amount: 9999 },
      });
      expect(status).to.equal(400);
      expect(body).to.deep.include({ key });
      expect(body['error']).to.deep.equal(message === undefined ? undefined : { message });
      const [failed] = sandbox.state().redemptions;
      expect(failed).to.include({ failure_code: key, related_object_id: id, voucher: null });
      expect(failed?.promotion_tier?.id).to.equal(id);
      expect(body['resource_id']).to.equal(failed?.id);
    });
  }

  it('is named in the details of a refusal if it is switched off', async () => {
    const { body } = await stackAnswer(openSandbox(), 'redemptions', {
      redeemables: [tier('promo_INACTIVE')],
    });
    expect(body).to.include({
      message: 'Inactive Promotion',
      details: 'Promotion Tier with id: promo_INACTIVE is disabled.',
    });
  });

  it('is not found if its id is unknown', async () => {
    const { status, body } = await stackAnswer(openSandbox(), 'redemptions', {
      redeemables: [tier('promo_NO')],
    });
    expect(status).to.equal(404);
    expect(body).to.include({ resource_type: 'promotion_tier', resource_id: 'promo_NO' });
  });

  it('can be redeemed any number of times, and counts how often and how much', async () => {
    const sandbox = openSandbox();
    const question = { redeemables: [tier('promo_5PERCENT')], order: { amount: 5000 } };
    expect((await stackAnswer(sandbox, 'redemptions', question)).order).to.include({ total_amount: 4750 });
    const { redemptions, order } = await stackAnswer(sandbox, 'redemptions', question);
    expect(redemptions[0]).to.deep.include({
      related_object_type: 'promotion_tier',
      related_object_id: 'promo_5PERCENT',
    });
    expect(redemptions[0]?.['promotion_tier']).to.deep.include({
      name: '5% off',
      banner: 'Today: 5% off everything',
      action: { discount: { type: 'PERCENT', percent_off: 5, effect: 'APPLY_TO_ORDER' } },
      summary: {
        redemptions: { total_redeemed: 2 },
        orders: { total_amount: 10000, total_discount_amount: 500 },
      },
      campaign_id: 'camp_sandbox_promotions',
    });
    expect(Object.values(order?.['redemptions'] as Part)[0]).to.include({
      related_object_type: 'promotion_tier',
      related_object_parent_id: 'camp_sandbox_promotions',
    });
  });

  it('can be a discount on lines, as a voucher can', async () => {
    const { order } = await stackAnswer(
      openSandbox({
        promotionTiers: [
          {
            id: 'promo_lines',
            action: { discount: { type: 'AMOUNT', amount_off: 100, effect: 'APPLY_TO_ITEMS' } },
            applicable_to: [{ object: 'product', id: 'prod_beans', effect: 'APPLY_TO_EVERY' }],
          },
        ],
      }),
      'redemptions',
      {
        redeemables: [tier('promo_lines')],
        order: {
          items: [
            { product_id: 'prod_beans', quantity: 1, price: 2400 },
            { product_id: 'prod_filter', quantity: 1, price: 650 },
          ],
        },
      },
    );
    expect(order).to.include({ items_discount_amount: 100, total_amount: 2950 });
  });
});

describe('a promotion stack', () => {
  const weekend = { object: 'promotion_stack', id: 'stack_WEEKEND' };

  it('is redeemed as its tiers, in their order', async () => {
    const { redemptions, body, order } = await stackAnswer(openSandbox(), 'redemptions', {
      redeemables: [weekend],
      order: { amount: 20000 },
    });
    expect(redemptions.map((one) => one['related_object_id'])).to.deep.equal([
      'promo_5PERCENT',
      'promo_10OFF100',
    ]);
    expect(body).to.have.property('parent_redemption');
    expect(order).to.include({ discount_amount: 2000, total_amount: 18000 });
  });

  it('is validated as those of its tiers that apply', async () => {
    const { redeemables, inapplicable } = await stackAnswer(openSandbox(), 'validations', {
      redeemables: [weekend],
      order: { amount: 5000 },
    });
    expect(redeemables.map(({ object, id }) => [object, id])).to.deep.equal([
      ['promotion_tier', 'promo_5PERCENT'],
    ]);
    expect(inapplicable.map(({ id }) => id)).to.deep.equal(['promo_10OFF100']);
  });

  it('is not found if its id is unknown', async () => {
    const question = { redeemables: [{ ...weekend, id: 'stack_NO' }] };
    const { status, body } = await stackAnswer(openSandbox(), 'redemptions', question);
    expect([status, body['resource_type']]).to.deep.equal([404, 'promotion_stack']);
    expect((await stackAnswer(openSandbox(), 'validations', question)).body).to.include({ valid: false });
  });
});

describe('the seeded promotions', () => {
  it('are each listed once with a description, and all can be used', async () => {
    const ids = seededPromotions.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(seededPromotions.every(({ description }) => description.length > 0)).to.equal(true);
    expect(ids.filter((id) => id.startsWith('promo_'))).to.have.members(
      Object.keys(openSandbox().state().promotionTiers),
    );
    for (const id of ids.filter((one) => one.startsWith('stack_'))) {
      const { body } = await stackAnswer(openSandbox(), 'validations', {
        redeemables: [{ object: 'promotion_stack', id }],
        order: { amount: 20000 },
      });
      expect(body, id).to.include({ valid: true });
    }
  });

  it('can be extended by options, and codes can be replaced', async () => {
    const sandbox = openSandbox({
      vouchers: [{ code: 'TENOFF', active: false }, { code: 'MINE' }],
      promotionTiers: [{ id: 'promo_MINE' }],
    });
    const { redeemables, inapplicable } = await stackAnswer(sandbox, 'validations', {
      redeemables: [voucher('TENOFF'), voucher('MINE'), tier('promo_MINE')],
      order: { amount: 5000 },
    });
    expect(inapplicable.map(({ id }) => id)).to.deep.equal(['TENOFF']);
    expect(redeemables.map(({ id }) => id)).to.deep.equal(['MINE', 'promo_MINE']);
    sandbox.reset();
    expect(Object.keys(sandbox.state().promotionTiers)).to.include('promo_MINE');
  });
});
