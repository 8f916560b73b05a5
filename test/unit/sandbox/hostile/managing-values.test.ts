import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServedSandbox } from '../../../../sandbox/server.ts';
import { expectHealthy, expectRefused, json, send, serve } from './requests.ts';

let sandbox: ServedSandbox & AsyncDisposable;
beforeAll(async () => {
  sandbox = await serve();
  sandbox.changeSettings({ clientPublishEnabled: true, clientListVouchersEnabled: true });
  sandbox.changeSettings({ clientCreateCustomerEnabled: true, clientLoyaltyEventsEnabled: true });
});
afterAll(async () => {
  await expectHealthy(sandbox);
  await sandbox.close();
});

const customer = { source_id: 'zoe' };
const tier = (more: object, discount: object = { type: 'AMOUNT', amount_off: 1 }) =>
  json({ name: 'New', action: { discount }, ...more });

describe('an endpoint beside redeeming refuses a value that is out of range, names it, and keeps nothing:', () => {
  const values: [endpoint: string, body: unknown, names: string][] = [
    ['POST /v1/orders', { amount: 1e15 }, '.amount'],
    ['POST /v1/orders', { amount: 0.5 }, '.amount'],
    ['POST /v1/orders', { amount: -1 }, 'amount'],
    ['POST /v1/orders', '{"amount":1e400}', '.amount'],
    ['POST /v1/orders', { items: [{ price: -1 }] }, '.items[0].price'],
    ['POST /v1/orders', { items: Array(500).fill({ price: 1e12 }) }, '.items'],
    ['POST /v1/orders', { amount: 1, customer: { source_id: 7 } }, '.customer.source_id'],
    ['POST /v1/orders', { source_id: 'a\0' }, '.source_id'],
    ['POST /v1/orders', '{"metadata":{"a":-0}}', '.metadata.a'],
    ['POST /v1/promotions/Promotions/tiers', tier({ hierarchy: 1e300 }), '.hierarchy'],
    ['POST /v1/promotions/Promotions/tiers', tier({ hierarchy: -1 }), '.hierarchy'],
    ['POST /v1/promotions/Promotions/tiers', tier({ start_date: '+99999-01-01' }), '.start_date'],
    ['POST /v1/promotions/Promotions/tiers', tier({ validity_day_of_week: [7] }), '.validity_day_of_week[0]'],
    [
      'POST /v1/promotions/Promotions/tiers',
      tier({}, { type: 'AMOUNT', amount_off: 1e15 }),
      '.action.discount.amount_off',
    ],
    [
      'POST /v1/promotions/Promotions/tiers',
      tier({}, { type: 'UNIT', unit_off: 1e9, unit_type: 'prod_mug', effect: 'ADD_NEW_ITEMS' }),
      '.action.discount.unit_off',
    ],
    ['POST /v1/loyalties/members/POINTS500/balance', { points: 0.5 }, '.points'],
    ['POST /v1/loyalties/members/POINTS500/balance', { points: 2 ** 53 }, '.points'],
    ['POST /v1/loyalties/members/POINTS500/balance', { points: 1e15 }, 'POINTS500'],
    [
      'POST /v1/loyalties',
      { name: 'A', voucher: { type: 'LOYALTY_CARD', loyalty_card: { points: -1 } } },
      '.voucher.loyalty_card.points',
    ],
    ['POST /v1/publications', { campaign: { name: 'Welcome', count: 51 }, customer }, '.campaign.count'],
    ['POST /v1/publications', { campaign: { name: 'Welcome', count: 0 }, customer }, '.campaign.count'],
    ['POST /v1/publications', { campaign: { name: 'Welcome', count: 0.5 }, customer }, '.campaign.count'],
    ['POST /v1/publications', { voucher: 'TENOFF', customer: { source_id: '\0' } }, '.customer.source_id'],
    ['POST /client/v1/publish', { campaign: { name: 'Welcome', count: 1e300 }, customer }, '.campaign.count'],
    ['POST /client/v1/publish?campaign=Welcome', { customer, metadata: [] }, '.metadata'],
    ['POST /v1/events', { event: '', customer }, '.event'],
    ['POST /v1/events', { event: 'a'.repeat(301), customer }, '.event'],
    ['POST /v1/events', '{"event":"a","customer":{"source_id":"zoe"},"metadata":{"a":1e400}}', '.metadata.a'],
    ['POST /client/v1/events', { event: 'a', customer, loyalty: { code: 7 } }, '.loyalty.code'],
    ['POST /client/v1/customers', { source_id: 'zoe', metadata: { a: '\0' } }, '.metadata.a'],
    ['PUT /client/v1/customers/ben/consents', { cnst_sandbox_email: 1 }, '.cnst_sandbox_email'],
    ['PUT /v1/customers/ben/consents', [], 'object'],
    ['PUT /v1/customers/ben/consents', '{"__proto__":1}', '.__proto__'],
    ['POST /v1/vouchers/GIFT50/validate', { gift: { credits: -1 } }, '.gift.credits'],
    ['POST /v1/vouchers/GIFT50/validate', { session: { type: 'LOCK', ttl: 1e300 } }, '.session.ttl'],
    [`POST /v1/vouchers/${'x'.repeat(5000)}/validate`, {}, 'code'],
    ['POST /v1/promotions/validation', { order: { amount: 1e15 } }, '.order.amount'],
    ['POST /v1/promotions/tiers/promo_5PERCENT/validation', { order: { amount: 1e15 } }, '.order.amount'],
    [
      'POST /client/v1/promotions/tiers/promo_5PERCENT/redemption',
      { order: { amount: 0.5 } },
      '.order.amount',
    ],
    ['POST /v1/validations', { redeemables: [] }, '.redeemables'],
    ['POST /v1/qualifications', { options: { limit: 51 } }, '.options.limit'],
  ];
  for (const [endpoint, body, names] of values) {
    const text = json(body);
    const [method = '', path = ''] = endpoint.split(' ');
    it(`${endpoint.slice(0, 80)} ${text.slice(0, 100)}`, () =>
      expectRefused(sandbox, () => send(sandbox, method, path, text), names));
  }

  const lists: [path: string, names: string][] = [
    ['/v1/orders?limit=0', '.limit'],
    ['/v1/orders?page=101', '.page'],
    ['/v1/orders?order=amount', '.order'],
    ['/v1/publications?limit=1e400', '.limit'],
    ['/v1/publications?filters[name][conditions][$is]=x', '.filters'],
    ['/v1/publications?voucher_type=X', '.voucher_type'],
    ['/v1/validation-rules?page=999999999999999', '.page'],
    ['/v1/validation-rules-assignments?limit=-1', '.limit'],
    ['/v1/promotions/tiers?limit=101', '.limit'],
    ['/client/v1/vouchers?limit=101', '.limit'],
    ['/client/v1/vouchers?created_at[after]=99999-01-01', '.created_at.after'],
    ['/client/v1/promotions/validation?item[0][quantity]=-1', '.item[0].quantity'],
  ];
  for (const [path, names] of lists)
    it(path, () => expectRefused(sandbox, () => send(sandbox, 'GET', path), names));
});

describe('names of the language itself are names like any other', () => {
  it('in orders, events, consents and campaigns', async () => {
    const order = '{"source_id":"__proto__","amount":1,"metadata":{"__proto__":{"vip":true}}}';
    expect((await send(sandbox, 'POST', '/v1/orders', order)).status).to.equal(200);
    expect((await send(sandbox, 'GET', '/v1/orders/__proto__')).status).to.equal(200);
    expect((await send(sandbox, 'GET', '/v1/orders/constructor')).status).to.equal(404);
    expect((await send(sandbox, 'GET', '/v1/promotions/toString/tiers')).status).to.equal(404);
    const consents = '{"__proto__":true}';
    expect((await send(sandbox, 'PUT', '/v1/customers/ben/consents', consents)).status).to.equal(404);
    const promotions = (filter: string) =>
      send(sandbox, 'POST', `/v1/promotions/validation?filters[metadata]${filter}`, '{}').then(
        (response) => response.json() as Promise<{ promotions: unknown[] }>,
      );
    expect(await promotions('[__proto__]=[object Object]')).to.deep.include({ promotions: [] });
    expect(await promotions('[toString]=x')).to.deep.include({ promotions: [] });
    expect({}).not.to.have.property('vip');
    sandbox.reset();
  });
});
