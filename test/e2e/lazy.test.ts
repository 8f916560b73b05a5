import type { Page, Route } from '@playwright/test';
import { expect, test, type AppWindow } from './headless-app.ts';

/** The calls of a client, each made as simply as may be. */
const calls = ['redeemAll', 'validate', 'qualify', 'promotions', 'diagnose'] as const;
type Call = (typeof calls)[number] | 'redeem';

interface Asking {
  call: Call;
  apiUrl: string;
  endpoint?: 'redeem' | 'redemptions';
}

/** Makes one call in the page. */
const ask = (page: Page, asking: Asking): Promise<Record<string, unknown>> =>
  page.evaluate(async ({ call, apiUrl, endpoint }) => {
    const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
    const client = (window as unknown as AppWindow).door.createClient({ ...keys, apiUrl, endpoint });
    const order = { amount: 5000 };
    const answer = {
      redeem: () => client.redeem('TENOFF', { order }),
      redeemAll: () => client.redeemAll(['TENOFF', 'GIFT50'], { order }),
      validate: () => client.validate('TENOFF', { order }),
      qualify: () => client.qualify({ order }),
      promotions: () => client.promotions(),
      diagnose: () => client.diagnose(),
    }[call]();
    return { ...(await answer) };
  }, asking);

test('an app that only redeems loads no second file', async ({ page, app }) => {
  const { loaded } = await app.open(page);
  expect(await ask(page, { call: 'redeem', apiUrl: app.api.url })).toMatchObject({ status: 'redeemed' });
  expect(loaded).toEqual(['app.js']);
});

test('redeeming through the newer endpoint loads no second file either', async ({ page, app }) => {
  const { loaded } = await app.open(page);
  const outcome = await ask(page, { call: 'redeem', apiUrl: app.api.url, endpoint: 'redemptions' });
  expect(outcome).toMatchObject({ status: 'redeemed', code: 'TENOFF' });
  expect(loaded).toEqual(['app.js']);
});

test('every other call is loaded when it is first made, once', async ({ page, app }) => {
  const { loaded } = await app.open(page);
  const statuses = [];
  for (const call of [...calls, ...calls]) {
    const { status } = await ask(page, { call, apiUrl: app.api.url });
    statuses.push(status);
  }
  const each = ['redeemed', 'valid', 'qualified', 'listed', 'diagnosed'];
  // The second time the codes are used up or the answers are the same; what counts is that all of them answer.
  expect(statuses.slice(0, 5)).toEqual(each);
  expect(new Set(loaded).size).toBe(loaded.length);
  for (const file of ['redeem-stack', 'validate', 'qualify', 'promotions', 'diagnose'])
    expect(loaded).toContain(`${file}.js`);
});

const failed = { status: 'failed', kind: 'not-loaded', mayHaveRedeemed: false };

for (const call of ['redeemAll', 'validate', 'qualify', 'promotions'] as const)
  for (const [how, answer] of [
    ['does not come', (route: Route) => route.abort()],
    [
      'is an error page',
      (route: Route) =>
        route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    ],
  ] as const)
    test(`where the file of a call ${how} nothing was sent, and the call says so: ${call}`, async ({
      page,
      app,
    }) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.text().startsWith('voucher-redeem:')) errors.push(message.text());
      });
      await app.open(page);
      await page.route(/\.js$/, answer);
      for (let times = 0; times < 2; times++) {
        const outcome = await ask(page, { call, apiUrl: app.api.url });
        expect(outcome).toMatchObject(failed);
        if (call === 'redeemAll') expect(outcome.attemptId).toMatch(/^att_/);
        expect(outcome.message).toContain('could not be loaded');
      }
      expect(errors).toHaveLength(1);
      expect(app.api.state().requests).toBe(0);
    });

test('where the file that diagnoses does not come the diagnosis says so', async ({ page, app }) => {
  await app.open(page);
  await page.route(/\.js$/, (route) => route.abort());
  expect(await ask(page, { call: 'diagnose', apiUrl: app.api.url })).toMatchObject({
    status: 'diagnosed',
    ok: false,
    findings: [{ about: 'files', state: 'trouble' }],
  });
});

test('a file that never answers does not hold a call for ever', async ({ page, app }) => {
  await app.open(page);
  await page.route(/\.js$/, () => {});
  const diagnosis = await page.evaluate((apiUrl) => {
    const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
    return (window as unknown as AppWindow).door.createClient({ ...keys, apiUrl, timeout: 500 }).diagnose();
  }, app.api.url);
  expect(diagnosis).toMatchObject({ status: 'diagnosed', ok: false, findings: [{ about: 'files' }] });
});
