import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEagerClient } from '../../../src/client/create-eager-client.ts';
import { createMemoryStore } from '../../../src/server.ts';
import { priceOf } from '../../../examples/node-backend/src/catalogue.ts';
import { OrdersError } from '../../../examples/node-backend/src/orders.ts';
import { createMemoryOrders } from '../../support/memory-orders.ts';
import { apiUrl, clientKeys } from '../../support/sandbox.ts';
import { Caller, openExampleShop, PAGE, PASSWORD } from '../../support/example-shop.ts';

/** Who may do what at the backend of examples/node-backend. */

const START = Date.parse('2026-01-05T12:00:00.000Z');
const STAFF_ROUTES = [
  ['GET', '/staff/attempts'],
  ['POST', '/staff/attempts/look'],
  ['POST', '/staff/attempts/decide'],
] as const;

const messageOf = async (response: Response) => ((await response.json()) as { message: string }).message;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }));
afterEach(() => void vi.useRealTimers());

describe('the login of the staff', () => {
  it('gives a cookie that no script can read and no other site can send', async () => {
    const { shop, another } = openExampleShop();
    const staff = new Caller(shop);
    expect(await (await staff.get('/staff/session')).json()).toEqual({ isStaff: false });
    const response = await staff.logIn();
    expect(response.status).toBe(204);
    const [cookie] = response.headers.getSetCookie();
    expect(cookie).toMatch(/^shop_staff=/);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(await (await staff.get('/staff/session')).json()).toEqual({ isStaff: true });
    const list = await staff.get('/staff/attempts');
    expect([list.status, list.headers.get('cache-control'), await list.json()]).toEqual([
      200,
      'no-store',
      [],
    ]);
    const withHttps = await new Caller(another({ hasHttps: true })).logIn();
    expect(withHttps.headers.getSetCookie()[0]).toContain('; Secure');
  });

  it('refuses every other password, and says where the right one is', async () => {
    const { shop } = openExampleShop();
    for (const password of ['', PASSWORD.slice(1), `${PASSWORD} `, null, 7, {}, [PASSWORD]]) {
      const response = await new Caller(shop).logIn(password);
      expect(response.status, JSON.stringify(password)).toBe(401);
      expect(response.headers.getSetCookie()).toEqual([]);
      expect(await messageOf(response)).toContain('STAFF_PASSWORD');
    }
  }, 20_000);

  it('ends after eight hours, when the password is changed, and at the logout', async () => {
    const { shop, another } = openExampleShop();
    const staff = new Caller(shop);
    await staff.logIn();
    const changed = new Caller(another({ staffPassword: 'another-password-of-the-staff' }));
    changed.cookies.set('shop_staff', staff.cookies.get('shop_staff')!);
    expect((await changed.get('/staff/attempts')).status).toBe(401);
    vi.setSystemTime(START + 8 * 60 * 60_000 - 1);
    expect((await staff.get('/staff/attempts')).status).toBe(200);
    vi.setSystemTime(START + 8 * 60 * 60_000);
    expect((await staff.get('/staff/attempts')).status).toBe(401);
    await staff.logIn();
    await staff.post('/staff/logout', {});
    expect((await staff.get('/staff/attempts')).status).toBe(401);
  });

  it('is needed for every route of the staff, and no other cookie serves for it', async () => {
    const { shop } = openExampleShop();
    const shopper = new Caller(shop);
    await shopper.openOrder();
    const session = shopper.cookies.get('shop_session')!;
    const [value, signature] = session.split('.');
    for (const cookie of [
      undefined,
      '',
      session,
      `staff%3A${START * 2}`,
      `staff%3A${START * 2}.${signature}`,
      `${value}.`,
    ]) {
      if (cookie !== undefined) shopper.cookies.set('shop_staff', cookie);
      for (const [method, path] of STAFF_ROUTES) {
        const response = await shopper.send(method, path, method === 'POST' ? {} : undefined);
        expect(response.status, `${path} ${cookie}`).toBe(401);
        expect(await messageOf(response)).toContain('POST /staff/login');
      }
    }
  });
});

