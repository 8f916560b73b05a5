import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedSandbox } from '../../../../sandbox/server.ts';
import { expectHealthy, expectRefused, json, send, serve } from './requests.ts';

let sandbox: ServedSandbox & AsyncDisposable;
beforeAll(async () => {
  sandbox = await serve();
});
afterAll(async () => {
  await expectHealthy(sandbox);
  await sandbox.close();
});

const lines = (count: number, line: object) => ({ order: { items: Array(count).fill(line) } });
const session = (ttl: number, more = {}) => ({ session: { type: 'LOCK', key: 'mine', ttl, ...more } });

describe('the API refuses a value that is out of range, names it, and keeps nothing:', () => {
  const values: [body: unknown, names: string][] = [
    [lines(1, { price: -500 }), '.order.items[0].price'],
    [lines(1, { amount: -500 }), '.order.items[0].amount'],
    [lines(1, { quantity: -1, price: 500 }), '.order.items[0].quantity'],
    [lines(1, { discount_quantity: -1 }), '.order.items[0].discount_quantity'],
    [lines(1, { discount_amount: -1 }), '.order.items[0].discount_amount'],
    [lines(1, { initial_quantity: -1 }), '.order.items[0].initial_quantity'],
    [lines(1, { initial_amount: -1 }), '.order.items[0].initial_amount'],
    [lines(1, { product: { price: -500 } }), '.order.items[0].product.price'],
    [lines(1, { product: { price: 0.5 } }), '.order.items[0].product.price'],
    [lines(1, { sku: { price: -500 } }), '.order.items[0].sku.price'],
    [lines(1, { price: 1e15 }), '.order.items[0].price'],
    [lines(1, { quantity: 1e9, price: 1 }), '.order.items[0].quantity'],
    [lines(1, { quantity: 1e6, price: 1e12 }), '.order.items[0]'],
    [lines(1, { quantity: 1e6, product: { price: 1e12 } }), '.order.items[0]'],
    [lines(500, { price: 1e12 }), '.order.items'],
    [{ order: { amount: 2 ** 53 } }, '.order.amount'],
    [{ order: { amount: 1e15 } }, '.order.amount'],
    [{ order: { amount: 0.5 } }, '.order.amount'],
    [{ order: { initial_amount: -1 } }, '.order.initial_amount'],
    [{ order: { discount_amount: -1 } }, '.order.discount_amount'],
    ['{"order":{"amount":1e400}}', '.order.amount'],
    ['{"order":{"amount":100,"metadata":{"deep":[1e400]}}}', '.order.metadata.deep[0]'],
    ['{"order":{"amount":-0}}', '.order.amount'],
    [{ gift: { credits: -100 } }, '.gift.credits'],
    [{ gift: { credits: 1e15 } }, '.gift.credits'],
    [{ gift: { credits: 0.5 } }, '.gift.credits'],
    [{ reward: { points: -1 } }, '.reward.points'],
    [session(-1e300), '.session.ttl'],
    [session(1e300), '.session.ttl'],
    [session(-1), '.session.ttl'],
    ['{"session":{"ttl":1e400}}', '.session.ttl'],
    [{ session: { ttl: 'NaN' } }, '.session.ttl'],
  ];
  for (const [body, names] of values) {
    const text = json(body);
    it(text.slice(0, 100), async () => {
      await expectRefused(sandbox, () => send(sandbox, 'POST', '/client/v1/redeem?code=GIFT50', text), names);
      await expectRefused(
        sandbox,
        () => send(sandbox, 'POST', '/v1/vouchers/GIFT50/redemption', text),
        names,
      );
    });
  }

  const queries: [query: string, names: string][] = [
    ['item[0][price]=-500', '.item[0].price'],
    ['item[0][amount]=-500', '.item[0].amount'],
    ['item[0][quantity]=-1', '.item[0].quantity'],
    ['item[0][quantity]=1000000&item[0][price]=1000000000000', '.item[0]'],
    ['amount=999999999999999', '.amount'],
    ['session_type=LOCK&session_ttl=-1', '.session_ttl'],
  ];
  for (const [query, names] of queries)
    it(query, () =>
      expectRefused(sandbox, () => send(sandbox, 'GET', `/client/v1/validate?code=GIFT50&${query}`), names),
    );

  const lists: [path: string, names: string][] = [
    ['/v1/redemptions?limit=1e400', '.limit'],
    ['/v1/redemptions?limit=999999999999999', '.limit'],
    ['/v1/redemptions?page=-1', '.page'],
    ['/v1/redemptions?created_at[before]=99999-01-01', '.created_at.before'],
    ['/v1/redemptions?created_at[after]=0000-01-01T00:00:00%2B14:00', '.created_at.after'],
    ['/client/v1/promotions/tiers?page=999999999999999', '.page'],
  ];
  for (const [path, names] of lists)
    it(path, () => expectRefused(sandbox, () => send(sandbox, 'GET', path), names));
});

