import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Attempt, AttemptReply, KeptWebhook, Ledger } from '../../demo/backend/answers.ts';
import { startSandbox } from '../../sandbox/server.ts';
import type { FaultPlan } from '../../sandbox/store/planned-faults.ts';
import { createClient } from '../../src/index.ts';
import { expect, test, type Shop } from './servers.ts';

/** The backend of the demo's shop, over real HTTP: who may call it, and what it does with attempts and webhooks. */

const secret = 'sandbox-webhook-secret';
const signatureOf = (body: string, key = secret) => createHmac('sha256', key).update(body).digest('hex');

/** The cookies of each backend: of a shopper's session, and of the staff. */
const jars = new Map<string, Map<string, string>>();

function jarOf({ merchantUrl }: Shop): Map<string, string> {
  const jar = jars.get(merchantUrl) ?? new Map<string, string>();
  jars.set(merchantUrl, jar);
  return jar;
}

/** Sends a request with the cookies, and keeps those of the response. */
async function send(shop: Shop, path: string, init: RequestInit = {}): Promise<Response> {
  const jar = jarOf(shop);
  const Cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { ...(init.headers as object), ...(Cookie !== '' && { Cookie }) };
  const response = await fetch(shop.merchantUrl + path, { ...init, headers });
  for (const cookie of response.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!;
    jar.set(name!, value!);
  }
  return response;
}

/** Gives the jar of a backend the login of the staff. */
async function logIn(shop: Shop): Promise<void> {
  if (!jarOf(shop).has('shop_staff'))
    await send(shop, '/staff/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ password: shop.staffPassword }),
    });
}

