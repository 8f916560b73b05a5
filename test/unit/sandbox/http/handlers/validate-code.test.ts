import { describe, expect, it } from 'vitest';
import { hostileText } from '../../../../../sandbox/sandbox.ts';
import { answerTo, check, type Part } from '../../../../support/page-requests.ts';
import { openSandbox } from '../../../../support/sandbox.ts';

/** The demo's cart, which costs 130.00, as parameters of a query. */
const cart = {
  'item[0][product_id]': 'prod_beans',
  'item[0][quantity]': '2',
  'item[0][price]': '2400',
  'item[1][product_id]': 'prod_grinder',
  'item[1][quantity]': '1',
  'item[1][price]': '6900',
  'item[2][product_id]': 'prod_filter',
  'item[2][quantity]': '2',
  'item[2][price]': '650',
};

describe('the endpoint GET /validate', () => {
  it('returns what a code would give, and consumes nothing', async () => {
    const sandbox = openSandbox();
    const before = sandbox.state();
    const { status, body } = await check(sandbox, { code: 'SAVE20', ...cart });
    expect(status).to.equal(200);
    expect(body).to.deep.include({
      valid: true,
      code: 'SAVE20',
      discount: { type: 'PERCENT', percent_off: 20, amount_limit: 2000, effect: 'APPLY_TO_ORDER' },
      applicable_to: { data: [], total: 0, data_ref: 'data', object: 'list' },
      inapplicable_to: { data: [], total: 0, data_ref: 'data', object: 'list' },
      metadata: {},
    });
    expect(body['order']).to.include({ amount: 13000, discount_amount: 2000, total_amount: 11000 });
    expect(body).not.to.have.any.keys('tracking_id', 'session', 'campaign', 'gift', 'loyalty', 'reason');
    expect({ ...sandbox.state(), requests: 0 }).to.deep.equal(before);
  });

  it('returns the same amounts as a redemption', async () => {
    for (const code of ['TENOFF', 'ITEMS5', 'PROP300', 'FREEMUG', 'GIFT50']) {
      const checked = (await check(openSandbox(), { code, ...cart, amount: '13000' })).body['order'] as Part;
      const redeemed = (await answerTo(openSandbox(), code)).body['order'] as Part;
      for (const amount of ['amount', 'total_discount_amount', 'total_amount', 'items'])
        expect(checked[amount], `${code} ${amount}`).to.deep.equal(redeemed[amount]);
    }
  });

  it('uses the amount of the query, whatever the lines add up to', async () => {
    const { body } = await check(openSandbox(), { code: 'TENOFF', ...cart, amount: '5000' });
    expect(body['order']).to.include({ amount: 5000, total_amount: 4000 });
  });

  it('returns no order if the query has none', async () => {
    const { body } = await check(openSandbox(), { code: 'TENOFF' });
    expect(body).to.include({ valid: true }).and.not.have.any.keys('order');
  });

  it('uses as much of a gift card as covers the order, or all of it', async () => {
    const { body } = await check(openSandbox(), { code: 'GIFT50', amount: '3000' });
    expect(body['gift']).to.deep.equal({ amount: 5000, balance: 5000, effect: 'APPLY_TO_ORDER' });
    expect(body['order']).to.include({ discount_amount: 3000, total_amount: 0 });
    expect(body).to.include({ campaign: 'Gift cards', campaign_id: 'camp_sandbox_gifts' });
    const more = await check(openSandbox(), { code: 'GIFT50', amount: '8000' });
    expect(more.body['order']).to.include({ discount_amount: 5000, total_amount: 3000 });
  });

  it('uses as many points as cover the order, with the project’s first reward', async () => {
    const { body } = await check(openSandbox(), { code: 'POINTS500', amount: '5000' });
    expect(body).to.deep.include({
      loyalty: { points_cost: 250 },
      reward: { id: 'rew_sandbox_points', assignment_id: 'rewa_sandbox_points', points: 250 },
    });
    expect(body['order']).to.include({ total_amount: 0 });
    expect(body).not.to.have.any.keys('discount', 'gift');
  });

  it('returns from when until when a code is valid', async () => {
    const dates = { start_date: '2025-01-01T00:00:00.000Z', expiration_date: '2027-01-01T00:00:00.000Z' };
    const sandbox = openSandbox({ vouchers: [{ code: 'DATED', ...dates, metadata: { for: 'you' } }] });
    expect((await check(sandbox, { code: 'DATED' })).body).to.deep.include({
      ...dates,
      metadata: { for: 'you' },
    });
  });

  it('returns the same tracking id, however the query names the customer', async () => {
    const [byId, bySource, byTracking] = await Promise.all([
      check(openSandbox(), { code: 'VIPONLY', customer: 'cust_ben' }),
      check(openSandbox(), { code: 'VIPONLY', 'customer[source_id]': 'ben' }),
      check(openSandbox(), { code: 'VIPONLY', tracking_id: 'ben' }),
    ]);
    for (const { body } of [byId, bySource, byTracking]) expect(body).to.include({ valid: true });
    expect(byId.body['tracking_id']).to.match(/^track_/);
    expect(bySource.body['tracking_id']).to.equal(byId.body['tracking_id']);
    expect(byTracking.body['tracking_id']).to.equal(byId.body['tracking_id']);
  });
});

