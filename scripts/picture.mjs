/**
 * Makes docs/images/redeemed.png, the picture in the README: the storefront of the demo after a gift card was redeemed.
 * Run it while `npm start` runs, and commit the picture if it changed. DEMO_PORT and CHROMIUM_PATH are those of the other commands.
 */
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, findBrowsers } from './browsers.mjs';

const path = fileURLToPath(new URL('../docs/images/redeemed.png', import.meta.url));
const url = `http://localhost:${process.env.DEMO_PORT ?? 5173}`;

process.env.BROWSERS = 'chromium';
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });
const page = await browser.newPage({
  viewport: { width: 1000, height: 900 },
  deviceScaleFactor: 1.5,
  colorScheme: 'light',
  locale: 'en-US',
});
// The picture shows one code that is redeemed at once.
await page.goto(`${url}/?redeem-now`);
await page.getByRole('button', { name: 'Start over' }).click();
await page.waitForLoadState('load');
const box = page.locator('voucher-redeem');
await box.getByLabel('Gift card or discount code').fill('gfct5ZWI1nL');
await box.getByRole('button', { name: 'Redeem' }).click();
await box.getByRole('status').getByText('paid with this card').waitFor();
await page.mouse.move(0, 0);
await page.locator('main > section').first().screenshot({ path, animations: 'disabled' });
await browser.close();
console.log(`Wrote ${path}.`);
