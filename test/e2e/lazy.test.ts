import type { Page, Route } from '@playwright/test';
import { expect, test, type AppWindow } from './headless-app.ts';

/** The calls of a client whose code is in files of their own. */
const calls = ['redeemAll', 'validate', 'qualify', 'promotions', 'diagnose'] as const;
type Call = (typeof calls)[number] | 'redeem';

interface CallOptions {
  call: Call;
  apiUrl: string;
  endpoint?: 'redeem' | 'redemptions';
}

/** Makes a call in the page, with simple parameters. */
const makeCall = (page: Page, options: CallOptions): Promise<Record<string, unknown>> =>
  page.evaluate(async ({ call, apiUrl, endpoint }) => {
    const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
    const client = (window as unknown as AppWindow).library.createClient({ ...keys, apiUrl, endpoint });
    const order = { amount: 5000 };
    const result = {
      redeem: () => client.redeem('TENOFF', { order }),
      redeemAll: () => client.redeemAll(['TENOFF', 'GIFT50'], { order }),
      validate: () => client.validate('TENOFF', { order }),
      qualify: () => client.qualify({ order }),
      promotions: () => client.promotions(),
      diagnose: () => client.diagnose(),
    }[call]();
    return { ...(await result) };
  }, options);

test('an app that only redeems loads no second file', async ({ page, app }) => {
  const { loaded } = await app.open(page);
  expect(await makeCall(page, { call: 'redeem', apiUrl: app.api.url })).toMatchObject({ status: 'redeemed' });
  expect(loaded).toEqual(['app.js']);
});

test('an app that redeems through the endpoint redemptions loads no second file', async ({ page, app }) => {
  const { loaded } = await app.open(page);
  const outcome = await makeCall(page, { call: 'redeem', apiUrl: app.api.url, endpoint: 'redemptions' });
  expect(outcome).toMatchObject({ status: 'redeemed', code: 'TENOFF' });
  expect(loaded).toEqual(['app.js']);
});

test('the code of every other call is loaded once, when the call is first made', async ({ page, app }) => {
  const { loaded } = await app.open(page);
  const statuses = [];
  for (const call of [...calls, ...calls]) {
    const { status } = await makeCall(page, { call, apiUrl: app.api.url });
    statuses.push(status);
  }
  const expected = ['redeemed', 'valid', 'qualified', 'listed', 'diagnosed'];
  // Only the first calls are compared. At the second ones, some codes are used up.
  expect(statuses.slice(0, 5)).toEqual(expected);
  expect(new Set(loaded).size).toBe(loaded.length);
  for (const file of ['redeem-stack', 'validate', 'qualify', 'promotions', 'diagnose'])
    expect(loaded).toContain(`${file}.js`);
});

const failed = { status: 'failed', kind: 'not-loaded', mayHaveRedeemed: false };

for (const call of ['redeemAll', 'validate', 'qualify', 'promotions'] as const)
  for (const [how, respond] of [
    ['cannot be loaded', (route: Route) => route.abort()],
    [
      'is an error page',
      (route: Route) =>
        route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
    ],
  ] as const)
    test(`${call} fails as not-loaded and sends nothing if its file ${how}`, async ({ page, app }) => {
      const errors: string[] = [];
      page.on('console', (message) => {
        if (message.text().startsWith('voucher-redeem:')) errors.push(message.text());
      });
      await app.open(page);
      await page.route(/\.js$/, respond);
      for (let times = 0; times < 2; times++) {
        const outcome = await makeCall(page, { call, apiUrl: app.api.url });
        expect(outcome).toMatchObject(failed);
        if (call === 'redeemAll') expect(outcome.attemptId).toMatch(/^att_/);
        expect(outcome.message).toContain('could not be loaded');
      }
      expect(errors).toHaveLength(1);
      expect(app.api.state().requests).toBe(0);
    });

test('diagnose finds trouble with the files if its own file cannot be loaded', async ({ page, app }) => {
  await app.open(page);
  await page.route(/\.js$/, (route) => route.abort());
  expect(await makeCall(page, { call: 'diagnose', apiUrl: app.api.url })).toMatchObject({
    status: 'diagnosed',
    ok: false,
    findings: [{ about: 'files', state: 'trouble' }],
  });
});

test('a call ends at its timeout if its file never comes', async ({ page, app }) => {
  await app.open(page);
  await page.route(/\.js$/, () => {});
  const diagnosis = await page.evaluate((apiUrl) => {
    const keys = { applicationId: 'sandbox-client-id', clientToken: 'sandbox-client-token' };
    return (window as unknown as AppWindow).library
      .createClient({ ...keys, apiUrl, timeout: 500 })
      .diagnose();
  }, app.api.url);
  expect(diagnosis).toMatchObject({ status: 'diagnosed', ok: false, findings: [{ about: 'files' }] });
});
