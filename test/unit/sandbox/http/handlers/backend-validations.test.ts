import { describe, expect, it } from 'vitest';
import { sendAsBackend } from '../../../../support/backend-requests.ts';
import { type Part, stackAnswer, tier, voucher } from '../../../../support/page-requests.ts';
import { cart, openSandbox, uses } from '../../../../support/sandbox.ts';

describe('POST /v1/validations', () => {
  it('answers as the endpoint for pages does', async () => {
    const body = {
      redeemables: [voucher('TENOFF'), tier('promo_5PERCENT'), voucher('EXPIRED')],
      order: cart,
    };
    const answer = await sendAsBackend(openSandbox(), 'validations', { body });
    const ofPage = await stackAnswer(openSandbox(), 'validations', body);
    const comparable = ({ id, ...rest }: Part): unknown =>
      JSON.parse(JSON.stringify({ ...rest, hasId: typeof id }).replace(/v-[0-9a-f]+/g, 'v-'));
    expect(answer.status).to.equal(200);
    expect(answer.body).to.include({ valid: true });
    expect(comparable(answer.body)).to.deep.equal(comparable(ofPage.body));
  });

  it('refuses a body without redeemables', async () => {
    const { status, body } = await sendAsBackend(openSandbox(), 'validations', { body: { order: cart } });
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_payload' });
  });
});

describe('POST /v1/vouchers/{code}/validate', () => {
  const validate = (code: string, body: object = {}, sandbox = openSandbox()) =>
    sendAsBackend(sandbox, `vouchers/${encodeURIComponent(code)}/validate`, { body });

  it('returns the discount and the discounted order, and redeems nothing', async () => {
    const sandbox = openSandbox();
    const { status, body } = await validate(
      'TENOFF',
      { order: cart, customer: { source_id: 'zoe' } },
      sandbox,
    );
    expect(status).to.equal(200);
    expect(body).to.include({ valid: true, code: 'TENOFF' });
    expect(body['discount']).to.deep.include({ type: 'AMOUNT', amount_off: 1000 });
    expect(body['order']).to.include({ total_discount_amount: 1000, total_amount: 12000 });
    expect(body['tracking_id']).to.match(/^track_/);
    expect(uses(sandbox.state(), 'TENOFF')).to.equal(0);
  });

  it('answers 200 with a reason for a code that cannot be redeemed', async () => {
    const { status, body } = await validate('EXPIRED', { order: cart });
    expect(status).to.equal(200);
    expect(body).to.include({ valid: false, reason: 'voucher expired' });
    expect((await validate('NOBODY')).body).to.include({ valid: false, reason: 'voucher not found' });
  });

  it('spends as many credits as the request names, and refuses more than the card has', async () => {
    const some = await validate('GIFT50', { order: cart, gift: { credits: 1200 } });
    expect(some.body['order']).to.include({ total_discount_amount: 1200 });
    const tooMany = await validate('GIFT50', { order: cart, gift: { credits: 9000 } });
    expect(tooMany.body).to.include({ valid: false, reason: 'gift amount exceeded' });
  });

  it('needs the reward of a loyalty card, unlike the endpoint for pages', async () => {
    const without = await validate('POINTS500', { order: cart });
    expect(without.status).to.equal(400);
    expect(without.body).to.include({ key: 'missing_reward' });
    const reward = { id: 'rew_sandbox_points', points: 100 };
    expect((await validate('POINTS500', { order: cart, reward })).body['loyalty']).to.deep.equal({
      points_cost: 100,
    });
  });

  it('knows the customer by the tracking id in the body', async () => {
    expect((await validate('VIPONLY', { order: cart })).body).to.include({ valid: false });
    expect((await validate('VIPONLY', { order: cart, tracking_id: 'ben' })).body).to.include({ valid: true });
  });

  it('takes a lock if a session asks for one', async () => {
    const sandbox = openSandbox();
    const { body } = await validate('ONCE', { order: cart, session: { type: 'LOCK', key: 'mine' } }, sandbox);
    expect(body['session']).to.include({ key: 'mine', type: 'LOCK' });
    expect((await validate('ONCE', { order: cart }, sandbox)).body).to.include({
      reason: 'quantity exceeded',
    });
  });

  it('refuses a body that is not as it should be', async () => {
    const { status, body } = await validate('TENOFF', { order: { amount: '10' } });
    expect(status).to.equal(400);
    expect(body).to.include({ key: 'invalid_payload', details: 'Property .order.amount should be integer' });
  });
});

describe('POST /v1/qualifications', () => {
  it('lists what a cart qualifies for', async () => {
    const { status, body } = await sendAsBackend(openSandbox(), 'qualifications', {
      body: { order: cart, customer: { source_id: 'ben' }, scenario: 'CUSTOMER_WALLET' },
    });
    expect(status).to.equal(200);
    const { data } = body['redeemables'] as { data: Part[] };
    expect(data.map(({ id }) => id)).to.have.members(['GIFT50', 'ITEMS5']);
  });

  it('lists discounts that belong to nobody and to no campaign, but no cards and no codes of campaigns', async () => {
    const sandbox = openSandbox({ vouchers: [{ code: 'MINE' }, { code: 'OVER', active: false }] });
    const body = {
      scenario: 'ALL',
      order: cart,
      options: { limit: 50, filters: { resource_type: { conditions: { $in: ['voucher'] } } } },
    };
    const codesFor = async (answer: Promise<{ body: Part }>): Promise<unknown[]> =>
      ((await answer).body['redeemables'] as { data: Part[] }).data.map(({ id }) => id);
    const codes = await codesFor(sendAsBackend(sandbox, 'qualifications', { body }));
    expect(codes).to.include.members(['MINE', 'TENOFF']);
    for (const code of ['OVER', 'HTML-502', 'GIFT50', 'POINTS500', 'WELCOME-A1'])
      expect(codes).not.to.include(code);
    // A page must not get codes that nobody has typed.
    expect(await codesFor(stackAnswer(sandbox, 'qualifications', body))).to.deep.equal([]);
  });
});
