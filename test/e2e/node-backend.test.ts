import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test as base } from '@playwright/test';
import { startSandbox } from '../../sandbox/server.ts';
import { serverKeys, webhookSecret, type Sandbox } from '../../sandbox/sandbox.ts';
import { createClient } from '../../src/index.ts';
import {
  buildExample,
  startExample,
  type BuiltExample,
  type ExampleProcess,
} from './node-backend-process.ts';

/** The example of a backend, built and started as a shop does, against the sandbox. */

const PAGE = 'http://localhost:5173';
const PASSWORD = 'the-password-of-the-staff';
const CARD = 'gfct5ZWI1nL';
const BALANCE = 10_000;
const ORDER = 5000;
/** What an attempt takes off the card. */
const CREDITS = 10;
const ITEMS = [
  { product_id: 'prod_beans', quantity: 1 },
  { product_id: 'prod_filter', quantity: 4 },
];

const test = base.extend<
  { api: Sandbox & { url: string } },
  { example: BuiltExample; server: Sandbox & { url: string } }
>({
  example: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const example = buildExample();
      await use(example);
      example.remove();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  server: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const api = await startSandbox({ port: 0, settings: { rateLimit: null } });
      await use(api);
      await api.close();
    },
    { scope: 'worker' },
  ],
  api: async ({ server }, use) => {
    server.reset();
    await use(server);
  },
});

const settings = (apiUrl: string, database: string) => ({
  VOUCHERIFY_APP_ID: serverKeys.applicationId,
  VOUCHERIFY_SECRET_KEY: serverKeys.token,
  VOUCHERIFY_API_URL: apiUrl,
  VOUCHERIFY_WEBHOOK_SECRET: webhookSecret,
  SHOP_ORIGINS: PAGE,
  SESSION_SECRET: 'the-secret-of-the-sessions-of-a-test',
  STAFF_PASSWORD: PASSWORD,
  DATABASE_URL: `file:${database}`,
});

/** A page of the shop, with the cookies of its browser. */
class Page {
  url = '';
  #cookies = '';

  async send<Answer>(path: string, body?: object, order?: string): Promise<Answer> {
    const response = await fetch(this.url + path, {
      headers: {
        Origin: PAGE,
        Cookie: this.#cookies,
        ...(body && { 'Content-Type': 'application/json' }),
        ...(order !== undefined && { 'X-Order': order }),
      },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#cookies += `${cookie.split(';')[0]}; `;
    const text = await response.text();
    return (text === '' ? { httpStatus: response.status } : JSON.parse(text)) as Answer;
  }
}

/** The browser sends the request twice, and the page gets no answer. */
async function redeemTwice(api: { url: string }, attemptId: string, order: string): Promise<void> {
  const client = createClient({
    applicationId: 'sandbox-client-id',
    clientToken: 'sandbox-client-token',
    apiUrl: api.url,
    fetch: async (address, init) => {
      const headers = { ...(init!.headers as object), Origin: PAGE };
      for (let count = 0; count < 2; count += 1) await (await fetch(address, { ...init, headers })).text();
      throw new TypeError('Failed to fetch');
    },
  });
  const context = { order: { source_id: order, amount: ORDER }, gift: { credits: CREDITS } };
  const outcome = await client.redeem(CARD, context, { attemptKey: 'attempt_id', attemptId });
  expect(outcome).toMatchObject({ status: 'failed', mayHaveRedeemed: true });
}

interface Reply {
  status: string;
  id?: string;
}

const standing = (api: Sandbox, attemptId: string) =>
  api
    .state()
    .redemptions.filter(
      (entry) =>
        entry.object === 'redemption' &&
        entry.result === 'SUCCESS' &&
        entry.status !== 'ROLLED_BACK' &&
        entry.metadata?.['attempt_id'] === attemptId,
    )
    .map(({ id }) => id);
const rollbacks = (api: Sandbox) =>
  api.state().redemptions.flatMap(({ object, result }) => (object === 'redemption_rollback' ? [result] : []));

test('the example remembers an attempt over a restart, rolls back what was sent twice, and confirms the order', async ({
  api,
  example,
}) => {
  const env = settings(api.url, 'whole.db');
  let backend = await startExample(example, env);
  const page = new Page();
  page.url = backend.url;
  const { id: order } = await page.send<{ id: string }>('/orders', {});
  const told = { attemptId: 'att_whole', codes: [CARD] };
  expect(await page.send('/attempts', told, order)).toEqual({ status: 'noted' });
  await redeemTwice(api, 'att_whole', order);
  await backend.kill();
  backend = await startExample(example, env);
  page.url = backend.url;
  try {
    expect(await page.send(`/attempts?attemptId=att_whole`, undefined, order)).toEqual({
      status: 'checking',
    });
    const reply = await page.send<Reply>('/attempts', { ...told, ended: 'no-answer' }, order);
    expect(reply).toMatchObject({ status: 'redeemed', id: standing(api, 'att_whole')[0] });
    expect(rollbacks(api)).toEqual(['SUCCESS']);
    expect(await page.send(`/orders/${order}/confirm`, { items: ITEMS, redemptions: [reply.id] })).toEqual({
      redemptions: [reply.id],
      toPay: ORDER - CREDITS,
    });
    expect(await page.send('/staff/attempts')).toMatchObject({ message: expect.stringContaining('Log in') });
    await page.send('/staff/login', { password: PASSWORD });
    expect(await page.send('/staff/attempts')).toMatchObject([
      { id: 'att_whole', rollbacks: [{ state: 'done' }] },
    ]);
    const redemption = { id: reply.id, object: 'redemption', result: 'SUCCESS' };
    const body = JSON.stringify({
      type: 'redemption.succeeded',
      data: { redemption },
      event: { id: 'ev_1' },
    });
    const signature = createHmac('sha256', webhookSecret).update(body).digest('hex');
    const deliver = (signed: string) =>
      fetch(`${backend.url}/webhooks`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'x-voucherify-signature': signed },
        body,
      });
    expect([(await deliver(signature)).status, (await deliver('forged')).status]).toEqual([204, 401]);
  } finally {
    await backend.kill();
  }
});

