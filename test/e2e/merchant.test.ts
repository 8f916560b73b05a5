import { createHmac } from 'node:crypto';
import { request } from 'node:http';
import type { Attempt, KeptWebhook, Ledger } from '../../demo/merchant/answers.ts';
import { startSandbox } from '../../sandbox/server.ts';
import type { FaultPlan } from '../../sandbox/store/planned-faults.ts';
import { createClient } from '../../src/index.ts';
import { expect, test, type Shop } from './servers.ts';

/** The backend of the demo's shop, over real HTTP: who may call it, and what it does with attempts and webhooks. */

const secret = 'sandbox-webhook-secret';
const signatureOf = (body: string, key = secret) => createHmac('sha256', key).update(body).digest('hex');

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

/** A shopper's redemption gets no response, and the page reports the attempt to the backend. */
async function undecided(shop: Shop, code: string, options?: { resends?: boolean }): Promise<Attempt> {
  const since = new Date().toISOString();
  const outcome = await shopper(shop, options).redeem(
    code,
    { order: { amount: 5000 } },
    { attemptKey: 'attempt_id' },
  );
  expect(outcome).toMatchObject({ status: 'failed', mayHaveRedeemed: true });
  const response = await post(shop, '/attempts', { code, attemptId: outcome.attemptId, since });
  expect(response.status).toBe(201);
  return (await response.json()) as Attempt;
}

const reconcile = (shop: Shop, { id }: Attempt) =>
  json<Attempt>(post(shop, `/attempts/${id}/reconcile`, {}, { Origin: shop.url }));

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
  for (const path of ['/redemptions', '/webhooks', '/attempts', '/vouchers/TENOFF/redemptions', '/nowhere']) {
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

test('reconciling an undecided attempt finds its redemption, and the page can read the result', async ({
  shop,
}) => {
  const attempt = await undecided(shop, 'DROP-AFTER');
  const readAttempt = () => json(get(shop, `/attempts/${attempt.id}`, { Origin: shop.url }));
  expect(await readAttempt()).toEqual({ status: 'undecided' });
  const settled = await reconcile(shop, attempt);
  const [record] = shop.state().redemptions;
  expect(settled).toMatchObject({
    status: 'settled',
    found: { status: 'redeemed', redemption: { id: record?.id }, givenBack: [] },
  });
  expect(await readAttempt()).toMatchObject({ status: 'settled', redemption: { id: record?.id } });
  expect(await json(get(shop, '/attempts'))).toMatchObject([{ id: attempt.id, status: 'settled' }]);
});

test('reconciling an attempt that the browser sent twice rolls back one redemption', async ({ shop }) => {
  const attempt = await undecided(shop, 'DOUBLED', { resends: true });
  const uses = () => shop.state().vouchers['DOUBLED']?.redemption.redeemed_quantity;
  expect(uses()).toBe(2);
  const [first, second] = shop.state().redemptions;
  expect(await reconcile(shop, attempt)).toMatchObject({
    status: 'settled',
    found: {
      status: 'doubled',
      redemption: { id: first?.id },
      givenBack: [{ id: second?.id, status: 'rolled-back' }],
    },
  });
  expect(uses()).toBe(1);
});

test('a refused attempt is reconciled at once, and listed only if it was redeemed or cannot be read', async ({
  shop,
}) => {
  const report = async (code: string, options?: { resends?: boolean }) => {
    const since = new Date().toISOString();
    const context = { order: { amount: 5000 } };
    const outcome = await shopper(shop, options).redeem(code, context, { attemptKey: 'attempt_id' });
    expect(outcome.status).toBe('refused');
    return json<Attempt>(
      post(shop, '/attempts', { code, attemptId: outcome.attemptId, since, refused: true }),
    );
  };
  expect(await report('EXPIRED')).toMatchObject({ status: 'settled', found: { redemption: null } });
  expect(await json(get(shop, '/attempts'))).toEqual([]);

  await plan(shop, { path: '/client/v1/redeem', cut: 'after' });
  const twice = await report('ONCE', { resends: true });
  const [first] = shop.state().redemptions.filter(({ result }) => result === 'SUCCESS');
  expect(twice).toMatchObject({ status: 'settled', found: { redemption: { id: first?.id } } });
  expect(await json(get(shop, '/attempts'))).toMatchObject([{ id: twice.id, status: 'settled' }]);

  await plan(shop, { path: '/v1', status: 403, requests: 1 });
  expect(await report('USEDUP')).toMatchObject({ status: 'undecided', found: { status: 'failed' } });
  expect(await json(get(shop, '/attempts'))).toHaveLength(2);
});

test('a recent attempt without a record stays undecided, and an old one was not redeemed', async ({
  shop,
}) => {
  const attempt = await undecided(shop, 'DROP-BEFORE');
  expect(await reconcile(shop, attempt)).toMatchObject({
    status: 'undecided',
    found: { status: 'not-redeemed', mayStillArrive: true },
  });
  const since = new Date(Date.now() - 4 * 60_000).toISOString();
  const old = await json<Attempt>(
    post(shop, '/attempts', { code: 'DROP-BEFORE', attemptId: 'att_old', since }),
  );
  expect(await reconcile(shop, old)).toMatchObject({ status: 'settled', found: { redemption: null } });
  expect(await json(get(shop, '/attempts/att_old'))).toEqual({ status: 'settled', redemption: null });
});

test('an attempt that is reported twice is listed once, and an unknown or invalid one is refused', async ({
  shop,
}) => {
  const attempt = await undecided(shop, 'DROP-AFTER');
  await reconcile(shop, attempt);
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

/** Reads a stream of events until it contains a text. */
async function readEvents(shop: Shop, path: string, expected: string): Promise<string> {
  const controller = new AbortController();
  const response = await fetch(shop.merchantUrl + path, { signal: controller.signal });
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
  const shopWithoutApi = { ...shop, merchantUrl: backend.url };
  try {
    const list = await get(shopWithoutApi, '/redemptions');
    expect([list.status, await list.json()]).toMatchObject([502, { status: 'failed', kind: 'network' }]);
    const since = new Date().toISOString();
    const attempt = await json<Attempt>(
      post(shopWithoutApi, '/attempts', { code: 'TENOFF', attemptId: 'att_1', since }),
    );
    const result = await json<Attempt>(post(shopWithoutApi, `/attempts/${attempt.id}/reconcile`, {}));
    expect(result).toMatchObject({ status: 'undecided', found: { status: 'failed', redemption: null } });
  } finally {
    await backend.close();
  }
});
