import config from '../../playwright.config.ts';
import { findBrowsers } from '../../scripts/browsers.mjs';
import { RedeemBox } from './redeem-box.ts';
import { expect, test } from './servers.ts';

/** The back-forward cache: the browser keeps a page as it was, and shows it again when the shopper comes back. */

test.use({
  launchOptions: {
    ...config.use?.launchOptions,
    // The headless shell has no such cache.
    executablePath: findBrowsers().chromium ?? '',
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  },
});

test('a box that comes back from the back-forward cache shows its receipt, sends nothing, and redeems the next code', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop.url}/script-tag.html`);
  const box = new RedeemBox(page);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save $10.00.');
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await page.goto(`${shop.url}/gallery.html`);
  // A page from this cache has no load event to wait for.
  await page.goBack({ waitUntil: 'commit' });
  const isKept = () => page.evaluate(() => 'kept' in window);
  expect(await isKept(), 'whether the page came from the cache').toBe(true);
  await expect(box.receipts).toContainText('You save $10.00.');
  expect(await shop.posts()).toHaveLength(1);
  await box.redeem('FREESHIP');
  await expect(box.receipts).toContainText('Delivery is free.');
  expect(await shop.posts()).toHaveLength(2);
});