test('npm run try of the example redeems a code for an order, and has it confirmed', async ({
  api,
  example,
}) => {
  const env = settings(api.url, 'try.db');
  const backend = await startExample(example, env);
  try {
    const { stdout } = await promisify(execFile)(process.execPath, ['try.mjs'], {
      cwd: example.folder,
      env: { ...env, PORT: new URL(backend.url).port },
    });
    expect(stdout).toBe('TENOFF is redeemed. Of 48.00, 38.00 is left to pay.\n');
  } finally {
    await backend.kill();
  }
});

test('the example says everything that is missing in its settings, and which database it cannot open', async ({
  api,
  example,
}) => {
  const start = (env: Record<string, string>) =>
    startExample(example, env).then(
      () => 'started',
      (error: Error) => error.message,
    );
  expect(await start({})).toMatch(/VOUCHERIFY_APP_ID is missing[^]*SESSION_SECRET is missing: .*openssl/);
  const unreachable = await start({
    ...settings(api.url, ''),
    DATABASE_URL: 'postgres://shop:the-password@127.0.0.1:1/shop',
  });
  expect(unreachable).toContain('PostgreSQL at 127.0.0.1:1, database shop');
  expect(unreachable).not.toContain('the-password');
  expect(unreachable).not.toContain('    at ');
});

test('the example loses nothing and pays nothing twice, after whichever step of report, settling and rollback kill -9 ends it', async ({
  api,
  example,
}) => {
  test.setTimeout(180_000);
  const env = settings(api.url, 'killed.db');
  let ahead = 0;
  let backend: ExampleProcess = await startExample(example, env);
  const page = new Page();
  page.url = backend.url;
  /** What the page sends gets lost with the process. Then another one is started, after more than the time of a claim. */
  const restart = async () => {
    await backend.kill();
    ahead += 5 * 60_000;
    api.advance(5 * 60_000);
    backend = await startExample(example, { ...env, CLOCK_AHEAD: String(ahead) });
    page.url = backend.url;
  };
  const send = async <Answer>(path: string, body?: object, order?: string): Promise<Answer> => {
    try {
      return await page.send<Answer>(path, body, order);
    } catch {
      await restart();
      return page.send<Answer>(path, body, order);
    }
  };
  let kills = 0;
  try {
    for (let steps = 1, isOver = false; !isOver; steps += 1) {
      await restart();
      const attemptId = `att_${steps}`;
      const told = { attemptId, codes: [CARD] };
      const before = rollbacks(api).length;
      const killed = backend;
      backend.killAfter(steps);
      const { id: order } = await send<{ id: string }>('/orders', {});
      await send('/attempts', told, order);
      await redeemTwice(api, attemptId, order);
      let reply = await send<Reply>('/attempts', { ...told, ended: 'no-answer' }, order);
      isOver = !killed.hasEnded();
      if (!isOver) kills += 1;
      // A rollback of which nobody knows the answer is not repeated while the API may work on it.
      for (let tries = 0; reply.status !== 'redeemed' && tries < 5; tries += 1) {
        await restart();
        reply = await send<Reply>('/attempts', { ...told, ended: 'no-answer' }, order);
      }
      const where = `killed after step ${steps}, ${JSON.stringify(reply)}`;
      expect(standing(api, attemptId), where).toEqual([reply.id]);
      expect(rollbacks(api).slice(before), where).toEqual(['SUCCESS']);
      const confirmed = await send(`/orders/${order}/confirm`, { items: ITEMS, redemptions: [reply.id] });
      expect(confirmed, where).toEqual({ redemptions: [reply.id], toPay: ORDER - CREDITS });
      expect(api.state().vouchers[CARD]?.gift?.balance, where).toBe(BALANCE - CREDITS * steps);
    }
  } finally {
    await backend.kill();
  }
  // Opening the order, two reports, two readings, the rollback, and what is written before and after each.
  expect(kills).toBeGreaterThan(15);
});
