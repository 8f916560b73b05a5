import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { RedeemBox } from './redeem-box.ts';
import { expect, test, type Shop } from './servers.ts';

/** Whole pages in the style of the old examples. Each shows the same with the old script (and jQuery) and with ours. */

const source = (path: string) => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8');
const oldScript = `${source('jquery/dist/jquery.js')}\n${source('voucherify.js/dist/voucherify.js')}`;

const PAGES: { [name: string]: (page: Page) => Promise<string[]> } = {
  validate: () =>
    Promise.resolve(['valid: true', 'checked', 'reason: voucher expired', 'key: missing_amount']),
  redeem: async (page) => {
    await page.getByRole('button', { name: 'Redeem' }).click();
    await expect(page.locator('#result')).toContainText('left');
    await page.getByLabel('Code').fill('EXPIRED');
    await page.getByRole('button', { name: 'Redeem' }).click();
    return ['left: 5000', 'error: voucher expired'];
  },
  'discount-widget': async (page) => {
    await page.locator('.voucherifyCode').fill('TENOFF');
    await page.locator('.voucherifyAmount').fill('49.99');
    await page.locator('button.voucherifyValidate').click();
    await expect(page.locator('#price')).toHaveText('$39.99');
    return ['saved: 10'];
  },
  'redeem-widget': async (page) => {
    await page.locator('[name=voucherifyCode]').fill('TEN OFF');
    await page.locator('[name=voucherifyAmount]').fill('50');
    await page.locator('button.voucherifyRedeem').click();
    return ['redeemed: TENOFF, left to pay: 4000'];
  },
  'publish-and-track': async (page) => {
    await page.locator('[name=voucherifyCustomerName]').fill('Gustav');
    await page.locator('[name=voucherifyCustomerEmail]').fill('gustav@purpleson.com');
    await page.locator('button.voucherifyPublish').click();
    return ['event: visited', 'voucher: CARPET-1'];
  },
};

/** The sandbox has neither the campaign nor events. */
async function answerPublications(page: Page, shop: Shop): Promise<void> {
  const headers = { 'Access-Control-Allow-Origin': shop.url, 'Access-Control-Allow-Credentials': 'true' };
  await page.route('**/client/v1/publish?*', (route) =>
    route.fulfill({ headers, json: { object: 'publication', voucher: { code: 'CARPET-1' } } }),
  );
  await page.route('**/client/v1/events', (route) =>
    route.fulfill({ headers, json: { object: 'event', type: 'visited' } }),
  );
}

for (const [name, use] of Object.entries(PAGES))
  for (const script of ['the old script', 'ours'])
    test(`the old page ${name} shows with ${script} what it should`, async ({ page, shop }) => {
      if (script !== 'ours')
        await page.route('**/voucher-redeem.js', (route) =>
          route.fulfill({ contentType: 'text/javascript', body: oldScript }),
        );
      await answerPublications(page, shop);
      await page.goto(`${shop.url}/legacy/${name}.html`);
      const lines = await use(page);
      for (const line of lines) await expect(page.locator('#result')).toContainText(line);
      await expect(page.locator('#result')).toHaveText(new RegExp(`^([^\\n]+\\n){${lines.length}}$`), {
        useInnerText: true,
      });
    });

test('the page of links has the old markup as a box', async ({ page, shop }) => {
  await page.goto(`${shop.url}/legacy.html`);
  const box = new RedeemBox(page);
  await box.element.getByLabel('Amount').fill('50');
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save 10.00.');
  await expect(page.getByRole('link')).toHaveCount(Object.keys(PAGES).length);
});

test('the page of links has the old subscribe form, which makes a profile', async ({ page, shop }) => {
  await shop.set({ clientCreateCustomerEnabled: true });
  await page.goto(`${shop.url}/legacy.html`);
  await page.getByRole('textbox', { name: 'Email' }).fill('zoe@example.com');
  await page.getByLabel('The newsletter').check();
  await page.getByRole('button', { name: 'Subscribe to the list' }).click();
  await expect(page.getByText('Thank you!')).toBeVisible();
  const zoe = shop.state().customers.find(({ email }) => email === 'zoe@example.com');
  expect(shop.state().consents).toEqual({ [zoe?.id ?? '']: { cnst_sandbox_email: true } });
});
