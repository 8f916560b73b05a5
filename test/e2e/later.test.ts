import type { Page } from '@playwright/test';
import type { Outcome } from '../../src/index.ts';
import { RedeemBox } from './redeem-box.ts';
import { expect, test } from './servers.ts';

/** What a box does and says comes in a second file, when a shopper enters it. */

const LATER = '**/voucher-redeem-later.js';

/** The scripts a page has loaded from its own server, by name. */
const scriptsOf = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name.split('/').at(-1)!)
      .filter((name) => name.startsWith('voucher-redeem')),
  );

const outcomeOf = (page: Page): Promise<Outcome | undefined> =>
  page.evaluate(() => document.querySelector('voucher-redeem')!.outcome);

test('a page whose shopper does not care for codes loads one file', async ({ page, shop }) => {
  await page.goto(`${shop.url}/script-tag.html?api=${shop.apiUrl}`);
  await expect(new RedeemBox(page).button).toBeVisible();
  // Its own button asks the client, not the box.
  await page.getByRole('button', { name: 'Redeem 50.00' }).click();
  await expect(page.locator('#answer')).toContainText('"result": "SUCCESS"');
  expect(await scriptsOf(page)).toEqual(['voucher-redeem.js']);
});

test('the second file comes when the shopper enters the box, once', async ({ page, shop }) => {
  await page.goto(`${shop.url}/script-tag.html?api=${shop.apiUrl}`);
  const box = new RedeemBox(page);
  await box.field.focus();
  await expect.poll(() => scriptsOf(page)).toEqual(['voucher-redeem.js', 'voucher-redeem-later.js']);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save $10.00.');
  await box.redeem('EXPIRED');
  await expect(box.message).toContainText('expired');
  expect(await scriptsOf(page)).toEqual(['voucher-redeem.js', 'voucher-redeem-later.js']);
});

test('a box that could not say how it ended asks for nothing, and tries again at the next press', async ({
  page,
  shop,
}) => {
  await page.route(LATER, (route) => route.abort());
  await page.goto(`${shop.url}/script-tag.html?api=${shop.apiUrl}`);
  const box = new RedeemBox(page);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toHaveText('Codes can’t be redeemed right now. Try again later.');
  await expect(box.field).toHaveValue('gfct5ZWI1nL');
  expect(await outcomeOf(page)).toMatchObject({ status: 'failed', kind: 'network', mayHaveRedeemed: false });
  expect(await shop.posts()).toEqual([]);

  await page.unroute(LATER);
  await box.button.click();
  await expect(box.receipts).toContainText('$50.00 paid with this card.');
  expect(await shop.posts()).toHaveLength(1);
});

test('it is found beside the script, also where that comes from another origin as scripts do', async ({
  page,
  shop,
}) => {
  // The shop's page is one origin, the files another.
  const elsewhere = shop.url.replace('localhost', '127.0.0.1');
  await page.route(`${elsewhere}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace('127.0.0.1', 'localhost') });
    await route.fulfill({ response, headers: { ...response.headers(), 'Access-Control-Allow-Origin': '*' } });
  });
  await page.goto(`${shop.url}/script-tag.html?api=${shop.apiUrl}`);
  const asked = page.waitForRequest(`${elsewhere}/voucher-redeem-later.js`);
  // A document of its own inside the page's: nothing is defined in it yet.
  await page.evaluate(
    (srcdoc) => document.body.append(Object.assign(document.createElement('iframe'), { srcdoc })),
    `<!doctype html><title>A shop</title><script src="${elsewhere}/voucher-redeem.js"></script>
      <voucher-redeem application-id="sandbox-client-id" client-token="sandbox-client-token"
        api-url="${shop.apiUrl}" amount="5000" currency="USD"></voucher-redeem>`,
  );
  const box = page.frameLocator('iframe').locator('voucher-redeem');
  await box.getByLabel('Gift card or discount code').fill('TENOFF');
  await box.getByRole('button').click();
  await asked;
  await expect(box.getByRole('status')).toContainText('You save $10.00.');
});

test('the single file has all of it inside', async ({ page, shop }) => {
  await page.route('**/voucher-redeem.js', async (route) => {
    await route.fulfill({ response: await route.fetch({ url: `${shop.url}/voucher-redeem.whole.js` }) });
  });
  await page.goto(`${shop.url}/script-tag.html?api=${shop.apiUrl}`);
  const box = new RedeemBox(page);
  await box.element.evaluate((element) => {
    element.setAttribute('preview', '');
    element.setAttribute('endpoint', 'redemptions');
  });
  await box.redeem('GIFT50');
  await expect(box.receipts).toContainText('Pays $50.00 with this card.');
  await box.button.click();
  await expect(box.receipts).toContainText('$50.00 paid with this card.');
  expect(await scriptsOf(page)).toEqual(['voucher-redeem.js']);
});
