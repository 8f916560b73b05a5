import type { Page } from '@playwright/test';
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

test('every other call is in a second file, loaded once, when the first of them is made', async ({
  page,
  app,
}) => {
  const { loaded } = await app.open(page);
  const statuses = [];
  for (const call of calls) {
    const { status } = await ask(page, { call, apiUrl: app.api.url });
    statuses.push(status);
    expect(loaded.length).toBe(2);
  }
  expect(statuses).toEqual(['redeemed', 'valid', 'qualified', 'listed', 'diagnosed']);
  expect(loaded[1]).toMatch(/^beyond-redeem/);
});

test('through the newer endpoint the second file redeems', async ({ page, app }) => {
  const { loaded } = await app.open(page);
  const outcome = await ask(page, { call: 'redeem', apiUrl: app.api.url, endpoint: 'redemptions' });
  expect(outcome).toMatchObject({ status: 'redeemed', code: 'TENOFF' });
  expect(loaded.length).toBe(2);
});

for (const call of [...calls, 'redeem'] as const)
  test(`where the second file does not come nothing was asked, and the call says so: ${call}`, async ({
    page,
    app,
  }) => {
    await page.route(/beyond-redeem/, (route) => route.abort());
    await app.open(page);
    const outcome = await ask(page, { call, apiUrl: app.api.url, endpoint: 'redemptions' });
    expect(outcome).toMatchObject({ status: 'failed', kind: 'network', mayHaveRedeemed: false });
    expect(outcome.attemptId).toMatch(/^att_/);
    expect(outcome.message).toContain('beyond-redeem');
    expect(app.api.state().requests).toBe(0);
  });

test('where the second file is an error page nothing was asked either', async ({ page, app }) => {
  await page.route(/beyond-redeem/, (route) =>
    route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad gateway</h1>' }),
  );
  await app.open(page);
  expect(await ask(page, { call: 'validate', apiUrl: app.api.url })).toMatchObject({
    kind: 'network',
    mayHaveRedeemed: false,
  });
  expect(app.api.state().requests).toBe(0);
});

test('redeeming through the older endpoint does not need the second file', async ({ page, app }) => {
  await page.route(/beyond-redeem/, (route) => route.abort());
  await app.open(page);
  expect(await ask(page, { call: 'redeem', apiUrl: app.api.url })).toMatchObject({ status: 'redeemed' });
});
