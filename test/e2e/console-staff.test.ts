import type { Page } from '@playwright/test';
import type { Attempt, RecordedRedemption } from '../../demo/backend/answers.ts';
import { violations } from './axe.ts';
import { MerchantConsole } from './merchant-console.ts';
import { expect, test, type Shop } from './servers.ts';

/** The login of the console, and the decision about an attempt that no program can decide. */

test('the console asks for the password, which the demo names, and shows nothing before', async ({
  page,
  shop,
}) => {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (request.url().startsWith(shop.merchantUrl)) paths.push(new URL(request.url()).pathname);
  });
  await page.goto(`${shop.url}/console.html`);
  const password = page.getByLabel('Password of the staff');
  await expect(password).toHaveValue(shop.staffPassword);
  await expect(page.getByText(`In this demo it is ${shop.staffPassword}`)).toBeVisible();
  await expect(page.getByRole('region', { name: 'Redemptions' })).toHaveCount(0);
  expect(new Set(paths)).toEqual(new Set(['/staff/session']));
  expect(await violations(page)).toEqual([]);
  await password.fill('guessed');
  await password.press('Enter');
  await expect(page.getByRole('alert')).toContainText('This is not the password.');
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('a login survives a reload and ends with the logout, in every window', async ({
  page,
  shop,
  context,
}) => {
  const desk = await MerchantConsole.open(page, shop);
  const region = (shown: Page) => shown.getByRole('region', { name: 'Redemptions' });
  await expect(region(page)).toBeVisible();
  await page.reload();
  await expect(region(page)).toBeVisible();
  const other = await context.newPage();
  await other.goto(`${shop.url}/console.html`);
  await expect(region(other)).toBeVisible();
  await page.getByRole('button', { name: 'Log out' }).click();
  await expect(page.getByRole('button', { name: 'Log in' })).toBeVisible();
  // It asks the backend every three seconds.
  await expect(other.getByRole('button', { name: 'Log in' })).toBeVisible();
  await expect(desk.rows).toHaveCount(0);
});

const redemption = (id: string, credits: number): RecordedRedemption => ({
  id,
  object: 'redemption',
  result: 'SUCCESS',
  gift: { amount: credits },
});

/** An attempt as the backend shows it when three minutes are over. */
const ambiguous: Attempt = {
  id: 'att_1',
  owner: 'order_1',
  code: 'gfct5ZWI1nL',
  orderId: 'order_1',
  firstHeard: '2026-01-05T12:00:00.000Z',
  refused: false,
  status: 'undecided',
  toDecide: [
    { id: 'r_first', redemptions: [redemption('r_first', 1000)] },
    { id: 'r_second', redemptions: [redemption('r_second', 2000)] },
  ],
  found: {
    at: '2026-01-05T12:03:00.000Z',
    status: 'ambiguous',
    redemption: null,
    final: true,
    message: 'The redemptions differ.',
    toLookAt: ['r_first', 'r_second'],
    givenBack: [],
  },
};

/** The backend has an ambiguous attempt. It returns what it gets as a decision, and how it answers. */
async function withAmbiguous(page: Page, shop: Shop) {
  const decisions: unknown[] = [];
  const answers = [
    { status: 409, json: { status: 'refused', reason: 'confirmed' } },
    { status: 200, json: {} },
  ];
  const headers = {
    'access-control-allow-origin': shop.url,
    'access-control-allow-credentials': 'true',
    'access-control-allow-headers': 'content-type',
  };
  await page.route(`${shop.merchantUrl}/staff/attempts`, (route) =>
    route.fulfill({ headers, json: [ambiguous] }),
  );
  await page.route(`${shop.merchantUrl}/staff/attempts/decide`, (route) => {
    if (route.request().method() === 'OPTIONS') return route.fulfill({ status: 204, headers });
    decisions.push(route.request().postDataJSON());
    return route.fulfill({ headers, ...answers.shift()! });
  });
  return decisions;
}

test('a person decides about an ambiguous attempt, with their name, and reads why a decision is not taken', async ({
  page,
  shop,
}) => {
  const decisions = await withAmbiguous(page, shop);
  const desk = await MerchantConsole.open(page, shop);
  const form = desk.attempts.getByRole('form', { name: 'Decide about gfct5ZWI1nL' });
  await form.getByLabel('This one counts').selectOption('r_first');
  await form.getByRole('checkbox', { name: 'r_second · $20.00' }).check();
  await form.getByRole('button', { name: 'Decide' }).click();
  // Without a name nothing is sent.
  expect(decisions).toEqual([]);
  await form.getByLabel('Your name').fill('Maria');
  await form.getByRole('button', { name: 'Decide' }).click();
  await expect(desk.news).toHaveText(
    'gfct5ZWI1nL: not decided. An order is confirmed with what you want to roll back.',
  );
  // The list was loaded again, and what was chosen stays.
  await form.getByLabel('This one counts').selectOption('none');
  await form.getByRole('button', { name: 'Decide' }).click();
  await expect(desk.news).toHaveText('gfct5ZWI1nL: it is decided.');
  const decision = { owner: 'order_1', id: 'att_1', rollBack: ['r_second'], by: 'Maria' };
  expect(decisions).toEqual([
    { ...decision, keep: 'r_first' },
    { ...decision, keep: null },
  ]);
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
