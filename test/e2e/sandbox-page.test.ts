import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { hostileText } from '../../sandbox/sandbox.ts';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import { clientHeaders } from '../support/sandbox.ts';

/** The front page of the sandbox in a browser, with its script and under its policy. */

let sandbox: ServedSandbox;
test.beforeAll(async () => {
  sandbox = await startSandbox({
    port: 0,
    settings: { rateLimit: null, trustedDomains: ['shop.test'] },
    vouchers: [
      { code: 'CARD', type: 'GIFT_VOUCHER', gift: { amount: 5000, balance: 5000 } },
      { code: 'POINTS', type: 'LOYALTY_CARD', loyalty_card: { points: 100, balance: 100 } },
      { code: 'A/B "C" <d>&' },
    ],
  });
});
test.beforeEach(() => sandbox.reset());
test.afterAll(() => sandbox.close());

const redeem = (code: string, body: object = {}) =>
  fetch(`${sandbox.url}/client/v1/redeem?code=${encodeURIComponent(code)}`, {
    method: 'POST',
    headers: { ...clientHeaders, Origin: 'http://shop.test' },
    body: JSON.stringify(body),
  });

/** Opens the page. Afterwards nothing may be on its console. */
async function open(page: Page): Promise<string[]> {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('dialog', (dialog) => problems.push(dialog.message()));
  await page.goto(sandbox.url);
  return problems;
}

const rows = (page: Page, title: string) =>
  page.getByRole('region', { name: title, exact: true }).locator('tbody tr');

async function change(page: Page, code: string, labels: Record<string, string>): Promise<void> {
  await page.getByRole('button', { name: `Change ${code}`, exact: true }).click();
  const form = page.getByRole('dialog');
  for (const [label, value] of Object.entries(labels)) await form.getByLabel(label).fill(value);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

test('a request appears by itself, with status, body and answer, and markup in it stays text', async ({
  page,
}) => {
  const problems = await open(page);
  await expect(page.getByText('None has arrived.')).toBeVisible();
  await redeem('TENOFF', { order: { amount: 5000 }, metadata: { note: hostileText } });
  await redeem(hostileText);
  await expect(rows(page, 'Requests')).toHaveCount(2);
  await expect(rows(page, 'Requests').first()).toContainText('404');
  const first = rows(page, 'Requests').last();
  await expect(first).toContainText('200');
  await first.locator('summary').first().click();
  await expect(first.locator('pre').first()).toContainText(`"note": "${hostileText}"`);
  await redeem('EXPIRED');
  await expect(rows(page, 'Requests')).toHaveCount(3);
  await expect(rows(page, 'Requests').last().locator('pre').first()).toBeVisible();
  expect(await page.locator('img').count()).toBe(0);
  expect(problems).toEqual([]);
});

test('a search leaves the rows that have the text, also when new ones arrive, and says their number', async ({
  page,
}) => {
  await redeem('TENOFF');
  await redeem('EXPIRED');
  const problems = await open(page);
  await page.getByLabel('Search in all tables').fill('voucher_EXPIRED');
  await expect(page.getByRole('status')).toHaveText('3 rows match.');
  await expect(rows(page, 'Requests')).toHaveCount(1);
  await redeem('EXPIRED');
  await expect(rows(page, 'Requests')).toHaveCount(2);
  await expect(page.getByRole('status')).toHaveText('3 rows match.');
  expect(problems).toEqual([]);
});

test('without the checkbox, nothing changes by itself', async ({ page }) => {
  await open(page);
  await page.getByLabel('Update every 2 seconds').uncheck();
  await redeem('TENOFF');
  await page.waitForTimeout(2500);
  await expect(rows(page, 'Requests')).toHaveCount(0);
});

test('a voucher is changed: balance, uses, expiry and whether it can be redeemed', async ({ page }) => {
  const problems = await open(page);
  await change(page, 'CARD', {
    'Balance, in minor units': '700',
    'How many times': '3',
    'When it expires': '2031-02-03T04:05',
  });
  await expect(page.getByRole('status')).toHaveText('CARD was changed.');
  await expect(page.getByRole('button', { name: 'Change CARD', exact: true })).toBeFocused();
  await expect(
    rows(page, 'Vouchers').filter({ has: page.getByLabel('Change CARD', { exact: true }) }),
  ).toContainText('7.00; until 2031-02-03');
  await change(page, 'POINTS', { Points: '5' });
  await expect(page.getByRole('status')).toHaveText('POINTS was changed.');
  await page.getByRole('button', { name: 'Change CARD', exact: true }).click();
  await page.getByRole('checkbox', { name: 'It can be redeemed' }).uncheck();
  await page.getByLabel('How many times').fill('');
  await page.getByLabel('When it expires').fill('');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const { vouchers } = sandbox.state();
  expect(vouchers['CARD']).toMatchObject({
    active: false,
    gift: { amount: 5000, balance: 700 },
    redemption: { quantity: null },
    expiration_date: null,
  });
  expect(vouchers['POINTS']?.loyalty_card).toEqual({ points: 100, balance: 5 });
  expect(problems).toEqual([]);
});

test('a wrong value is refused in the words of the sandbox, and changes nothing', async ({ page }) => {
  await open(page);
  await change(page, 'CARD', { 'Balance, in minor units': '7.50' });
  await expect(page.getByRole('alert')).toHaveText(
    'gift.balance should be a whole number from 0, got "7.50".',
  );
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(sandbox.state().vouchers['CARD']?.gift?.balance).toBe(5000);
});

for (const code of ['A/B "C" <d>&', hostileText])
  test(`a voucher with a strange code is changed: ${code}`, async ({ page }) => {
    if (sandbox.state().vouchers[code] === undefined) sandbox.addVouchers({ code });
    const problems = await open(page);
    await change(page, code, { 'How many times': '4' });
    await expect(page.getByRole('status')).toHaveText(`${code} was changed.`);
    expect(sandbox.state().vouchers[code]?.redemption.quantity).toBe(4);
    expect(problems).toEqual([]);
  });

test('a voucher is changed with the keyboard alone, and Escape changes nothing', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Change CARD', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Change CARD' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Balance, in minor units')).toBeFocused();
  await page.keyboard.type('9');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(button).toBeFocused();
  expect(sandbox.state().vouchers['CARD']?.gift?.balance).toBe(5000);
  await page.keyboard.press('Enter');
  // It opens once the sandbox has told the page what the voucher is now.
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type('900');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('CARD was changed.');
  expect(sandbox.state().vouchers['CARD']?.gift?.balance).toBe(900);
});