describe('pages of other sites', () => {
  it('can call nothing, and read no answer, whatever cookies the browser sends', async () => {
    const { shop } = openExampleShop();
    const victim = new Caller(shop);
    await victim.logIn();
    await victim.openOrder();
    for (const origin of ['https://evil.example', 'null', `${PAGE}.evil.example`, 'http://localhost:5174'])
      for (const [method, path] of [
        ...STAFF_ROUTES,
        ['POST', '/orders'],
        ['POST', '/attempts'],
        ['GET', '/attempts'],
        ['POST', '/staff/login'],
        ['POST', '/staff/logout'],
      ] as const) {
        const response = await victim.send(method, path, undefined, { Origin: origin });
        expect(response.status, `${origin} ${path}`).toBe(403);
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
        expect(response.headers.getSetCookie()).toEqual([]);
        expect(await messageOf(response)).toContain('is not a page of this shop');
      }
    const own = await victim.get('/staff/attempts');
    expect(own.headers.get('access-control-allow-origin')).toBe(PAGE);
    expect(own.headers.get('access-control-allow-credentials')).toBe('true');
  });

  it('cannot send a form without an origin, as an old browser does', async () => {
    const { shop } = openExampleShop();
    const victim = new Caller(shop, {});
    await victim.logIn();
    for (const type of [
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/plain',
    ]) {
      const response = await victim.send('POST', '/staff/logout', {}, { 'Content-Type': type });
      expect(response.status, type).toBe(403);
      expect(await messageOf(response)).toContain('Content-Type: application/json');
    }
    expect((await victim.get('/staff/attempts')).status).toBe(200);
  });
});

describe('the limits of a minute', () => {
  it('end the guessing of passwords, also with the right one, for one address in all processes', async () => {
    const { shop, another } = openExampleShop();
    const second = another();
    for (let index = 0; index < 10; index += 1)
      expect((await new Caller(index % 2 ? shop : second).logIn(`guess ${index}`)).status).toBe(401);
    for (const process of [shop, second]) {
      const response = await new Caller(process).logIn();
      expect(response.status).toBe(429);
      expect(response.headers.get('retry-after')).toBe('60');
      expect(await messageOf(response)).toContain('Try again in the next one');
    }
    const elsewhere = new Caller(shop, { Origin: PAGE, 'x-test-address': '192.0.2.2' });
    expect((await elsewhere.logIn()).status).toBe(204);
    vi.setSystemTime(START + 60_000);
    expect((await new Caller(shop).logIn()).status).toBe(204);
  });

  it('hold for orders of an address, for confirmations of an order, and for reports of an order', async () => {
    const { shop } = openExampleShop({ limits: { orders: 3, confirmations: 2, attempts: 4 } });
    const shopper = new Caller(shop);
    const [first, second] = [await shopper.openOrder(), await shopper.openOrder()];
    await shopper.openOrder();
    expect((await shopper.post('/orders', {})).status).toBe(429);
    const confirm = (order: string) =>
      shopper.post(`/orders/${order}/confirm`, { items: [], redemptions: [] });
    for (const status of [200, 200, 429]) expect((await confirm(first)).status).toBe(status);
    expect((await confirm(second)).status).toBe(200);
    const report = (order: string, id: number) =>
      shopper.post('/attempts', { attemptId: `att_${id}`, codes: ['TENOFF'] }, { 'X-Order': order });
    for (let id = 0; id < 4; id += 1) expect((await report(first, id)).status).toBe(200);
    const refused = await report(first, 5);
    // A page reads it as an answer about its attempt: it tells it again.
    expect([refused.status, await refused.json()]).toMatchObject([429, { status: 'away' }]);
    expect((await report(second, 6)).status).toBe(200);
    // Nobody can use up the limit of somebody else's order.
    const eve = new Caller(shop);
    for (let count = 0; count < 9; count += 1)
      expect((await eve.post('/attempts', {}, { 'X-Order': second })).status).toBe(401);
    expect((await report(second, 7)).status).toBe(200);
  });

  it('leave nothing behind that grows', async () => {
    const store = createMemoryStore();
    const takeCalls = vi.spyOn(store, 'takeCalls');
    const { shop } = openExampleShop({ store });
    await new Caller(shop, { Origin: PAGE, 'x-test-address': 'x'.repeat(5000) }).logIn();
    expect(takeCalls.mock.calls[0]![0].name.length).toBeLessThanOrEqual(300);
    vi.setSystemTime(START + 60_000);
    await shop.attempts.work();
    // What was forgotten counts from the beginning, even in its own minute.
    vi.setSystemTime(START);
    for (let count = 0; count < 10; count += 1)
      expect(
        (await new Caller(shop, { Origin: PAGE, 'x-test-address': 'x'.repeat(5000) }).logIn()).status,
      ).toBe(204);
  });
});

