import config from '../../playwright.config.ts';
import { RedeemBox } from './redeem-box.ts';
import { expect, test } from './servers.ts';

/** A page that the browser keeps as it was, and shows again when the shopper comes back. */

test.use({
  launchOptions: { ...config.use?.launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] },
});

test('coming back sends nothing, shows what was redeemed, and the box works', async ({ page, shop }) => {
  await page.goto(`${shop.url}/script-tag.html`);
  const box = new RedeemBox(page);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save $10.00.');
  await page.evaluate(() => Object.assign(window, { kept: true }));
  await page.goto(`${shop.url}/gallery.html`);
  // A page that was kept is not loaded again.
  await page.goBack({ waitUntil: 'commit' });
  const isKept = () => page.evaluate(() => 'kept' in window);
  expect(await isKept(), 'the page was kept, not loaded again').toBe(true);
  await expect(box.receipts).toContainText('You save $10.00.');
  expect(await shop.posts()).toHaveLength(1);
  await box.redeem('FREESHIP');
  await expect(box.receipts).toContainText('Delivery is free.');
  expect(await shop.posts()).toHaveLength(2);
});
