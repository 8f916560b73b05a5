import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { Attempt, KeptWebhook, Ledger } from '../../demo/merchant/answers.ts';
import { startSandbox } from '../../demo/sandbox/serve.ts';
import type { FaultPlan } from '../../demo/sandbox/store/planned-fault.ts';
import { createClient } from '../../src/index.ts';
import { expect, test, type Shop } from './servers.ts';

/** The backend of the demo's shop, over real HTTP: who may ask it, and what it makes of what it is told. */

const secret = 'sandbox-webhook-secret';
const signed = (body: string, by = secret) => createHmac('sha256', by).update(body).digest('hex');

const get = (shop: Shop, path: string, headers: { [name: string]: string } = {}) =>
  fetch(shop.merchantUrl + path, { headers });
const post = (shop: Shop, path: string, body: unknown, headers: { [name: string]: string } = {}) =>
  fetch(shop.merchantUrl + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const json = async <Value>(response: Promise<Response>) => (await (await response).json()) as Value;

const plan = (shop: Shop, fault: FaultPlan) =>
  fetch(`${shop.apiUrl}/__sandbox/faults`, { method: 'POST', body: JSON.stringify(fault) });

const kept = (shop: Shop) => json<KeptWebhook[]>(get(shop, '/webhooks'));
const ledger = (shop: Shop, query = '') => json<Ledger>(get(shop, `/redemptions${query}`));

/** A shopper's browser, by its origin. `resends`: it sends a POST again by itself when the connection is reset. */
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

async function redeemed(shop: Shop, code: string): Promise<string> {
  const outcome = await shopper(shop).redeem(code, { order: { amount: 5000 } });
  if (outcome.status !== 'redeemed') throw new Error(`Not redeemed: ${JSON.stringify(outcome)}`);
  return outcome.redemption.id;
}

/** A shopper redeems and hears nothing; the page tells the backend. */
async function undecided(shop: Shop, code: string, options?: { resends?: boolean }): Promise<Attempt> {
  const since = new Date().toISOString();
  const outcome = await shopper(shop, options).redeem(
    code,
    { order: { amount: 5000 } },
    { attemptKey: 'attempt_id' },
  );
  expect(outcome).toMatchObject({ status: 'failed', mayHaveRedeemed: true });
  const told = await post(shop, '/attempts', { code, attemptId: outcome.attemptId, since });
  expect(told.status).toBe(201);
  return (await told.json()) as Attempt;
}

const settle = (shop: Shop, { id }: Attempt) =>
  json<Attempt>(post(shop, `/attempts/${id}/reconcile`, {}, { Origin: shop.url }));

test('a webhook is kept once it is verified, and the same event sent again is kept once', async ({
  shop,
}) => {
  await redeemed(shop, 'TENOFF');
  await expect.poll(() => kept(shop)).toMatchObject([{ event: { type: 'redemption.succeeded' } }]);
  const first = await kept(shop);
  const body = JSON.stringify(first[0]!.event);
  const again = await post(shop, '/webhooks', body, { 'x-voucherify-signature': signed(body) });
  // Not 2xx would have it sent again for a day.
  expect(again.status).toBe(204);
  // Not even a new time of arrival: nothing has happened.
  expect(await kept(shop)).toEqual(first);
});

const event = JSON.stringify({
  type: 'redemption.succeeded',
  data: { redemption: { id: 'r_forged', result: 'SUCCESS' } },
  event: { id: 'evred_forged' },
});
for (const [how, signature] of [
  ['another secret', signed(event, 'guessed')],
  ['the signature of another body', signed('{}')],
  ['no signature', undefined],
] as const)
  test(`a webhook with ${how} is refused, and nobody is told of it`, async ({ shop }) => {
    const headers: { [name: string]: string } =
      signature === undefined ? {} : { 'x-voucherify-signature': signature };
    const refused = await post(shop, '/webhooks', event, headers);
    expect(refused.status).toBe(401);
    // Why is for the merchant, not for who tries.
    expect(await refused.text()).toBe('');
    expect(await kept(shop)).toEqual([]);
  });

test('a page that is not the shop’s may neither ask nor read, a name pointed at this machine neither', async ({
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

/** Asks the backend by another name, which `fetch` does not let one choose. */
const statusByName = ({ merchantUrl }: Shop, host: string) =>
  new Promise<number | undefined>((resolve, reject) =>
    request(`${merchantUrl}/redemptions`, { headers: { Host: host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end(),
  );

test('no answer tells the server keys or the secret of the webhooks', async ({ shop }) => {
  await redeemed(shop, 'TENOFF');
  await expect.poll(() => kept(shop)).toHaveLength(1);
  for (const path of ['/redemptions', '/webhooks', '/attempts', '/vouchers/TENOFF/redemptions', '/nowhere']) {
    const text = await (await get(shop, path)).text();
    expect(text).not.toContain('sandbox-app-token');
    expect(text).not.toContain(secret);
  }
});

test('redemptions are listed newest first, by result and by code; one is read, and a voucher’s history', async ({
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

test('a rollback needs a reason, gives back, and is refused by its key the second time', async ({ shop }) => {
  const id = await redeemed(shop, 'gfct5ZWI1nL');
  for (const reason of [undefined, '', ' ', 7, 'x'.repeat(256)]) {
    const answer = await post(shop, `/redemptions/${id}/rollback`, { reason });
    expect(answer.status).toBe(400);
    expect(((await answer.json()) as { message: string }).message).toContain('reason should be');
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

test('several redeemed as one go back together, by the parent', async ({ shop }) => {
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

test('an undecided attempt is looked for when the merchant says so, and its page is told its end', async ({
  shop,
}) => {
  const attempt = await undecided(shop, 'DROP-AFTER');
  const ask = () => json(get(shop, `/attempts/${attempt.id}`, { Origin: shop.url }));
  expect(await ask()).toEqual({ status: 'undecided' });
  const settled = await settle(shop, attempt);
  const [record] = shop.state().redemptions;
  expect(settled).toMatchObject({
    status: 'settled',
    found: { status: 'redeemed', redemption: { id: record?.id }, givenBack: [] },
  });
  expect(await ask()).toMatchObject({ status: 'settled', redemption: { id: record?.id } });
  expect(await json(get(shop, '/attempts'))).toMatchObject([{ id: attempt.id, status: 'settled' }]);
});

test('of an attempt that the browser sent twice one goes back', async ({ shop }) => {
  const attempt = await undecided(shop, 'DOUBLED', { resends: true });
  const uses = () => shop.state().vouchers['DOUBLED']?.redemption.redeemed_quantity;
  expect(uses()).toBe(2);
  const [first, second] = shop.state().redemptions;
  expect(await settle(shop, attempt)).toMatchObject({
    status: 'settled',
    found: {
      status: 'doubled',
      redemption: { id: first?.id },
      givenBack: [{ id: second?.id, status: 'rolled-back' }],
    },
  });
  expect(uses()).toBe(1);
});

test('a refused attempt is looked for at once, and noted only where it was redeemed', async ({ shop }) => {
  const tell = async (code: string, options?: { resends?: boolean }) => {
    const since = new Date().toISOString();
    const context = { order: { amount: 5000 } };
    const outcome = await shopper(shop, options).redeem(code, context, { attemptKey: 'attempt_id' });
    expect(outcome.status).toBe('refused');
    return json<Attempt>(
      post(shop, '/attempts', { code, attemptId: outcome.attemptId, since, refused: true }),
    );
  };
  expect(await tell('EXPIRED')).toMatchObject({ status: 'settled', found: { redemption: null } });
  expect(await json(get(shop, '/attempts'))).toEqual([]);

  await plan(shop, { path: '/client/v1/redeem', cut: 'after' });
  const twice = await tell('ONCE', { resends: true });
  const [first] = shop.state().redemptions.filter(({ result }) => result === 'SUCCESS');
  expect(twice).toMatchObject({ status: 'settled', found: { redemption: { id: first?.id } } });
  expect(await json(get(shop, '/attempts'))).toMatchObject([{ id: twice.id, status: 'settled' }]);

  await plan(shop, { path: '/v1', status: 403, requests: 1 });
  expect(await tell('USEDUP')).toMatchObject({ status: 'undecided', found: { status: 'failed' } });
  expect(await json(get(shop, '/attempts'))).toHaveLength(2);
});

test('what may still arrive stays undecided; once it is old enough nothing was redeemed', async ({
  shop,
}) => {
  const attempt = await undecided(shop, 'DROP-BEFORE');
  expect(await settle(shop, attempt)).toMatchObject({
    status: 'undecided',
    found: { status: 'not-redeemed', mayStillArrive: true },
  });
  const since = new Date(Date.now() - 4 * 60_000).toISOString();
  const old = await json<Attempt>(
    post(shop, '/attempts', { code: 'DROP-BEFORE', attemptId: 'att_old', since }),
  );
  expect(await settle(shop, old)).toMatchObject({ status: 'settled', found: { redemption: null } });
  expect(await json(get(shop, '/attempts/att_old'))).toEqual({ status: 'settled', redemption: null });
});

test('an attempt told twice is one, and an unknown or unreadable one is refused', async ({ shop }) => {
  const attempt = await undecided(shop, 'DROP-AFTER');
  await settle(shop, attempt);
  const { id: attemptId, code, since } = attempt;
  await post(shop, '/attempts', { attemptId, code, since });
  expect(await json(get(shop, '/attempts'))).toMatchObject([{ id: attemptId, status: 'settled' }]);
  expect((await get(shop, '/attempts/att_never')).status).toBe(404);
  expect((await post(shop, '/attempts/att_never/reconcile', {})).status).toBe(404);
  for (const bad of [
    'no JSON',
    {},
    { code, attemptId },
    { code, since, attemptId: '' },
    { code, attemptId, since: 'soon' },
  ])
    expect((await post(shop, '/attempts', bad)).status, JSON.stringify(bad)).toBe(400);
});

/** Reads a stream until a text has come. */
async function heard(shop: Shop, path: string, until: string): Promise<string> {
  const over = new AbortController();
  const response = await fetch(shop.merchantUrl + path, { signal: over.signal });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    if (text.includes(until)) break;
  }
  over.abort();
  return text;
}

test('a shopper’s page hears of its own redemptions only, also of what was given back before it listened', async ({
  shop,
}) => {
  const own = await redeemed(shop, 'gfct5ZWI1nL');
  const other = await redeemed(shop, 'GIFT50');
  for (const id of [other, own])
    await post(shop, `/redemptions/${id}/rollback`, { reason: 'a secret reason' });
  await expect.poll(() => kept(shop)).toHaveLength(4);
  const text = await heard(shop, `/receipts?redemption=${own}`, 'given-back');
  expect(text).toContain(`{"redemption":"${own}","balance":10000}`);
  expect(text).not.toContain(other);
  expect(text).not.toContain('reason');
});

test('the merchant hears of webhooks that are refused, with the reason', async ({ shop }) => {
  const text = heard(shop, '/events', 'webhook-refused');
  await expect
    .poll(async () => {
      await post(shop, '/webhooks', event, { 'x-voucherify-signature': signed(event, 'guessed') });
      return Promise.race([text, Promise.resolve('not yet')]);
    })
    .toContain('wrong_signature');
});

test('the API knows whom to tell after a reset, too', async ({ shop }) => {
  await fetch(`${shop.apiUrl}/__sandbox/reset`, { method: 'POST' });
  await redeemed(shop, 'TENOFF');
  await expect.poll(() => kept(shop)).toHaveLength(1);
});

test('where the API does not answer the backend says so, and guesses nothing', async ({ shop }) => {
  const { startBackend } = await import('../../demo/merchant/serve.ts');
  const gone = await startSandbox({ port: 0 });
  await gone.close();
  const backend = await startBackend({
    port: 0,
    apiUrl: gone.url,
    applicationId: 'sandbox-app-id',
    secretKey: 'sandbox-app-token',
    retries: 0,
    webhookSecret: secret,
    isOwnPage: () => false,
  });
  const alone = { ...shop, merchantUrl: backend.url };
  try {
    const list = await get(alone, '/redemptions');
    expect([list.status, await list.json()]).toMatchObject([502, { status: 'failed', kind: 'network' }]);
    const since = new Date().toISOString();
    const told = await json<Attempt>(post(alone, '/attempts', { code: 'TENOFF', attemptId: 'att_1', since }));
    const sought = await json<Attempt>(post(alone, `/attempts/${told.id}/reconcile`, {}));
    expect(sought).toMatchObject({ status: 'undecided', found: { status: 'failed', redemption: null } });
  } finally {
    await backend.close();
  }
});
