/**
 * `npm run pictures`: makes the README's pictures in docs/images/, from states of the playground. Commit those that changed.
 * CHROMIUM_PATH names another Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { writeManifest } from './analyze.mjs';
import { CHROMIUM_ARGS, findBrowsers } from './browsers.mjs';
import { buildDemo } from './site/demo.mjs';

/** By their names: the hash of a link to the playground, and what the box says in the end. */
const PICTURES = {
  'redeemed-light': { state: 'page.theme=light&do.redeem=gfct5ZWI1nL', says: 'paid with this card' },
  'redeemed-dark': { state: 'page.theme=dark&do.redeem=gfct5ZWI1nL', says: 'paid with this card' },
  cart: {
    state: 'page.theme=light&multiple=&amount=13000&do.applyCode=TENOFF&do.applyCode=GIFT50',
    says: 'Left to pay',
  },
  refused: { state: 'page.theme=light&do.redeem=EXPIRED', says: 'has expired' },
};

const root = fileURLToPath(new URL('..', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'voucher-redeem-pictures-'));
writeManifest();
await buildDemo(root, built);

process.env.BROWSERS = 'chromium';
const browser = await chromium.launch({ executablePath: findBrowsers().chromium, args: CHROMIUM_ARGS });
const page = await browser.newPage({
  viewport: { width: 440, height: 900 },
  deviceScaleFactor: 1.5,
  locale: 'en-US',
  // The policy of the page would refuse the style below.
  bypassCSP: true,
});
// The sandbox is in the page, so the files need no server.
await page.route('**/*', (route) =>
  route.fulfill({ path: join(built, decodeURI(new URL(route.request().url()).pathname)) }),
);
for (const [name, { state, says }] of Object.entries(PICTURES)) {
  // Another hash alone would not load the page again.
  await page.goto('about:blank');
  await page.goto(`http://localhost/playground.html?embed#${state}`);
  const stage = page.frameLocator('#frame').locator('#stage');
  await stage.getByText(says).first().waitFor();
  await page.addStyleTag({ content: '.resizable { border: 0; border-radius: 0; resize: none }' });
  // The button looks inactive for 600 ms after an answer.
  await page.waitForTimeout(1000);
  const path = join(root, 'docs/images', `${name}.png`);
  await stage.screenshot({ path, animations: 'disabled' });
  console.log(`Wrote ${path}.`);
}
await browser.close();
rmSync(built, { recursive: true });