describe('a code that GET /validate refuses', () => {
  const refusals: [code: string, reason: string, key: string | null, query?: Record<string, string>][] = [
    ['NOSUCH', 'voucher not found', 'not_found'],
    ['tenoff', 'voucher not found', 'not_found'],
    ['EXPIRED', 'voucher expired', 'voucher_expired'],
    ['DISABLED', 'voucher is disabled', 'voucher_disabled'],
    ['NOTYET', 'voucher is not active yet', 'voucher_not_active'],
    ['NIGHTOWL', 'voucher not active now', 'voucher_not_active_now'],
    ['USEDUP', 'quantity exceeded', 'quantity_exceeded'],
    [
      'REFER-ANNA',
      'voucher cannot be redeemed by referrer',
      'referrer_not_permitted_to_redeem',
      { customer: 'cust_anna' },
    ],
    ['VIPONLY', 'customer does not match validation rules', null],
    ['BIGCART', 'order does not match validation rules', null],
    ['NEEDSMETA', 'redemption does not match validation rules', null],
  ];
  for (const [code, reason, key, query] of refusals)
    it(`gets a 200 with the reason "${reason}": ${code}`, async () => {
      const { status, body } = await check(openSandbox(), { code, amount: '5000', ...query });
      expect(status).to.equal(200);
      expect(body).to.deep.include({ valid: false, code, reason, metadata: {} });
      expect(body).not.to.have.any.keys('order', 'discount', 'applicable_to', 'session');
      const error = body['error'] as Part;
      if (key === null) expect(Object.keys(error)).to.deep.equal(['message']);
      else expect(error).to.include({ key }).and.have.property('request_id');
    });

  it('gets only the merchant’s message if there is one', async () => {
    const { body } = await check(openSandbox(), { code: 'XSS-REFUSED' });
    expect(body['error']).to.deep.equal({ message: hostileText });
  });

  it('is neither recorded nor locked', async () => {
    const sandbox = openSandbox();
    await check(sandbox, { code: 'EXPIRED', session_type: 'LOCK' });
    expect(sandbox.state().redemptions).to.deep.equal([]);
    expect(sandbox.state().locks).to.deep.equal([]);
  });

  it('comes with its metadata and the tracking id', async () => {
    const sandbox = openSandbox({ vouchers: [{ code: 'OFF', active: false, metadata: { shelf: 7 } }] });
    const { body } = await check(sandbox, { code: 'OFF', tracking_id: 'ben' });
    expect(body).to.deep.include({ metadata: { shelf: 7 } });
    expect(body['tracking_id']).to.match(/^track_/);
  });

  it('is refused also if several redeemables together would only skip it', async () => {
    const sandbox = openSandbox({ settings: { stackingRules: { redeemables_no_effect_rule: 'SKIP' } } });
    const { body } = await check(sandbox, { code: 'TENOFF', amount: '0' });
    expect(body).to.include({ valid: false, reason: 'No applicable redeemables' });
  });
});

describe('a lock of GET /validate', () => {
  const lock = {
    code: 'ONCE',
    session_type: 'LOCK',
    session_key: 'mine',
    session_ttl: '5',
    session_ttl_unit: 'MINUTES',
  };

  it('keeps a use for the client with its key, and is returned', async () => {
    const sandbox = openSandbox();
    const { body } = await check(sandbox, lock);
    expect(body['session']).to.deep.equal({ key: 'mine', type: 'LOCK', ttl: 5, ttl_unit: 'MINUTES' });
    expect(sandbox.state().locks[0]?.until).to.equal('2026-01-05T12:05:00.000Z');
    expect((await check(sandbox, { code: 'ONCE' })).body).to.include({
      valid: false,
      reason: 'quantity exceeded',
    });
    expect((await check(sandbox, { code: 'ONCE', session_key: 'mine' })).body).to.include({ valid: true });
  });

  it('gets a key and seven days if the query has none', async () => {
    const { body } = await check(openSandbox(), { code: 'ONCE', session_type: 'LOCK' });
    expect(body['session']).to.include({ type: 'LOCK', ttl: 7, ttl_unit: 'DAYS' });
    expect((body['session'] as Part)['key']).to.match(/^ssn_/);
  });

  it('is not created by a key alone', async () => {
    const sandbox = openSandbox();
    expect((await check(sandbox, { code: 'ONCE', session_key: 'mine' })).body).not.to.have.any.keys(
      'session',
    );
    expect(sandbox.state().locks).to.deep.equal([]);
  });
});

describe('a code that causes a fault, at GET /validate,', () => {
  const ask = (code: string) => check(openSandbox(), { code });

  for (const code of ['DROP-BEFORE', 'DROP-AFTER', 'TIMEOUT-AFTER'])
    it(`gets no response: ${code}`, async () => {
      expect(await ask(code).catch((reason: unknown) => reason)).to.be.instanceOf(TypeError);
    });

  it('gets a 429: RATE-LIMIT', async () => {
    expect((await ask('RATE-LIMIT')).status).to.equal(429);
  });

  it('gets a response that no page can read: NO-CORS', async () => {
    expect((await ask('NO-CORS')).headers.get('Access-Control-Allow-Origin')).to.equal(null);
  });

  it('is valid if its fault affects only redemptions: FAILURE-200', async () => {
    expect((await ask('FAILURE-200')).body).to.include({ valid: true });
  });
});
