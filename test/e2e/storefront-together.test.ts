import type { Locator, Page } from '@playwright/test';
import { expect, test } from './servers.ts';

/** The storefront's form for several codes: promotions, a gift card and a code together, on an order of 50.00. */

const promotion = (page: Page, banner: string): Locator => page.getByRole('checkbox', { name: banner });
const result = (page: Page): Locator => page.locator('#together-result');
const lines = (page: Page): Locator => result(page).locator('li');
const total = (page: Page, name: string): Locator =>
  page.locator('#totals div', { has: page.locator('dt').getByText(name, { exact: true }) }).locator('dd');

test.beforeEach(async ({ page, shop }) => {
  await page.goto(shop.url);
  await expect(promotion(page, 'Today: 5 % off everything')).toBeVisible();
});

test('the page lists the promotions that the cart qualifies for, with what each would give', async ({
  page,
}) => {
  await expect(promotion(page, 'Spend $100.00 and save $10.00')).toHaveCount(0);
  await expect(page.locator('#promotions')).toContainText('You’ll save $2.50 (5% off).');
  await promotion(page, 'Today: 5 % off everything').check();

  await page.getByLabel('Quantity of Hand grinder').selectOption('1');
  await expect(promotion(page, 'Spend $100.00 and save $10.00')).toBeVisible();
  await expect(page.locator('#promotions')).toContainText('You’ll save $5.95 (5% off).');
  // The shopper's choice stays when the list is loaded again.
  await expect(promotion(page, 'Today: 5 % off everything')).toBeChecked();
});

test('a gift card, a code and a promotion are checked and redeemed together, with a line for each', async ({
  page,
  shop,
}) => {
  await page.getByLabel('Gift card', { exact: true }).fill('gfct5ZWI1nL');
  await page.getByLabel('Code', { exact: true }).fill('TENOFF');
  await promotion(page, 'Today: 5 % off everything').check();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(result(page)).toContainText('This would be used');
  // The card is first and pays everything, so nothing is left for the others.
  await expect(lines(page)).toHaveText([
    'gfct5ZWI1nL$50.00 will be paid with this card. $50.00 will be left on the card.',
    'TENOFFThis code changes nothing on this order, but redeeming it would still count as a use.',
    'Today: 5 % off everythingThis code changes nothing on this order, but redeeming it would still count as a use.',
  ]);
  expect(await shop.posts()).toEqual([]);

  await page.getByLabel('Gift card', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Redeem together' }).click();
  await expect(result(page)).toContainText('Redeemed');
  await expect(lines(page)).toHaveText([
    'TENOFFYou save $10.00.',
    'Today: 5 % off everything5% off: you save $2.00.',
  ]);
  await expect(total(page, 'TENOFF')).toHaveText('−$10.00');
  await expect(total(page, 'Today: 5 % off everything')).toHaveText('−$2.00');
  await expect(total(page, 'To pay')).toHaveText('$38.00');
  expect((await shop.posts()).map(({ path }) => path)).toEqual(['/client/v1/redemptions']);
});

test('the page says why a code cannot be used, and redeems the others', async ({ page }) => {
  await page.getByLabel('Code', { exact: true }).fill('EXPIRED');
  await promotion(page, 'Today: 5 % off everything').check();
  await page.getByRole('button', { name: 'Redeem together' }).click();
  await expect(result(page)).toContainText('Some were redeemed, some were not');
  await expect(lines(page)).toHaveText([
    'Today: 5 % off everything5% off: you save $2.50.',
    'EXPIREDThis code has expired. Try another one.',
  ]);
  await expect(total(page, 'To pay')).toHaveText('$47.50');
});

test('a check locks a single-use code for this shopper until the lock expires', async ({
  page,
  shop,
  context,
}) => {
  await page.getByLabel('Code', { exact: true }).fill('ONCE');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect(lines(page)).toHaveText(['ONCEYou’ll save $5.00.']);

  const other = await context.newPage();
  await other.goto(shop.url);
  await other.getByLabel('Code', { exact: true }).fill('ONCE');
  await other.getByRole('button', { name: 'Check' }).click();
  await expect(lines(other)).toHaveText(['ONCEThis code has no uses left. Try another one.']);

  const advance = JSON.stringify({ advance: 11 * 60_000 });
  await fetch(`${shop.apiUrl}/__sandbox/clock`, { method: 'POST', body: advance });
  await other.getByRole('button', { name: 'Redeem together' }).click();
  await expect(lines(other)).toHaveText(['ONCEYou save $5.00.']);

  await page.getByRole('button', { name: 'Redeem together' }).click();
  // The lock has expired, and the other shopper was first.
  await expect(result(page)).toHaveText('This code has no uses left. Try another one.');
});

test('Enter in a field checks the codes without redeeming them, and a double click redeems them once', async ({
  page,
  shop,
}) => {
  await page.getByLabel('Code', { exact: true }).fill('TENOFF');
  await page.getByLabel('Code', { exact: true }).press('Enter');
  await expect(result(page)).toContainText('This would be used');
  expect(await shop.posts()).toEqual([]);
  await page.getByRole('button', { name: 'Redeem together' }).dblclick();
  await expect(total(page, 'To pay')).toHaveText('$40.00');
  expect((await shop.posts()).length).toBe(1);
});

test('a connection lost after the redemption is undecided, and not called a refusal', async ({ page }) => {
  await page.getByLabel('Code', { exact: true }).fill('DROP-AFTER');
  await page.getByRole('button', { name: 'Redeem together' }).click();
  await expect(result(page)).toHaveText(
    'We couldn’t confirm this. Your code may have been used. Check with us before you use it again.',
  );
});

test('the diagnosis finds no trouble at first, and names a setting that was switched off', async ({
  page,
  shop,
}) => {
  const entry = page.locator('#log details').first();
  await page.getByRole('button', { name: 'Diagnose' }).click();
  await expect(entry.locator('pre')).toContainText('"ok": true');
  await shop.set({ clientRedeemEnabled: false });
  await page.getByRole('button', { name: 'Diagnose' }).click();
  await expect(entry.locator('pre')).toContainText('switch on \\"Redeeming vouchers\\"');
  expect(shop.state().redemptions).toEqual([]);
});
