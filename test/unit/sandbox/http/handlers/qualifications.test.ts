import { describe, expect, it } from 'vitest';
import type { SandboxOptions } from '../../../../../sandbox/sandbox.ts';
import {
  check,
  type Part,
  post,
  qualifiedIds,
  qualify,
  stackAnswer,
  tier,
  voucher,
} from '../../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../../support/sandbox.ts';

describe('the qualifications of a cart', () => {
  it('list each promotion that applies now, newest first, with its own discount', async () => {
    const { status, body, data } = await qualify({ order: { amount: 20000 } });
    expect(status).to.equal(200);
    expect(data.map(({ id, object }) => [object, id])).to.deep.equal([
      ['promotion_stack', 'stack_WEEKEND'],
      ['promotion_tier', 'promo_10OFF100'],
      ['promotion_tier', 'promo_5PERCENT'],
    ]);
    expect(data[2]).to.deep.include({
      name: '5% off',
      banner: 'Today: 5% off everything',
      campaign_id: 'camp_sandbox_promotions',
      campaign_name: 'Promotions',
      result: { discount: { type: 'PERCENT', percent_off: 5, effect: 'APPLY_TO_ORDER' } },
      applicable_to: { data: [], total: 0, data_ref: 'data', object: 'list' },
      inapplicable_to: { data: [], total: 0, data_ref: 'data', object: 'list' },
    });
    expect(data.map((one) => (one['order'] as Part)['total_amount'])).to.deep.equal([18000, 19000, 19000]);
    expect(data[1]).to.include({ validation_rule_id: 'val_promo_10OFF100_1' });
    expect(data[2]).not.to.have.any.keys('status', 'metadata', 'categories', 'validation_rule_id');
    expect(body['redeemables']).to.include({ object: 'list', data_ref: 'data', total: 3, has_more: false });
    expect(body['order']).to.include({ amount: 20000 }).and.not.have.any.keys('id', 'total_amount');
    expect(body['stacking_rules']).to.include({ redeemables_limit: 30 });
    expect(body).not.to.have.any.keys('tracking_id');
  });

  it('change with the cart', async () => {
    expect(await qualifiedIds({ order: { amount: 9999 } })).to.deep.equal([
      'stack_WEEKEND',
      'promo_5PERCENT',
    ]);
    expect(await qualifiedIds({ order: { amount: 10000 } })).to.include('promo_10OFF100');
    expect(await qualifiedIds({}))
      .to.include('promo_5PERCENT')
      .and.not.include('promo_10OFF100');
  });

  it('agree with a validation of each redeemable alone', async () => {
    const options: SandboxOptions = {
      vouchers: [
        'EXPIRED',
        'USEDUP',
        'BIGCART',
        'NEEDSMETA',
        'TENOFF',
        'FREEMUG',
        'PROP300',
        'gfct5ZWI1nL',
      ].map((code) => ({ ...openSandbox().state().vouchers[code]!, holder_id: 'cust_ben' })),
    };
    const customer = { source_id: 'ben' };
    const told = (await qualify({ customer, order: cart, options: { limit: 50 } }, options)).data;
    const { vouchers, promotionTiers } = openSandbox(options).state();
    const all = [
      ...Object.values(vouchers)
        .filter(({ holder_id }) => holder_id === 'cust_ben')
        .map(({ code }) => voucher(code)),
      ...Object.keys(promotionTiers).map(tier),
      { object: 'promotion_stack', id: 'stack_WEEKEND' },
    ];
    expect(all).to.have.length(14);
    let valid = 0;
    for (const redeemable of all) {
      const { body } = await stackAnswer(openSandbox(options), 'validations', {
        redeemables: [redeemable],
        customer,
        order: cart,
      });
      const entry = told.find(({ id }) => id === redeemable.id);
      expect(entry !== undefined, redeemable.id).to.equal(body['valid']);
      if (entry !== undefined) expect(entry['order'], redeemable.id).to.deep.equal(body['order']);
      valid += Number(body['valid']);
    }
    expect(valid).to.equal(9);
    expect(told).to.have.length(valid);
  });

  it('consume nothing, lock nothing and store no customer', async () => {
    const sandbox = openSandbox();
    const before = sandbox.state();
    await post(sandbox, 'qualifications', {
      customer: { source_id: 'zoe' },
      order: { source_id: 'cart-1', ...cart },
      session: { type: 'LOCK' },
    });
    expect({ ...sandbox.state(), requests: 0 }).to.deep.equal(before);
  });

  it('leave out what another client has locked', async () => {
    const sandbox = openSandbox({
      vouchers: [{ code: 'MINE', holder_id: 'cust_ben', redemption: { quantity: 1 } }],
    });
    const question = { customer: { source_id: 'ben' }, order: cart };
    const has = async () => (await qualify(question, sandbox)).data.some(({ id }) => id === 'MINE');
    expect(await has()).to.equal(true);
    await check(sandbox, { code: 'MINE', session_type: 'LOCK' });
    expect(await has()).to.equal(false);
  });

  it('are calculated again for each request', async () => {
    const sandbox = openSandbox({
      vouchers: [{ code: 'MINE', holder_id: 'cust_ben', redemption: { quantity: 1 } }],
    });
    const question = { customer: { source_id: 'ben' }, order: cart };
    expect((await qualify(question, sandbox)).data.map(({ id }) => id)).to.include('MINE');
    await post(sandbox, 'redemptions', { redeemables: [voucher('MINE')] });
    expect((await qualify(question, sandbox)).data.map(({ id }) => id)).not.to.include('MINE');
  });

  it('follow the metadata of the request', async () => {
    const rules = [{ about: 'redemption' as const, metadata: { store: 'berlin' } }];
    const options = { promotionTiers: [{ id: 'promo_berlin', rules }] };
    expect(await qualifiedIds({ metadata: { store: 'berlin' } }, options)).to.include('promo_berlin');
    expect(await qualifiedIds({}, options)).not.to.include('promo_berlin');
  });
});

