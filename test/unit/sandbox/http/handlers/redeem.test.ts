import { describe, expect, it } from 'vitest';
import { answerTo, redeem } from '../../../../support/page-requests.ts';
import { cart, openSandbox, uses } from '../../../../support/sandbox.ts';

describe('the endpoint redeem', () => {
  it('spends a gift card, and returns its new balance and what is left to pay', async () => {
    const sandbox = openSandbox();
    const { status, body } = await answerTo(sandbox, 'gfct5ZWI1nL', {
      order: { amount: 6000 },
      gift: { credits: 2000 },
    });
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      object: 'redemption',
      result: 'SUCCESS',
      amount: 2000,
      gift: { amount: 2000 },
    });
    expect(body['voucher']).to.deep.include({
      code: 'gfct5ZWI1nL',
      gift: { amount: 10000, balance: 8000, effect: 'APPLY_TO_ORDER' },
    });
    expect(body['order']).to.include({
      status: 'PAID',
      amount: 6000,
      discount_amount: 2000,
      applied_discount_amount: 2000,
      total_discount_amount: 2000,
      total_applied_discount_amount: 2000,
      total_amount: 4000,
    });
    expect(sandbox.state().vouchers['gfct5ZWI1nL']?.gift?.balance).to.equal(8000);
    expect(sandbox.state().vouchers['gfct5ZWI1nL']?.redemption.redeemed_amount).to.equal(2000);
  });

  it('spends points at the value of the reward, and returns how many', async () => {
    const sandbox = openSandbox();
    const { body } = await answerTo(sandbox, 'POINTS500', {
      order: { amount: 6000 },
      reward: { id: 'rew_sandbox_points', points: 300 },
    });
    expect(body).to.deep.include({ amount: 300, loyalty_card: { points: 300 } });
    expect(body['order']).to.include({ discount_amount: 6000, total_amount: 0 });
    expect(body['reward']).to.deep.include({ id: 'rew_sandbox_points', type: 'COIN', object: 'reward' });
    expect(sandbox.state().vouchers['POINTS500']?.loyalty_card).to.deep.equal({ points: 500, balance: 200 });
  });

  it('returns a discount on the order without the fields for lines', async () => {
    const { body } = await answerTo(openSandbox(), 'SAVE20');
    expect(body['order']).to.include({ discount_amount: 2000, total_amount: 11000 });
    expect(body['order']).not.to.have.any.keys('items_discount_amount', 'items_applied_discount_amount');
    expect(body).not.to.have.any.keys('amount', 'gift', 'loyalty_card', 'status');
  });

  it('returns a discount on lines without the fields for the order as a whole', async () => {
    const { body } = await answerTo(openSandbox(), 'PROP300');
    expect(body['order']).to.include({
      items_discount_amount: 300,
      total_discount_amount: 300,
      total_amount: 12700,
    });
    expect(body['order']).not.to.have.any.keys('discount_amount', 'applied_discount_amount');
  });

  it('uses the amount of the request, and adds up the lines only if there is none', async () => {
    const told = await answerTo(openSandbox(), 'TENOFF', { order: { ...cart, amount: 6000 } });
    expect(told.body['order']).to.include({ amount: 6000, total_amount: 5000 });
    const summed = await answerTo(openSandbox(), 'TENOFF', { order: { items: cart.items } });
    expect(summed.body['order']).to.include({ amount: 13000, total_amount: 12000 });
  });

  it('takes off no more than the amount of the order, even if its lines cost more', async () => {
    const { body } = await answerTo(openSandbox(), 'ITEMS5', { order: { ...cart, amount: 1000 } });
    expect(body['order']).to.include({ amount: 1000, total_discount_amount: 1000, total_amount: 0 });
  });

  it('refuses an unknown order id', async () => {
    const { status, body } = await answerTo(openSandbox(), 'TENOFF', { order: { id: 'ord_nothing' } });
    expect(status).to.equal(404);
    expect(body).to.include({ key: 'not_found', resource_type: 'order', resource_id: 'ord_nothing' });
  });

  it('redeems a discount without an order', async () => {
    const { status, body } = await answerTo(openSandbox(), 'TENOFF', '');
    expect(status).to.equal(200);
    expect(body).to.deep.include({ order: null, customer: null, metadata: null });
  });

  it('adds a free product at its price and takes that price off', async () => {
    const { body } = await answerTo(openSandbox(), 'FREEMUG');
    expect(body['order']).to.include({
      initial_amount: 13000,
      amount: 14400,
      items_discount_amount: 1400,
      total_amount: 13000,
    });
  });

  it('adds free shipping without a price, and does not change the amounts', async () => {
    const { body } = await answerTo(openSandbox(), 'FREESHIP');
    expect(body['order']).to.include({ amount: 13000, total_amount: 13000 });
    expect(body['order']).not.to.have.any.keys(
      'initial_amount',
      'total_discount_amount',
      'items_discount_amount',
    );
  });

  it('redeems a single-use code once', async () => {
    const sandbox = openSandbox();
    expect((await redeem(sandbox, 'ONCE')).status).to.equal(200);
    const second = await answerTo(sandbox, 'ONCE');
    expect(second.status).to.equal(400);
    expect(second.body).to.include({
      key: 'quantity_exceeded',
      message: 'quantity exceeded',
      details: 'ONCE',
    });
    expect(uses(sandbox.state(), 'ONCE')).to.equal(1);
  });

  it('gives the last use to exactly one of two requests at the same moment', async () => {
    const sandbox = openSandbox();
    const statuses = (await Promise.all([redeem(sandbox, 'ONCE'), redeem(sandbox, 'ONCE')])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).to.deep.equal([200, 400]);
    expect(uses(sandbox.state(), 'ONCE')).to.equal(1);
  });

  for (const code of ['tenoff', ' TENOFF', 'TENOFF ', 'TEN OFF', '__proto__']) {
    it(`compares codes exactly: "${code}" is not TENOFF`, async () => {
      expect((await answerTo(openSandbox(), code)).body).to.deep.include({
        key: 'not_found',
        resource_id: code,
      });
    });
  }

  it('refuses an unknown code as a voucher that was not found, and records the failed attempt', async () => {
    const sandbox = openSandbox();
    const { status, body } = await answerTo(sandbox, 'NOSUCH');
    expect(status).to.equal(404);
    expect(body).to.include({
      code: 404,
      key: 'not_found',
      message: 'Resource not found',
      details: 'Cannot find voucher with id NOSUCH',
      resource_type: 'voucher',
      resource_id: 'NOSUCH',
    });
    expect(body['request_id']).to.match(/^v-/);
    const [failed] = sandbox.state().redemptions;
    expect(failed).to.include({ result: 'FAILURE', failure_code: 'not_found', voucher: null });
    expect(failed?.id).to.match(/^rf_/);
    expect(failed).to.include({ related_object_type: 'redemption', related_object_id: failed?.id });
  });

  it('returns the id of the recorded attempt in a refusal', async () => {
    const sandbox = openSandbox();
    const { body } = await answerTo(sandbox, 'EXPIRED');
    const [failed] = sandbox.state().redemptions;
    expect(body).to.include({ resource_type: 'redemption', resource_id: failed?.id });
    expect(failed).to.include({ failure_code: 'voucher_expired', related_object_id: 'v_sandbox_EXPIRED' });
  });

  it('records the redemption, also on the order, with a copy of the voucher that later redemptions do not change', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'GIFT50', { order: { amount: 1000 } });
    await redeem(sandbox, 'GIFT50', { order: { amount: 1500 } });
    const { redemptions, orders } = sandbox.state();
    expect(redemptions.map(({ voucher }) => voucher?.gift?.balance)).to.deep.equal([4000, 2500]);
    expect(redemptions[0]).to.include({ status: 'SUCCEEDED', result: 'SUCCESS' });
    expect(Object.keys(orders[0]?.redemptions ?? {})).to.deep.equal([redemptions[0]?.id]);
  });

  it('adds a second code to an order that the request names by its id', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'TENOFF', { order: { source_id: 'cart-7', amount: 13000 } });
    const { body } = await answerTo(sandbox, 'GIFT50', { order: { source_id: 'cart-7' } });
    expect(body['order']).to.include({
      amount: 13000,
      discount_amount: 6000,
      applied_discount_amount: 5000,
      total_amount: 7000,
    });
    expect(sandbox.state().orders).to.have.length(1);
  });

  it('returns the discount of this code apart from those of earlier ones', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'TENOFF', { order: { ...cart, source_id: 'cart-7' } });
    const { body } = await answerTo(sandbox, 'ITEMS5', { order: { source_id: 'cart-7' } });
    expect(body['order']).to.include({
      discount_amount: 1000,
      items_discount_amount: 1500,
      total_discount_amount: 2500,
      total_applied_discount_amount: 1500,
      total_amount: 10500,
    });
    expect(body['order']).not.to.have.any.keys('applied_discount_amount');
  });

  it('adds to an order that the request describes again, with its new amount', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'TENOFF', { order: { source_id: 'cart-7', amount: 13000 } });
    const { body } = await answerTo(sandbox, 'GIFT50', { order: { source_id: 'cart-7', amount: 9000 } });
    expect(body['order']).to.include({
      amount: 9000,
      discount_amount: 6000,
      applied_discount_amount: 5000,
      total_amount: 3000,
    });
    const [order] = sandbox.state().orders;
    expect(Object.keys(order?.redemptions ?? {})).to.have.length(2);
    expect(sandbox.state().orders).to.have.length(1);
  });

  it('keeps earlier discounts on lines that the request describes again', async () => {
    const sandbox = openSandbox();
    const order = { ...cart, source_id: 'cart-7' };
    await redeem(sandbox, 'ITEMS5', { order });
    const more = {
      ...order,
      amount: 15400,
      items: [{ ...cart.items[0], quantity: 3 }, ...cart.items.slice(1)],
    };
    const { body } = await answerTo(sandbox, 'TENOFF', { order: more });
    expect(body['order']).to.include({
      amount: 15400,
      items_discount_amount: 1500,
      discount_amount: 1000,
      total_discount_amount: 2500,
      total_amount: 12900,
      total_applied_discount_amount: 1000,
    });
    const fewer = { ...order, amount: 4800, items: cart.items.slice(0, 1) };
    expect((await answerTo(sandbox, 'TENOFF', { order: fewer })).body['order']).to.include({
      items_discount_amount: 500,
      discount_amount: 2000,
      total_amount: 2300,
    });
  });

  it('returns no amounts for an order that has none', async () => {
    const { status, body } = await answerTo(openSandbox(), 'TENOFF', {
      order: { metadata: { gift_wrap: true } },
    });
    expect(status).to.equal(200);
    expect(body['order']).to.deep.include({ status: 'PAID', items: [], metadata: { gift_wrap: true } });
    expect(body['order']).not.to.have.any.keys('amount', 'discount_amount', 'total_amount');
  });

  it('stores the metadata of the redemption', async () => {
    const metadata = { attempt: 'a-1', newsletter: true };
    expect((await answerTo(openSandbox(), 'TENOFF', { metadata })).body['metadata']).to.deep.equal(metadata);
  });
});
