import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type {} from '../../src/script.ts';
import { de } from '../../src/messages/locales/de.ts';
import { files } from '../support/locales.ts';
import { RedeemBox } from './redeem-box.ts';
import { expect, scriptTagFolder, test } from './servers.ts';

/** A page without a bundler: one script tag with the element and the global `Voucherify`. */

test.beforeEach(async ({ page, shop }) => {
  await page.goto(`${shop.url}/script-tag.html`);
});

/** Redeems through the global, and returns what the callback received in each of its calls. */
async function redeemByCallback(page: Page, code: string): Promise<Record<string, unknown>[]> {
  await page.evaluate((voucher) => {
    const calls: unknown[][] = [];
    Object.assign(window, { calls });
    const returned = window.Voucherify.redeem(voucher, { order: { amount: 5000 } }, (...args) => {
      calls.push(args);
    });
    if (returned !== undefined) throw new Error('With a callback there is no promise.');
  }, code);
  const calls = () =>
    page.evaluate(() => (window as unknown as { calls: Record<string, unknown>[][] }).calls);
  await expect.poll(calls).not.toEqual([]);
  // A second call by mistake would come before this redemption ends.
  await redeemExpired(page);
  const allCalls = await calls();
  for (const args of allCalls) expect(args, 'arguments of the callback').toHaveLength(1);
  return allCalls.map(([response]) => response!);
}

/** Redeems a code that is refused, and waits for the end of it. */
const redeemExpired = (page: Page) =>
  page.evaluate(() => window.Voucherify.redeem('EXPIRED')?.catch(() => {}));

test('one script tag gives the page a working redeem box', async ({ page }) => {
  const box = new RedeemBox(page);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText('$50.00 paid with this card. $50.00 left.');
});

test('a button of the page redeems through Voucherify.redeem', async ({ page, shop }) => {
  await page.getByRole('button', { name: 'Redeem 50.00' }).click();
  await expect(page.locator('#answer')).toContainText('"result": "SUCCESS"');
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(5000);
});

test('the callback receives the redemption once', async ({ page, shop }) => {
  expect(await redeemByCallback(page, 'gfct5ZWI1nL')).toMatchObject([
    {
      object: 'redemption',
      result: 'SUCCESS',
      gift: { amount: 5000 },
      voucher: { code: 'gfct5ZWI1nL', gift: { amount: 10000, balance: 5000 } },
      order: { amount: 5000, total_amount: 0 },
    },
  ]);
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(5000);
});

test('the callback receives a refusal once, as an error with its key', async ({ page }) => {
  const [error, ...more] = await redeemByCallback(page, 'USEDUP');
  expect(more).toEqual([]);
  expect(error).toMatchObject({
    type: 'error',
    key: 'quantity_exceeded',
    code: 400,
    context: { status: 400, responseJSON: { key: 'quantity_exceeded' } },
  });
  expect(error?.message).toEqual(expect.any(String));
});

test('the callback receives a lost connection once, as an error without a status', async ({ page, shop }) => {
  const responses = await redeemByCallback(page, 'DROP-AFTER');
  expect(responses).toMatchObject([{ type: 'error', context: { status: 0 }, mayHaveRedeemed: true }]);
  expect(responses[0]).not.toHaveProperty('key');
  expect(shop.state().redemptions[0]?.result).toBe('SUCCESS');
});

test('a callback that throws is called once, and its error is an uncaught error of the page', async ({
  page,
  alarms,
}) => {
  const thrown = page.waitForEvent('pageerror');
  await page.evaluate(() => {
    Object.assign(window, { runs: 0 });
    void window.Voucherify.redeem('TENOFF', { order: { amount: 5000 } }, () => {
      (window as unknown as { runs: number }).runs += 1;
      throw new Error('the page’s own mistake');
    });
  });
  expect((await thrown).message).toBe('the page’s own mistake');
  await redeemExpired(page);
  expect(await page.evaluate(() => (window as unknown as { runs: number }).runs)).toBe(1);
  expect(alarms.splice(0)).toEqual(['the page’s own mistake']);
});

