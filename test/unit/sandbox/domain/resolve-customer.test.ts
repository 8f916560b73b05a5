import { describe, expect, it } from 'vitest';
import { answerTo, redeem, stackAnswer, voucher } from '../../../support/page-requests.ts';
import { cart, openSandbox } from '../../../support/sandbox.ts';

describe('the customer of a redemption', () => {
  it('is stored with the redemption, and found the next time', async () => {
    const sandbox = openSandbox();
    const first = await answerTo(sandbox, 'TENOFF', {
      customer: { source_id: 'zoe', name: 'Zoe', metadata: { a: 1 } },
    });
    const second = await answerTo(sandbox, 'TENOFF', { customer: { source_id: 'zoe', metadata: { b: 2 } } });
    expect(second.body['customer_id']).to.equal(first.body['customer_id']);
    const zoe = sandbox.state().customers.find(({ source_id }) => source_id === 'zoe');
    expect(zoe).to.deep.include({ name: 'Zoe', metadata: { a: 1, b: 2 } });
    expect(second.body['customer']).to.deep.equal({
      id: zoe?.id,
      name: 'Zoe',
      email: null,
      source_id: 'zoe',
      metadata: { a: 1, b: 2 },
      object: 'customer',
    });
  });

  it('is not stored if the code is refused', async () => {
    const sandbox = openSandbox();
    await redeem(sandbox, 'EXPIRED', { customer: { source_id: 'zoe' } });
    expect(sandbox.state().customers.map(({ source_id }) => source_id)).not.to.include('zoe');
    expect(sandbox.state().redemptions[0]).to.include({ customer_id: null });
  });

  it('is refused if the id is unknown', async () => {
    const { status, body } = await answerTo(openSandbox(), 'TENOFF', { customer: { id: 'cust_nobody' } });
    expect(status).to.equal(404);
    expect(body).to.include({ key: 'not_found', resource_type: 'customer', resource_id: 'cust_nobody' });
  });

  it('is found by the id if the request also has a source id', async () => {
    const { body } = await answerTo(openSandbox(), 'TENOFF', {
      customer: { id: 'cust_ben', source_id: 'anna' },
    });
    expect(body['customer_id']).to.equal('cust_ben');
  });

  it('always gets the same tracking id, and can be found by it', async () => {
    const sandbox = openSandbox();
    const first = await answerTo(sandbox, 'TENOFF', { customer: { source_id: 'anna' } });
    const trackingId = String(first.body['tracking_id']);
    expect(trackingId)
      .to.match(/^track_/)
      .and.not.contain('anna');
    const second = await answerTo(sandbox, 'TENOFF', {}, { trackingId });
    expect(second.body).to.include({ tracking_id: trackingId, customer_id: 'cust_anna' });
    const third = await answerTo(sandbox, 'TENOFF', {}, { trackingId: 'anna' });
    expect(third.body).to.include({ tracking_id: trackingId, customer_id: 'cust_anna' });
  });

  it('gets a tracking id if unknown, and is not stored', async () => {
    const { body } = await answerTo(openSandbox(), 'TENOFF', {}, { trackingId: 'visitor-7' });
    expect(body['tracking_id'])
      .to.match(/^track_/)
      .and.not.contain('visitor');
    expect(body).to.include({ customer: null, customer_id: null });
  });

  const ways: [name: string, customer: object, trackingId: string][] = [
    ['has no customer', {}, 'anna'],
    ['has a customer with neither an id nor a source id', { name: 'Anna Vogel' }, 'anna'],
  ];
  for (const [way, customer, trackingId] of ways) {
    it(`is the one with this tracking id if the request ${way}`, async () => {
      const { body } = await answerTo(openSandbox(), 'SIGNIN', { customer }, { trackingId });
      expect(body).to.include({ customer_id: 'cust_anna' });
    });
  }

  it('gets the tracking id as source id if new, and described without any id', async () => {
    const sandbox = openSandbox();
    const { body } = await answerTo(
      sandbox,
      'TENOFF',
      { customer: { name: 'Zoe' } },
      { trackingId: 'zoe@example.com' },
    );
    expect(body['customer']).to.include({ source_id: 'zoe@example.com', name: 'Zoe' });
    const stacked = await stackAnswer(sandbox, 'redemptions', {
      redeemables: [voucher('TENOFF')],
      customer: { email: 'zoe@example.com' },
      tracking_id: 'zoe@example.com',
    });
    expect(stacked.redemptions[0]).to.include({ customer_id: body['customer_id'] });
  });

  it('gets no source id from the hash of a tracking id', async () => {
    const { body } = await answerTo(
      openSandbox(),
      'TENOFF',
      { customer: { name: 'Zoe' } },
      { trackingId: 'track_unknown==' },
    );
    expect(body['customer']).to.include({ source_id: null });
  });

  for (const customer of [{}, { object: 'customer' }, { id: null, name: null }, { metadata: {} }]) {
    it(`is nobody if the request has the customer ${JSON.stringify(customer)}`, async () => {
      const sandbox = openSandbox();
      const { body } = await answerTo(sandbox, 'TENOFF', { customer });
      expect(body).to.include({ customer: null, customer_id: null });
      expect(sandbox.state().customers).to.have.length(3);
      expect((await answerTo(sandbox, 'SIGNIN', { customer })).body['key']).to.equal('missing_customer');
    });
  }

  it('is the customer on the order if the body names none, in redemptions, checks and refusals', async () => {
    const sandbox = openSandbox();
    const order = { amount: 5000, customer: { source_id: 'ben' } };
    for (const customer of [null, {}]) {
      const { body } = await answerTo(sandbox, 'VIPONLY', { customer, order });
      expect(body).to.include({ customer_id: 'cust_ben' });
      expect(body['order']).to.include({ customer_id: 'cust_ben' });
      const redeemables = [voucher('VIPONLY')];
      const validated = await stackAnswer(sandbox, 'validations', { redeemables, customer, order });
      expect(validated.body['valid']).to.equal(true);
      await answerTo(sandbox, 'EXPIRED', { customer, order });
      expect(sandbox.state().redemptions.at(-1)).to.include({ customer_id: 'cust_ben' });
    }
    const named = await answerTo(sandbox, 'TENOFF', { customer: { source_id: 'anna' }, order });
    expect(named.body).to.include({ customer_id: 'cust_anna' });
  });

  it('is refused if a new customer comes with the tracking id of another', async () => {
    const customer = { source_id: 'zoe' };
    const { body } = await answerTo(openSandbox(), 'TENOFF', { customer }, { trackingId: 'anna' });
    expect(body['key']).to.equal('ambiguous_tracking_id');
  });

  it('is refused if the customer and the tracking id name two people', async () => {
    const { body } = await answerTo(
      openSandbox(),
      'TENOFF',
      { customer: { id: 'cust_ben' } },
      { trackingId: 'anna' },
    );
    expect(body['key']).to.equal('ambiguous_tracking_id');
  });

  it('can be anybody except its owner for a referral code', async () => {
    const own = await answerTo(openSandbox(), 'REFER-ANNA', { order: cart, customer: { source_id: 'anna' } });
    expect(own.body['key']).to.equal('referrer_not_permitted_to_redeem');
    const friend = await answerTo(openSandbox(), 'REFER-ANNA', {
      order: cart,
      customer: { source_id: 'ben' },
    });
    expect(friend.body['order']).to.include({ total_amount: 11700 });
    expect(friend.body['voucher']).to.deep.include({ is_referral_code: true, holder_id: 'cust_anna' });
  });
});