const get = async (shop: Shop, path: string, headers: { [name: string]: string } = {}) => {
  await logIn(shop);
  return send(shop, path, { headers });
};
const post = async (shop: Shop, path: string, body: unknown, headers: { [name: string]: string } = {}) => {
  await logIn(shop);
  return send(shop, path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
};
const json = async <Value>(response: Promise<Response>) => (await (await response).json()) as Value;

const plan = (shop: Shop, fault: FaultPlan) =>
  fetch(`${shop.apiUrl}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });

const storedWebhooks = (shop: Shop) => json<KeptWebhook[]>(get(shop, '/webhooks'));
const ledger = (shop: Shop, query = '') => json<Ledger>(get(shop, `/redemptions${query}`));

/**
 * The client of a shopper's browser, which sends its origin. With `resends` it sends a POST again when the connection is reset, as
 * a browser may.
 */
function shopper(shop: Shop, { resends = false } = {}) {
  const origin = { Origin: shop.url };
  return createClient({
    applicationId: 'sandbox-client-id',
    clientToken: 'sandbox-client-token',
    apiUrl: shop.apiUrl,
    fetch: (address, init) => {
      const send = () => fetch(address, { ...init, headers: { ...(init!.headers as object), ...origin } });
      return send().catch((error: unknown) => {
        if (resends) return send();
        throw error;
      });
    },
  });
}

/** Redeems a code and returns the id of the redemption. */
async function redeemed(shop: Shop, code: string): Promise<string> {
  const outcome = await shopper(shop).redeem(code, { order: { amount: 5000 } });
  if (outcome.status !== 'redeemed') throw new Error(`Not redeemed: ${JSON.stringify(outcome)}`);
  return outcome.redemption.id!;
}

/** The backend gives an order an id. */
const openOrder = async (shop: Shop) => (await json<{ id: string }>(post(shop, '/orders', {}))).id;

/** What a page tells of an attempt. The order is its session. */
interface Told {
  attemptId: string;
  codes: string[];
  ended?: string;
  redemptionId?: string | undefined;
  orderId: string;
}

/** A page tells of an attempt. */
const tell = (shop: Shop, { orderId, ...told }: Told) =>
  post(shop, '/attempts', told, { 'X-Order': orderId });
/** A page asks how its attempt ended. */
const ask = (shop: Shop, { attemptId, orderId }: Told) =>
  json<AttemptReply>(get(shop, `/attempts?attemptId=${attemptId}`, { 'X-Order': orderId, Origin: shop.url }));

/** A shopper's redemption gets no response. It returns what the page then tells the backend. */
async function lost(shop: Shop, code: string, options?: { resends?: boolean }): Promise<Told> {
  const orderId = await openOrder(shop);
  const attemptId = `att_of_${code}`;
  const begun = await json<AttemptReply>(tell(shop, { attemptId, codes: [code], orderId }));
  expect(begun).toEqual({ status: 'noted' });
  const outcome = await shopper(shop, options).redeem(
    code,
    { order: { source_id: orderId, amount: 5000 } },
    { attemptKey: 'attempt_id', attemptId },
  );
  expect(outcome).toMatchObject({ status: 'failed', mayHaveRedeemed: true });
  return { attemptId, codes: [code], ended: 'no-answer', orderId };
}

/** Pays an order with a gift card and an attempt id of the page's choice. Returns the id of the redemption. */
async function pay(
  shop: Shop,
  code: string,
  order: string,
  amount: number,
  attemptId: string,
  credits?: number,
) {
  const outcome = await shopper(shop).redeem(code, {
    order: { source_id: order, amount },
    metadata: { attempt_id: attemptId },
    ...(credits !== undefined && { gift: { credits } }),
  });
  if (outcome.status !== 'redeemed') throw new Error(JSON.stringify(outcome));
  return outcome.redemption.id!;
}

const reconcile = (shop: Shop, { attemptId, orderId }: Pick<Told, 'attemptId' | 'orderId'>) =>
  json<Attempt>(post(shop, '/staff/attempts/look', { owner: orderId, id: attemptId }, { Origin: shop.url }));

test('a verified webhook is stored, and a second delivery of the same event changes nothing', async ({
  shop,
}) => {
  await redeemed(shop, 'TENOFF');
  await expect.poll(() => storedWebhooks(shop)).toMatchObject([{ event: { type: 'redemption.succeeded' } }]);
  const stored = await storedWebhooks(shop);
  const body = JSON.stringify(stored[0]!.event);
  const again = await post(shop, '/webhooks', body, { 'x-voucherify-signature': signatureOf(body) });
  // After any other status, the API would repeat the delivery for a day.
  expect(again.status).toBe(204);
  // The time of arrival stays as well.
  expect(await storedWebhooks(shop)).toEqual(stored);
});

const event = JSON.stringify({
  type: 'redemption.succeeded',
  data: { redemption: { id: 'r_forged', result: 'SUCCESS' } },
  event: { id: 'evred_forged' },
});
for (const [how, signature] of [
  ['another secret', signatureOf(event, 'guessed')],
  ['the signature of another body', signatureOf('{}')],
  ['no signature', undefined],
] as const)
  test(`a webhook with ${how} is refused and not stored`, async ({ shop }) => {
    const headers: { [name: string]: string } =
      signature === undefined ? {} : { 'x-voucherify-signature': signature };
    const refused = await post(shop, '/webhooks', event, headers);
    expect(refused.status).toBe(401);
    // The reason is for the merchant, and must not help an attacker.
    expect(await refused.text()).toBe('');
    expect(await storedWebhooks(shop)).toEqual([]);
  });

test('only a page of the shop can use the backend, and a request with a foreign host name is refused', async ({
  shop,
}) => {
  const id = await redeemed(shop, 'TENOFF');
  for (const origin of ['https://evil.example', 'http://localhost:1', 'null']) {
    const read = await get(shop, '/redemptions', { Origin: origin });
    expect(read.status).toBe(403);
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    const undo = await post(shop, `/redemptions/${id}/rollback`, { reason: 'mine' }, { Origin: origin });
    expect(undo.status).toBe(403);
    expect((await get(shop, '/events', { Origin: origin })).status).toBe(403);
  }
  const own = await get(shop, '/redemptions', { Origin: shop.url });
  expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, shop.url]);
  expect(await statusByName(shop, 'evil.example')).toBe(403);
  expect(shop.state().vouchers['TENOFF']?.redemption.redeemed_quantity).toBe(1);
});

/** Sends a request with another `Host` header, which `fetch` cannot set. */
const statusByName = ({ merchantUrl }: Shop, host: string) =>
  new Promise<number | undefined>((resolve, reject) =>
    request(`${merchantUrl}/redemptions`, { headers: { Host: host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end(),
  );

test('no response contains the secret keys or the secret of the webhooks', async ({ shop }) => {
  await redeemed(shop, 'TENOFF');
  await expect.poll(() => storedWebhooks(shop)).toHaveLength(1);
  for (const path of [
    '/redemptions',
    '/webhooks',
    '/staff/attempts',
    '/vouchers/TENOFF/redemptions',
    '/nowhere',
  ]) {
    const text = await (await get(shop, path)).text();
    expect(text).not.toContain('sandbox-app-token');
    expect(text).not.toContain(secret);
  }
});

test('the backend lists redemptions newest first, filters them, and reads one redemption and a voucher’s history', async ({
  shop,
}) => {
  const first = await redeemed(shop, 'TENOFF');
  await shopper(shop).redeem('EXPIRED');
  const last = await redeemed(shop, 'GIFT50');
  const ids = async (query?: string) => (await ledger(shop, query)).redemptions.map(({ id }) => id);
  expect(await ids()).toEqual([last, expect.stringMatching(/^rf_/), first]);
  expect(await ids('?result=SUCCESS')).toEqual([last, first]);
  expect(await ids('?code=TENOFF')).toEqual([first]);
  expect(await json(get(shop, `/redemptions/${first}`))).toMatchObject({
    status: 'found',
    record: { id: first, voucher: { code: 'TENOFF' } },
  });
  expect(await json(get(shop, '/vouchers/TENOFF/redemptions'))).toMatchObject({
    status: 'found',
    redeemedQuantity: 1,
    redemptions: [{ id: first }],
  });
  for (const [path, status] of [
    ['/redemptions/r_never', 404],
    ['/vouchers/NOSUCH/redemptions', 404],
    ['/redemptions?page=0', 400],
    ['/redemptions?page=two', 400],
    ['/redemptions?result=PERHAPS', 400],
  ] as const)
    expect((await get(shop, path)).status, path).toBe(status);
});

test('a rollback needs a reason, restores the balance, and is refused the second time', async ({ shop }) => {
  const id = await redeemed(shop, 'gfct5ZWI1nL');
  for (const reason of [undefined, '', ' ', 7, 'x'.repeat(256)]) {
    const response = await post(shop, `/redemptions/${id}/rollback`, { reason });
    expect(response.status).toBe(400);
    expect(((await response.json()) as { message: string }).message).toContain('reason should be');
  }
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(5000);
  const undone = await post(shop, `/redemptions/${id}/rollback`, { reason: 'returned' });
  expect([undone.status, await undone.json()]).toMatchObject([
    200,
    { status: 'rolled-back', rollbacks: [{ reason: 'returned' }] },
  ]);
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(10_000);
  const again = await post(shop, `/redemptions/${id}/rollback`, { reason: 'returned' });
  expect([again.status, await again.json()]).toMatchObject([409, { key: 'already_rolled_back' }]);
});

test('redemptions of one request are rolled back together, by their parent', async ({ shop }) => {
  const outcome = await shopper(shop).redeemAll(['TENOFF', 'GIFT50'], { order: { amount: 5000 } });
  if (outcome.status !== 'redeemed') throw new Error(JSON.stringify(outcome));
  const part = outcome.redeemed[0]!.redemption.id;
  const refused = await post(shop, `/redemptions/${part}/rollback`, { reason: 'returned' });
  expect([refused.status, await refused.json()]).toMatchObject([409, { key: 'invalid_redemption_parent' }]);
  const undone = await json<{ rollbacks: unknown[] }>(
    post(shop, `/redemptions/${outcome.parent!.id}/rollback`, { reason: 'returned' }),
  );
  expect(undone.rollbacks).toHaveLength(2);
});

test('an attempt without an answer is found as soon as the page tells the end, and the page gets its redemption', async ({
  shop,
}) => {
  // A webhook would settle it at once.
  await shop.set({ webhooks: [] });
  const told = await lost(shop, 'DROP-AFTER');
  expect(await ask(shop, told)).toEqual({ status: 'checking' });
  const [record] = shop.state().redemptions;
  const redeemed = { status: 'redeemed', id: record?.id, redemptions: [{ id: record?.id }] };
  expect(await json(tell(shop, told))).toMatchObject(redeemed);
  expect(await ask(shop, told)).toMatchObject(redeemed);
  expect(await ask(shop, { ...told, orderId: await openOrder(shop) })).toMatchObject({ reason: 'unknown' });
  expect(await ask(shop, { ...told, orderId: 'order_made_up' })).toMatchObject({ reason: 'no-owner' });
  expect(await json(get(shop, '/staff/attempts'))).toMatchObject([{ id: told.attemptId, status: 'settled' }]);
});

test('of an attempt that the browser sent twice one redemption is rolled back', async ({ shop }) => {
  const told = await lost(shop, 'DOUBLED', { resends: true });
  expect(usesOf(shop, 'DOUBLED')).toBe(2);
  const [first, second] = shop.state().redemptions;
  expect(await json(tell(shop, told))).toMatchObject({ status: 'redeemed', id: first?.id });
  expect(await json(get(shop, '/staff/attempts'))).toMatchObject([
    {
      status: 'settled',
      found: {
        redemption: { id: first?.id },
        givenBack: [{ id: second?.id, status: 'rolled-back' }],
      },
    },
  ]);
  expect(usesOf(shop, 'DOUBLED')).toBe(1);
});

const usesOf = (shop: Shop, code: string) => shop.state().vouchers[code]?.redemption.redeemed_quantity;

test('an attempt stays undecided if its rollback failed, and the next look tries the rollback again', async ({
  shop,
}) => {
  const told = await lost(shop, 'DOUBLED', { resends: true });
  const [, second] = shop.state().redemptions;
  for (const look of [() => tell(shop, told), () => reconcile(shop, told)]) {
    await plan(shop, { path: `/v1/redemptions/${second!.id}/rollbacks`, status: 403, requests: 1 });
    await look();
    expect(await json(get(shop, '/staff/attempts'))).toMatchObject([
      {
        status: 'undecided',
        found: { status: 'doubled', givenBack: [{ id: second!.id, status: 'failed' }] },
      },
    ]);
    // The shopper is told nothing while the money is spent twice.
    expect(await ask(shop, told)).toEqual({ status: 'checking' });
    expect(usesOf(shop, 'DOUBLED')).toBe(2);
  }
  expect(await reconcile(shop, told)).toMatchObject({
    status: 'settled',
    found: { givenBack: [{ id: second!.id, status: 'rolled-back' }] },
  });
  expect(await ask(shop, told)).toMatchObject({ status: 'redeemed' });
  expect(usesOf(shop, 'DOUBLED')).toBe(1);
});

test('a rollback whose response is lost is found by the next look', async ({ shop }) => {
  const told = await lost(shop, 'DOUBLED', { resends: true });
  const [first, second] = shop.state().redemptions;
  await plan(shop, { path: `/v1/redemptions/${second!.id}/rollbacks`, cut: 'after', requests: 1 });
  expect(await json(tell(shop, told))).toEqual({ status: 'checking' });
  expect(await reconcile(shop, told)).toMatchObject({
    status: 'settled',
    found: { redemption: { id: first!.id }, givenBack: [{ id: second!.id, status: 'rolled-back' }] },
  });
  expect(usesOf(shop, 'DOUBLED')).toBe(1);
});

test('two presses and the page at once give one rollback, and all get its record', async ({ shop }) => {
  const told = await lost(shop, 'DOUBLED', { resends: true });
  const [, second] = shop.state().redemptions;
  const [, ...answers] = await Promise.all([tell(shop, told), reconcile(shop, told), reconcile(shop, told)]);
  for (const answer of [...answers.slice(1), await reconcile(shop, told)])
    expect(answer).toMatchObject({
      status: 'settled',
      found: { givenBack: [{ id: second!.id, status: 'rolled-back' }] },
    });
  const rollbacks = shop.state().redemptions.filter(({ object }) => object === 'redemption_rollback');
  expect(rollbacks).toHaveLength(1);
});

for (const [what, amount] of [
  ['another amount', 3000],
  ['the same amount', 4000],
] as const)
  test(`a shopper who pays two orders with one attempt id gets nothing back, with ${what}`, async ({
    shop,
  }) => {
    const [first, second] = [await openOrder(shop), await openOrder(shop)];
    await pay(shop, 'gfct5ZWI1nL', first, 4000, 'att_lie');
    await pay(shop, 'gfct5ZWI1nL', second, amount, 'att_lie');
    const balance = () => shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance;
    const told = { codes: ['gfct5ZWI1nL'], attemptId: 'att_lie', ended: 'refused' };
    expect((await post(shop, '/attempts', { ...told, orderId: first })).status).toBe(401);
    expect((await tell(shop, { ...told, orderId: 'order_made_up' })).status).toBe(401);
    const third = await openOrder(shop);
    for (const orderId of [third, second, first]) {
      await tell(shop, { ...told, orderId });
      await reconcile(shop, { ...told, orderId });
    }
    expect(balance()).toBe(6000 - amount);
    // On two orders there is one redemption each. Of the third one a person has to look.
    expect(await json(get(shop, '/staff/attempts'))).toMatchObject([
      { owner: third, status: 'undecided', found: { status: 'ambiguous', toLookAt: [{}, {}] } },
      { owner: first, status: 'settled' },
      { owner: second, status: 'settled' },
    ]);
  });

test('a payment with which an order was confirmed is not given back, though it carries the id of another', async ({
  shop,
}) => {
  const order = await openOrder(shop);
  // Half of the price is paid twice, which makes the whole, but with one attempt id.
  const items = [
    { product_id: 'prod_filter', quantity: 2 },
    { product_id: 'prod_beans', quantity: 1 },
  ];
  const price = 3700;
  const redemptions: string[] = [];
  for (let times = 0; times < 2; times += 1) {
    const outcome = await shopper(shop).redeem('gfct5ZWI1nL', {
      order: { source_id: order, amount: price },
      gift: { credits: 1850 },
      metadata: { attempt_id: 'att_lie' },
    });
    if (outcome.status === 'redeemed') redemptions.push(outcome.redemption.id!);
  }
  const confirmed = await json(post(shop, `/orders/${order}/confirm`, { items, redemptions }));
  expect(confirmed).toEqual({ redemptions, toPay: 0 });
  const told = { codes: ['gfct5ZWI1nL'], attemptId: 'att_lie', ended: 'no-answer', orderId: order };
  await tell(shop, told);
  expect(await reconcile(shop, told)).toMatchObject({
    found: { status: 'ambiguous' },
  });
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(10_000 - price);
});

test('a payment with which an order was confirmed is not given back after the page has confirmed the order again without it', async ({
  shop,
}) => {
  const order = await openOrder(shop);
  const items = [{ product_id: 'prod_beans', quantity: 1 }];
  const first = await pay(shop, 'GIFT50', order, 2400, 'att_again', 1200);
  const second = await pay(shop, 'GIFT50', order, 2400, 'att_again', 1200);
  const balance = shop.state().vouchers['GIFT50']?.gift?.balance;
  const confirm = (redemptions: string[]) =>
    json(post(shop, `/orders/${order}/confirm`, { items, redemptions }));
  expect(await confirm([first, second])).toEqual({ redemptions: [first, second], toPay: 0 });
  await confirm([]);
  const told = { codes: ['GIFT50'], attemptId: 'att_again', ended: 'no-answer', orderId: order };
  await tell(shop, told);
  expect(await reconcile(shop, told)).toMatchObject({
    found: { status: 'ambiguous', givenBack: [] },
  });
  expect(shop.state().vouchers['GIFT50']?.gift?.balance).toBe(balance);
});

test('an order is confirmed with the redemptions that are on record for it, and for its real price', async ({
  shop,
}) => {
  const [order, other] = [await openOrder(shop), await openOrder(shop)];
  const items = [{ product_id: 'prod_beans', quantity: 1 }];
  const paid = await pay(shop, 'gfct5ZWI1nL', order, 2400, 'att_1');
  const undone = await pay(shop, 'gfct5ZWI1nL', other, 2400, 'att_3');
  await post(shop, `/redemptions/${undone}/rollback`, { reason: 'returned' });
  const elsewhere = await pay(shop, 'gfct5ZWI1nL', other, 2400, 'att_2');
  const confirm = (id: string, body: object) => post(shop, `/orders/${id}/confirm`, body);
  expect(
    await json(confirm(order, { items, redemptions: [paid, paid, elsewhere, undone, 'r_made_up', 7] })),
  ).toEqual({ redemptions: [paid], toPay: 0 });
  expect(await json(confirm(other, { items, redemptions: [undone] }))).toEqual({
    redemptions: [],
    toPay: 2400,
  });
  const dearer = [{ product_id: 'prod_beans', quantity: 2 }];
  expect(await json(confirm(other, { items: dearer, redemptions: [elsewhere] }))).toEqual({
    redemptions: [],
    toPay: 4800,
  });
  for (const [id, body, status] of [
    ['order_made_up', { items, redemptions: [] }, 404],
    [order, { items: [{ product_id: 'prod_mug', quantity: 1 }], redemptions: [] }, 400],
    [order, { items: [{ product_id: 'prod_beans', quantity: -1 }], redemptions: [] }, 400],
    [order, { redemptions: [] }, 400],
    [order, { items }, 400],
  ] as const)
    expect((await confirm(id, body)).status, JSON.stringify(body)).toBe(status);
});

/** Redeems several redeemables together for an order. Returns the id of the redemption that stands for all, and those of the parts. */
async function payTogether(shop: Shop, order: string, amount: number) {
  const outcome = await shopper(shop).redeemAll(
    ['TENOFF', { object: 'voucher', id: 'GIFT50', gift: { credits: 1000 } }],
    { order: { source_id: order, amount } },
  );
  if (outcome.status !== 'redeemed') throw new Error(JSON.stringify(outcome));
  return { parent: outcome.parent!.id, parts: outcome.redeemed.map(({ redemption }) => redemption.id) };
}

test('what was redeemed together counts once, also if the page names the redemption that stands for all beside its parts', async ({
  shop,
}) => {
  const order = await openOrder(shop);
  const items = [{ product_id: 'prod_beans', quantity: 2 }];
  const { parent, parts } = await payTogether(shop, order, 4800);
  for (const redemptions of [parts, [parent], [...parts, parent], [parent, ...parts]])
    expect(await json(post(shop, `/orders/${order}/confirm`, { items, redemptions }))).toMatchObject({
      toPay: 2800,
    });
});

test('a refused attempt is reconciled at once, and listed only if it was redeemed or cannot be read', async ({
  shop,
}) => {
  const orderId = await openOrder(shop);
  const report = async (code: string, options?: { resends?: boolean }) => {
    const context = { order: { source_id: orderId, amount: 5000 } };
    const outcome = await shopper(shop, options).redeem(code, context, { attemptKey: 'attempt_id' });
    expect(outcome.status).toBe('refused');
    const told = { codes: [code], attemptId: outcome.attemptId, orderId, ended: 'refused' };
    await tell(shop, told);
    return told;
  };
  const expired = await report('EXPIRED');
  // A request that the browser had sent before may still be at work.
  expect(await ask(shop, expired)).toEqual({ status: 'checking' });
  expect(await json(get(shop, '/staff/attempts'))).toEqual([]);
  // If the page says later that it does not know, somebody may look for it.
  await tell(shop, { ...expired, ended: 'no-answer' });
  expect(await json(get(shop, '/staff/attempts'))).toMatchObject([
    {
      id: expired.attemptId,
      orderId,
      refused: false,
      status: 'undecided',
      found: { status: 'not-redeemed', final: false },
    },
  ]);

  await plan(shop, { path: '/client/v1/redeem', cut: 'after' });
  const twice = await report('ONCE', { resends: true });
  const [first] = shop.state().redemptions.filter(({ result }) => result === 'SUCCESS');
  expect(await ask(shop, twice)).toMatchObject({ status: 'redeemed', id: first?.id });
  expect(await json(get(shop, '/staff/attempts'))).toMatchObject([
    { id: twice.attemptId, status: 'settled' },
    {},
  ]);

  await plan(shop, { path: '/v1', status: 403, requests: 1 });
  await report('USEDUP');
  expect(await json(get(shop, '/staff/attempts'))).toMatchObject([
    { status: 'undecided', found: { status: 'failed' } },
    {},
    {},
  ]);
});

test('a redeemed attempt that the browser had sent twice keeps the redemption that the page has', async ({
  shop,
}) => {
  const orderId = await openOrder(shop);
  await plan(shop, { path: '/client/v1/redeem', cut: 'after' });
  const context = { order: { source_id: orderId, amount: 5000 } };
  const outcome = await shopper(shop, { resends: true }).redeem('TENOFF', context, {
    attemptKey: 'attempt_id',
  });
  if (outcome.status !== 'redeemed') throw new Error(outcome.status);
  expect(usesOf(shop, 'TENOFF')).toBe(2);
  const { attemptId: doubled } = outcome;
  const redemptionId = outcome.redemption.id!;
  const told = { codes: ['TENOFF'], attemptId: doubled, ended: 'redeemed', orderId, redemptionId };
  const [first] = shop.state().redemptions;
  // The shopper has the receipt, so this is not urgent: it is looked for when nothing else can appear, or when the merchant asks.
  expect(await json(tell(shop, told))).toEqual({ status: 'checking' });
  expect(await reconcile(shop, told)).toMatchObject({
    status: 'settled',
    found: {
      redemption: { id: outcome.redemption.id },
      givenBack: [{ id: first!.id, status: 'rolled-back' }],
    },
  });
  expect(usesOf(shop, 'TENOFF')).toBe(1);
  expect(await json(get(shop, '/staff/attempts'))).toMatchObject([{ id: outcome.attemptId }]);

  // Where the page is right, there is nothing to look at.
  const once = await shopper(shop).redeem('SAVE20', context, { attemptKey: 'attempt_id' });
  if (once.status !== 'redeemed') throw new Error(once.status);
  const { attemptId, redemption } = once;
  const right = { codes: ['SAVE20'], attemptId, ended: 'redeemed', orderId, redemptionId: redemption.id! };
  await tell(shop, right);
  await reconcile(shop, right);
  expect(await json(get(shop, '/staff/attempts'))).toHaveLength(1);
});

test('an attempt without a record stays undecided, whatever the page says about its time', async ({
  shop,
}) => {
  const told = await lost(shop, 'DROP-BEFORE');
  await tell(shop, told);
  const open = { status: 'undecided', found: { status: 'not-redeemed', final: false } };
  expect(await reconcile(shop, told)).toMatchObject(open);
  for (const minutes of [-10, 6, 10]) {
    const since = new Date(Date.now() + minutes * 60_000).toISOString();
    const lie = { ...told, attemptId: `att_${minutes}`, since, firstHeard: since };
    await tell(shop, lie);
    const noted = await reconcile(shop, lie);
    expect(Math.abs(Date.parse(noted.firstHeard) - Date.now())).toBeLessThan(60_000);
    expect(noted).toMatchObject(open);
  }
});

test('an attempt that is reported twice is listed once, with what was heard first, and an invalid one is refused', async ({
  shop,
}) => {
  const told = await lost(shop, 'DROP-AFTER');
  await tell(shop, told);
  const first = await json<Attempt[]>(get(shop, '/staff/attempts'));
  await tell(shop, { ...told, codes: ['TENOFF'] });
  expect(await json(get(shop, '/staff/attempts'))).toEqual(first);
  expect(first).toMatchObject([{ code: 'DROP-AFTER', orderId: told.orderId, status: 'settled' }]);
  const { orderId, codes } = told;
  expect(await ask(shop, { ...told, attemptId: 'att_never' })).toMatchObject({ reason: 'unknown' });
  const never = post(shop, '/staff/attempts/look', { owner: orderId, id: 'att_never' });
  expect((await never).status).toBe(404);
  expect((await post(shop, '/staff/attempts/look', { id: 'att_never' })).status).toBe(400);
  for (const bad of ['no JSON', {}, { codes }, { codes, attemptId: '' }, { attemptId: 'att_2' }])
    expect((await post(shop, '/attempts', bad, { 'X-Order': orderId })).status, JSON.stringify(bad)).toBe(
      400,
    );
});

/** Reads a stream of events until it contains a text. */
async function readEvents(shop: Shop, path: string, expected: string): Promise<string> {
  const controller = new AbortController();
  await logIn(shop);
  const response = await send(shop, path, { signal: controller.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes(expected)) break;
  }
  controller.abort();
  return text;
}

test('a shopper’s page gets events of its own redemptions only, also of earlier rollbacks', async ({
  shop,
}) => {
  const own = await redeemed(shop, 'gfct5ZWI1nL');
  const other = await redeemed(shop, 'GIFT50');
  for (const id of [other, own])
    await post(shop, `/redemptions/${id}/rollback`, { reason: 'a secret reason' });
  await expect.poll(() => storedWebhooks(shop)).toHaveLength(4);
  const text = await readEvents(shop, `/receipts?redemption=${own}`, 'given-back');
  expect(text).toContain(`{"redemption":"${own}","balance":10000}`);
  expect(text).not.toContain(other);
  expect(text).not.toContain('reason');
});

test('the merchant gets an event with the reason when a webhook is refused', async ({ shop }) => {
  const text = readEvents(shop, '/events', 'webhook-refused');
  await expect
    .poll(async () => {
      await post(shop, '/webhooks', event, { 'x-voucherify-signature': signatureOf(event, 'guessed') });
      return Promise.race([text, Promise.resolve('not yet')]);
    })
    .toContain('wrong_signature');
});

test('webhooks still arrive after a reset of the sandbox', async ({ shop }) => {
  await fetch(`${shop.apiUrl}/__sandbox/reset`, { method: 'POST' });
  await redeemed(shop, 'TENOFF');
  await expect.poll(() => storedWebhooks(shop)).toHaveLength(1);
});

test('without a response of the API the backend reports the failure and decides nothing', async ({
  shop,
}) => {
  const { startBackend } = await import('../../demo/backend/serve.ts');
  const gone = await startSandbox({ port: 0 });
  await gone.close();
  const folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-demo-'));
  const backend = await startBackend({
    port: 0,
    databaseUrl: `file:${join(folder, 'shop.db')}`,
    sessionSecret: 'the-secret-of-the-sessions-of-a-test',
    staffPassword: shop.staffPassword,
    apiUrl: gone.url,
    applicationId: 'sandbox-app-id',
    secretKey: 'sandbox-app-token',
    retries: 0,
    webhookSecret: secret,
    isOwnPage: () => false,
  });
  const shopWithoutApi = { ...shop, merchantUrl: backend.url };
  try {
    const list = await get(shopWithoutApi, '/redemptions');
    expect([list.status, await list.json()]).toMatchObject([502, { status: 'failed', kind: 'network' }]);
    const items = [{ product_id: 'prod_beans', quantity: 1 }];
    const orderId = await openOrder(shopWithoutApi);
    const confirmed = await post(shopWithoutApi, `/orders/${orderId}/confirm`, {
      items,
      redemptions: ['r_1'],
    });
    expect([confirmed.status, await confirmed.json()]).toMatchObject([502, { status: 'failed' }]);
    const told = { codes: ['TENOFF'], attemptId: 'att_1', ended: 'no-answer', orderId };
    expect(await json(tell(shopWithoutApi, told))).toEqual({ status: 'checking' });
    const result = await json<Attempt>(
      post(shopWithoutApi, '/staff/attempts/look', { owner: orderId, id: 'att_1' }),
    );
    expect(result).toMatchObject({ status: 'undecided', found: { status: 'failed', redemption: null } });
  } finally {
    await backend.close();
    rmSync(folder, { recursive: true });
  }
});
