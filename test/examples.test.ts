import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { createSandbox } from '../sandbox/sandbox.ts';
import { playwrightShop, shopChecks } from '../src/testing.ts';
import { packInto, root } from './consumer.ts';
import { RedeemBox } from './e2e/redeem-box.ts';
import { readExamplePage } from './example-page.ts';
import { answerBy, installExample, type ExampleShop } from './example-shop.ts';

/**
 * Every example, as its page of docs/frameworks/ shows it: the files and commands are those of the page, and the package is the packed
 * one. `npm run test:examples` installs each by npm. Without it, a few run with the packages of this repository, and no network.
 */

const isEverything = process.env.EXAMPLES === 'all';

interface Example {
  /** Runs without `npm run test:examples` too. */
  isShort?: boolean;
  /** The pages; by default `/`. */
  pages?: string[];
  /** What is done before the box can be used. */
  open?: (page: Page) => Promise<void>;
  viewport?: { width: number; height: number };
  /** The checks of voucher-redeem/testing that fit its page. */
  checks?: RegExp;
}

/** Those with a page. The folder `node-backend` has tests of its own. */
const withPage: { [name: string]: Example } = {
  'script-tag': { isShort: true, pages: ['/', '/module.html'], checks: /policy-holds|refusal/ },
  vite: { isShort: true },
  react: {},
  'react-18': {},
  next: {},
  vue: {},
  'vue-ssr': {},
  svelte: {},
  solid: {},
  preact: {},
  bootstrap: { checks: /enter|refusal|lost-answer/ },
  tailwind: {
    viewport: { width: 320, height: 568 },
    open: (page) => page.getByRole('button', { name: 'Cart' }).click(),
    checks: /enter|refusal/,
  },
};

/** Those that are the unit tests of a shop. */
const withTests: { [name: string]: Example } = {
  'vitest-jsdom': { isShort: true },
  'vitest-happy-dom': {},
  jest: {},
};

let packed: string;
let tarball: string;
test.beforeAll(() => {
  packed = mkdtempSync(join(tmpdir(), 'voucher-redeem-packed-'));
  ({ tarball } = packInto(packed));
});
test.afterAll(() => rmSync(packed, { recursive: true, force: true }));

test('every folder of examples has a test', () => {
  const folders = readdirSync(join(root, 'examples'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  expect(folders.map(({ name }) => name).sort()).toEqual(
    [...Object.keys(withPage), ...Object.keys(withTests), 'node-backend'].sort(),
  );
});

test('every page with a box says how to prepare, how to start the sandbox, and how to start the shop, each in a block', () => {
  for (const name of Object.keys(withPage)) {
    const { commands } = readExamplePage(name);
    const build = name === 'script-tag' ? [] : ['npm run build'];
    expect(commands, name).toEqual([['npm install', ...build], ['npx voucher-sandbox'], ['npm start']]);
  }
});

const chosen = (examples: { [name: string]: Example }) =>
  Object.entries(examples).filter(([, { isShort }]) => isEverything || isShort);
const install = (name: string) => installExample(name, tarball, isEverything ? 'npm' : 'links');

for (const [name, { pages = ['/'], open, viewport, checks }] of chosen(withPage))
  test.describe(`the example ${name}`, () => {
    test.describe.configure({ mode: 'serial' });
    if (viewport) test.use({ viewport });
    let shop: ExampleShop | undefined;
    let url: string;
    test.beforeAll(async () => {
      test.setTimeout(300_000);
      shop = install(name);
      shop.prepare();
      url = await shop.start();
    });
    test.afterAll(() => shop?.close());

    for (const path of pages)
      test(`checks at the first press, redeems at the second, and hears of it: ${path}`, async ({ page }) => {
        const problems: string[] = [];
        page.on('console', (message) => {
          if (/error|warning/.test(message.type())) problems.push(message.text());
        });
        page.on('pageerror', (error) => problems.push(error.message));
        const sandbox = createSandbox({ settings: { rateLimit: null } });
        await answerBy(sandbox, page);
        await page.goto(url + path);
        await open?.(page);
        const box = new RedeemBox(page);
        await expect(box.button).toHaveText('Check code');
        await box.redeem('TENOFF');
        await expect(box.receipts).toContainText('Left to pay');
        expect(sandbox.state().redemptions).toEqual([]);
        await expect(box.button).toHaveText('Redeem');
        await box.button.click();
        await expect(page.locator('output')).toHaveText('TENOFF is redeemed.');
        // The customer and the order of the shop arrived with the first press too: the sandbox knows both now.
        expect(sandbox.state().redemptions).toMatchObject([
          { result: 'SUCCESS', customer: { source_id: 'ben' } },
        ]);
        const { width } = page.viewportSize()!;
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        expect(problems).toEqual([]);
        sandbox.close();
      });

    for (const check of shopChecks.filter((one) => checks?.test(one.name)))
      test(`passes the check: ${check.title}`, async ({ page }) => {
        const sandbox = createSandbox({ settings: { rateLimit: null } });
        await answerBy(sandbox, page);
        await check.run(
          playwrightShop(page, {
            sandbox,
            open: async () => {
              await page.goto(url);
              await open?.(page);
            },
            isOrderPlaced: () => page.getByText('Thank you for your order').isVisible(),
          }),
        );
        sandbox.close();
      });
  });

for (const [name] of chosen(withTests))
  test(`the tests of the example ${name} pass`, () => {
    test.setTimeout(300_000);
    const shop = install(name);
    try {
      expect(shop.prepare()).toMatch(/\b4 passed\b/);
    } finally {
      void shop.close();
    }
  });