describe('the wallet of a customer', () => {
  const wallet = { scenario: 'CUSTOMER_WALLET', order: cart };

  it('has the vouchers of the customer and no promotions', async () => {
    const { data, body } = await qualify({ ...wallet, customer: { source_id: 'ben' } });
    expect(data.map(({ object, id }) => [object, id])).to.deep.equal([
      ['voucher', 'GIFT50'],
      ['voucher', 'ITEMS5'],
    ]);
    expect(data[0]).to.deep.include({
      result: { gift: { balance: 5000, credits: 5000 } },
      campaign_name: 'Gift cards',
    });
    expect(body['tracking_id']).to.match(/^track_/);
  });

  it('is empty for an unknown customer, and without a customer', async () => {
    expect(await qualifiedIds({ ...wallet, customer: { source_id: 'zoe' } })).to.deep.equal([]);
    expect(await qualifiedIds(wallet)).to.deep.equal([]);
  });

  it('is found by the tracking id', async () => {
    expect(await qualifiedIds({ ...wallet, tracking_id: 'ben' })).to.deep.equal(['GIFT50', 'ITEMS5']);
  });

  it('does not have the customer’s own referral code', async () => {
    expect(await qualifiedIds({ ...wallet, customer: { source_id: 'anna' } })).to.deep.equal([]);
  });

  it('is listed together with the promotions in the scenario ALL', async () => {
    const all = await qualifiedIds({ order: cart, customer: { source_id: 'ben' } });
    expect(all).to.have.members(['GIFT50', 'ITEMS5', 'stack_WEEKEND', 'promo_10OFF100', 'promo_5PERCENT']);
  });

  it('has a loyalty card with its balance, and with the order after its points', async () => {
    const loyalty_card = { points: 700, balance: 200 };
    const vouchers = [{ code: 'POINTS', type: 'LOYALTY_CARD' as const, loyalty_card, holder_id: 'cust_ben' }];
    const question = { ...wallet, order: { amount: 5000 }, customer: { source_id: 'ben' } };
    const { data } = await qualify(question, { vouchers });
    const card = data.find(({ id }) => id === 'POINTS');
    expect(card?.['result']).to.deep.equal({
      loyalty_card: { points: 700, balance: 200, points_ratio: 100, exchange_ratio: 20 },
    });
    expect(card?.['order']).to.include({ applied_discount_amount: 4000, total_amount: 1000 });
  });
});