test('a connection that was cut is called so, and an error is named by its key', async ({ page }) => {
  sandbox.fail({ cut: 'after' });
  await redeem('TENOFF').catch(() => undefined);
  await redeem('EXPIRED');
  await open(page);
  await expect(rows(page, 'Requests').first()).toContainText('400 voucher_expired');
  await expect(rows(page, 'Requests').last()).toContainText('connection cut, no answer');
});

test('it says once that the sandbox has ended', async ({ page }) => {
  await open(page);
  await page.route('**/?search=*', (route) => route.abort());
  await expect(page.getByRole('status')).toHaveText('The sandbox does not answer. Is it still running?');
});

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
for (const colorScheme of ['light', 'dark'] as const)
  test(`it is accessible and fits 320 px, also the form (${colorScheme})`, async ({ page }) => {
    await redeem('TENOFF', { order: { amount: 5000 } });
    await page.setViewportSize({ width: 320, height: 700 });
    await page.emulateMedia({ colorScheme });
    await open(page);
    const violations = () =>
      page.evaluate(async (source) => {
        (0, eval)(source);
        const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
        return (await axe.run()).violations.map(({ id }) => id);
      }, axe);
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.locator('summary').first().click();
    await page.getByLabel('Search in all tables').fill('TENOFF');
    await expect(page.getByRole('status')).toContainText('match');
    expect(await violations()).toEqual([]);
    await page.getByLabel('Search in all tables').fill('');
    await page.getByRole('button', { name: 'Change CARD', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.goto(`${sandbox.url}/__sandbox/fidelity`);
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

test('the page on fidelity has every choice of the sandbox in one table that can be searched', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('link', { name: 'How true it is to Voucherify' }).click();
  const all = await page.locator('tbody tr').count();
  expect(all).toBeGreaterThan(100);
  await page.getByLabel('Search in the table').fill('webhooks');
  await page.getByRole('button', { name: 'Search' }).click();
  const found = await page.locator('tbody tr').count();
  expect(found).toBeGreaterThan(5);
  expect(found).toBeLessThan(all);
});