describe('the controls refuse a value that is out of range, name it, and keep nothing:', () => {
  const changes: [method: string, path: string, body: unknown, names: string][] = [
    ['POST', 'clock', { advance: -1 }, 'What the clock moves by'],
    ['POST', 'clock', { advance: 1e300 }, 'What the clock moves by'],
    ['POST', 'clock', '{"advance":1e400}', 'What the clock moves by'],
    ['PATCH', 'settings', { rateLimit: { requests: 1e15, seconds: 5 } }, 'rateLimit.requests'],
    ['PATCH', 'settings', { rateLimit: { requests: 5, seconds: 1e300 } }, 'rateLimit.seconds'],
    ['PATCH', 'settings', { rateLimit: { requests: 5, seconds: 1e-300 } }, 'rateLimit.seconds'],
    ['PATCH', 'settings', { webhooks: [`http://localhost/${'a'.repeat(3000)}`] }, 'webhooks[0]'],
    ['PATCH', 'settings', { webhooks: ['http://localhost:99999/'] }, 'webhooks[0]'],
    ['PATCH', 'settings', { webhooks: ['javascript:alert(1)'] }, 'webhooks[0]'],
    ['PATCH', 'settings', { webhooks: Array.from({ length: 101 }, (_, n) => `http://a/${n}`) }, 'webhooks'],
    ['PATCH', 'settings', { trustedDomains: ['a'.repeat(3000)] }, 'trustedDomains[0]'],
    ['POST', 'faults', { delay: 1e12 }, 'delay'],
    ['POST', 'faults', { status: 1e12 }, 'status'],
    ['POST', 'faults', { requests: 1e12, status: 500 }, 'requests'],
    ['POST', 'faults', { status: 500, path: `/${'a'.repeat(20_000)}` }, 'path'],
    [
      'POST',
      'vouchers',
      { code: 'A', type: 'GIFT_VOUCHER', gift: { amount: -1, balance: 1 } },
      'gift.amount',
    ],
    [
      'POST',
      'vouchers',
      { code: 'A', type: 'GIFT_VOUCHER', gift: { amount: 1, balance: 2 ** 53 - 1 } },
      'balance',
    ],
    ['POST', 'vouchers', { code: 'A', redemption: { quantity: 2 ** 53 - 1 } }, 'redemption.quantity'],
    ['POST', 'vouchers', { code: 'A'.repeat(2000) }, 'code'],
    ['POST', 'vouchers', { code: 'A\u0000' }, 'code'],
    ['POST', 'vouchers', { code: 'A', expiration_date: '9999-12-31T23:00:00-14:00' }, 'expiration_date'],
    [
      'POST',
      'vouchers',
      { code: 'A', discount: { type: 'AMOUNT', amount_off: 1e15 } },
      'discount.amount_off',
    ],
    ['POST', 'vouchers', '{"code":"A","discount":{"type":"PERCENT","percent_off":1e400}}', 'percent_off'],
    ['POST', 'vouchers', '{"code":"A","metadata":{"a":1e400}}', 'metadata.a'],
    ['PATCH', 'vouchers/GIFT50', { gift: { amount: 1, balance: -1 } }, 'gift.balance'],
  ];
  for (const [method, path, body, names] of changes) {
    const text = json(body);
    it(`${method} ${path} ${text.slice(0, 100)}`, () =>
      expectRefused(sandbox, () => send(sandbox, method, `/__sandbox/${path}`, text), names));
  }

  it('the clock cannot be moved further than a century, in however many steps', async () => {
    const century = 100 * 365 * 24 * 60 * 60 * 1000;
    const advance = () => send(sandbox, 'POST', '/__sandbox/clock', json({ advance: century }));
    expect((await advance()).status).to.equal(200);
    await expectRefused(sandbox, advance, 'What the clock moves by');
    sandbox.reset();
  });

  it('no more than a hundred faults can be planned', async () => {
    const plan = () => send(sandbox, 'POST', '/__sandbox/faults', json({ status: 500, path: '/nowhere' }));
    for (let count = 0; count < 100; count += 1) expect((await plan()).status).to.equal(201);
    await expectRefused(sandbox, plan, 'fault');
    sandbox.reset();
  });
});

describe('the limits of values', () => {
  it('let an order through that reaches them', async () => {
    const largest = lines(2, { quantity: 5, price: 100_000_000_000 });
    const response = await send(sandbox, 'POST', '/client/v1/redeem?code=GIFT50', json(largest));
    expect(response.status, await response.text()).to.equal(200);
    expect(sandbox.state().vouchers['GIFT50']?.gift?.balance).to.equal(0);
    sandbox.reset();
  });

  it('let a lock hold for as long as a number says, and no longer than a date can be', async () => {
    const body = { redeemables: [{ object: 'voucher', id: 'TENOFF' }], ...session(1e15) };
    expect((await send(sandbox, 'POST', '/client/v1/validations', json(body))).status).to.be.oneOf([
      200, 400,
    ]);
    sandbox.reset();
  });
});