describe('the orders of a shopper', () => {
  it('are theirs alone: nobody else can tell of attempts for them, ask, or confirm them', async () => {
    const { shop } = openExampleShop();
    const [ann, eve] = [new Caller(shop), new Caller(shop)];
    const order = await ann.openOrder();
    await eve.openOrder();
    const told = { attemptId: 'att_1', codes: ['TENOFF'] };
    const header = { 'X-Order': order };
    expect(await (await ann.post('/attempts', told, header)).json()).toEqual({ status: 'noted' });
    for (const other of [eve, new Caller(shop)])
      for (const response of [
        await other.post('/attempts', told, header),
        await other.post('/attempts', { ...told, ended: 'no-answer' }, header),
        await other.get('/attempts?attemptId=att_1', header),
      ])
        expect([response.status, await response.json()]).toMatchObject([401, { reason: 'no-owner' }]);
    const confirmation = { items: [], redemptions: [] };
    expect((await eve.post(`/orders/${order}/confirm`, confirmation)).status).toBe(404);
    expect((await ann.post(`/orders/${order}/confirm`, confirmation)).status).toBe(200);
    expect((await ann.get('/attempts?attemptId=att_1', header)).status).toBe(200);
  });

  it('belong to one session, which a second order keeps', async () => {
    const { shop } = openExampleShop();
    const ann = new Caller(shop);
    const first = await ann.openOrder();
    const second = await ann.openOrder();
    expect(first).not.toBe(second);
    for (const order of [first, second])
      expect(
        (await ann.post('/attempts', { attemptId: 'att_1', codes: ['TENOFF'] }, { 'X-Order': order })).status,
      ).toBe(200);
  });

  it('are answered with 503 while their database is away, and the page reads that it is away', async () => {
    const orders = createMemoryOrders();
    const { shop } = openExampleShop({ orders });
    const ann = new Caller(shop);
    const order = await ann.openOrder();
    vi.spyOn(orders, 'get').mockRejectedValue(new OrdersError('The orders cannot be read or written.'));
    const response = await ann.post(
      '/attempts',
      { attemptId: 'att_1', codes: ['TENOFF'] },
      { 'X-Order': order },
    );
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toMatchObject([
      503,
      '5',
      { status: 'away' },
    ]);
  });
});

describe('the decision of a person', () => {
  it('rolls back what does not count, and is refused before three minutes, for a wrong id and the second time', async () => {
    const { shop, api } = openExampleShop();
    const ann = new Caller(shop);
    const order = await ann.openOrder();
    const page = createEagerClient({
      ...clientKeys,
      apiUrl,
      fetch: (address, init) => api.fetch(address, { ...init, signal: null }),
    });
    const [first, second] = [1000, 2000].map((credits) => async () => {
      const outcome = await page.redeem('gfct5ZWI1nL', {
        order: { source_id: order, amount: 5000 },
        gift: { credits },
        metadata: { attempt_id: 'att_1' },
      });
      return outcome.status === 'redeemed' ? outcome.redemption.id! : '';
    });
    const [kept, extra] = [await first!(), await second!()];
    const told = { attemptId: 'att_1', codes: ['gfct5ZWI1nL'], ended: 'no-answer' };
    expect(await (await ann.post('/attempts', told, { 'X-Order': order })).json()).toEqual({
      status: 'checking',
    });
    const staff = new Caller(shop);
    await staff.logIn();
    expect(await (await staff.get('/staff/attempts')).json()).toMatchObject([{ state: 'ambiguous' }]);
    const decision = { owner: order, id: 'att_1', keep: kept, rollBack: [extra], by: 'Maria' };
    const decide = async (changes: object = {}) => {
      const response = await staff.post('/staff/attempts/decide', { ...decision, ...changes });
      return [response.status, (await response.json()) as unknown];
    };
    expect(await decide()).toMatchObject([409, { reason: 'too-early' }]);
    vi.setSystemTime(START + 3 * 60_000);
    expect(await decide({ id: 'att_never' })).toMatchObject([404, { reason: 'unknown' }]);
    expect(await decide({ rollBack: ['r_made_up'] })).toMatchObject([409, { reason: 'not-of-attempt' }]);
    for (const wrong of [{ by: '' }, { rollBack: extra }, { keep: 7 }, { owner: undefined }])
      expect((await decide(wrong))[0], JSON.stringify(wrong)).toBe(400);
    expect(await decide()).toMatchObject([
      200,
      { state: 'settled', data: { decision: { by: 'Maria' } }, rollbacks: [{ state: 'done' }] },
    ]);
    expect(api.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(9000);
    expect(await decide()).toMatchObject([409, { reason: 'not-open' }]);
    expect(await (await ann.get('/attempts?attemptId=att_1', { 'X-Order': order })).json()).toMatchObject({
      status: 'redeemed',
      id: kept,
    });
  });
});

describe('the price of a cart', () => {
  it('is that of the shop, and anything that is no cart of it has none', () => {
    expect(priceOf([{ product_id: 'prod_beans', quantity: 2, price: 1 }])).toBe(4800);
    expect(priceOf([])).toBe(0);
    for (const items of [
      undefined,
      null,
      'prod_beans',
      {},
      [null],
      ['prod_beans'],
      [{ product_id: 'toString', quantity: 1 }],
      [{ product_id: 'prod_beans' }],
      [{ product_id: 'prod_beans', quantity: -1 }],
      [{ product_id: 'prod_beans', quantity: 0.5 }],
      [{ product_id: 'prod_beans', quantity: '1' }],
    ])
      expect(priceOf(items), JSON.stringify(items)).toBeUndefined();
  });
});