test('without a callback Voucherify.redeem returns a promise of the redemption', async ({ page }) => {
  const response = await page.evaluate(() =>
    window.Voucherify.redeem('gfct5ZWI1nL', { order: { amount: 2000 } }),
  );
  expect(response).toMatchObject({ result: 'SUCCESS', gift: { amount: 2000 } });
});

test('without keys the callback receives an error that names them, and nothing is sent', async ({
  page,
  shop,
}) => {
  await page.evaluate(() => window.Voucherify.initialize('', ''));
  const error = await page.evaluate(
    () =>
      new Promise<Record<string, unknown>>((resolve) => {
        void window.Voucherify.redeem('gfct5ZWI1nL', null, (response) => resolve({ ...response }));
      }),
  );
  expect(error).toMatchObject({ type: 'error', context: { status: 0 } });
  expect(error.message).toContain('applicationId');
  expect(await shop.posts()).toEqual([]);
});

test('Voucherify.setIdentity sets the customer of the redemption', async ({ page, shop }) => {
  await page.evaluate(() => window.Voucherify.setIdentity('ben'));
  expect(await redeemByCallback(page, 'SIGNIN')).toMatchObject([{ result: 'SUCCESS' }]);
  expect(shop.state().redemptions[0]?.customer_id).toBe('cust_ben');
});

test('the script adds the two global names of the old script to the page, besides those of Lit’s version check', async ({
  page,
}) => {
  const added = await page.evaluate(async () => {
    const emptyFrame = document.body.appendChild(document.createElement('iframe'));
    const before = new Set(Object.getOwnPropertyNames(emptyFrame.contentWindow));
    const script = emptyFrame.contentDocument!.createElement('script');
    script.src = 'voucher-redeem.js';
    await new Promise((resolve) => {
      script.onload = resolve;
      emptyFrame.contentDocument!.body.append(script);
    });
    return Object.getOwnPropertyNames(emptyFrame.contentWindow).filter((name) => !before.has(name));
  });
  expect(added.filter((name) => !/^(lit|reactiveElement)/.test(name)).sort()).toEqual([
    'Voucherify',
    'docReady',
  ]);
});

const tags = { box: 'voucher-redeem.js', German: 'locales/de.js' };

for (const [first, then] of [
  ['box', 'German'],
  ['German', 'box'],
] as const)
  test(`the box is in German on a German page with the language’s script, if the ${first} is loaded first`, async ({
    page,
    shop,
  }) => {
    const scripts = [first, then].map((name) => `<script src="${tags[name]}"></script>`).join('');
    // A document in a frame, because the element is already defined in the page.
    await page.evaluate(
      (srcdoc) => document.body.append(Object.assign(document.createElement('iframe'), { srcdoc })),
      `<!doctype html><html lang="de"><head>${scripts}</head><body>
        <voucher-redeem application-id="sandbox-client-id" client-token="sandbox-client-token"
          api-url="${shop.apiUrl}" amount="5000" currency="EUR"></voucher-redeem></body></html>`,
    );
    const box = page.frameLocator('iframe').locator('voucher-redeem');
    await box.getByLabel(de.label).fill('gfct5ZWI1nL');
    await box.getByRole('button', { name: de.redeem }).click();
    await expect(box.getByRole('status')).toContainText(/50,00\s€ mit dieser Karte bezahlt\./);
    await box.getByLabel(de.label).fill('EXPIRED');
    await box.getByRole('button', { name: de.redeem }).click();
    await expect(box.locator('#message')).toContainText(de.refused.voucher_expired);
  });

test('there is a script for every language except English, which is in the one file', async ({ page }) => {
  const scripts = readdirSync(scriptTagFolder + '/locales')
    .filter((file) => file.endsWith('.js'))
    .sort();
  // The languages that the unit tests check, so that none can be forgotten there.
  const others = Object.keys(files).filter((tag) => tag !== 'en');
  expect(scripts).toEqual(others.map((tag) => `${tag}.js`).sort());
  for (const file of scripts) {
    const tag = file.replace('.js', '');
    await page.addScriptTag({ url: `locales/${file}` });
    await page.evaluate((lang) => (document.documentElement.lang = lang), tag);
    await expect(page.locator('voucher-redeem').getByRole('button')).not.toHaveText('Redeem');
  }
});
