import { describe, expect, it } from 'vitest';
import { answerTo, redeem } from '../../../support/page-requests.ts';
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
