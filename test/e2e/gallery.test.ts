import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { VoucherRedeem } from '../../src/element.ts';
import { en } from '../../src/messages/locales/en.ts';
import { violations } from './axe.ts';
import { expect, test as base } from './servers.ts';

/** The gallery shows the box in every state on one page. axe checks it in different displays. */

async function open(page: Page, url: string, query = '') {
  await page.goto(`${url}/gallery.html${query}`);
  await page.waitForSelector('html[data-hung]');
}

/** The gallery that all languages are chosen in: to bring every box into its state takes longer than to read it. */
const test = base.extend<object, { narrowGallery: Page }>({
  narrowGallery: [
    async ({ browser, served }, use) => {
      const page = await browser.newPage();
      await page.clock.install();
      await open(page, served.shop.url, '?width=280');
      // From now on no time passes in the page, so that a box that has to wait goes on saying so.
      // A second ahead, because this time must not be over when the clock is told of it.
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
});

/** Chooses a language, and waits until every box is drawn in it. */
async function choose(page: Page, tag: string): Promise<void> {
  await page.getByLabel('Language').selectOption(tag);
  await expect(page.locator('#gallery')).toHaveAttribute('lang', tag);
  await page
    .locator('voucher-redeem')
    .evaluateAll((boxes) => Promise.all(boxes.map((box) => (box as VoucherRedeem).updateComplete)));
}

const DISPLAYS: { name: string; query?: string; prepare?: (page: Page) => Promise<unknown> }[] = [
  { name: 'in light colours', query: '?theme=light' },
  { name: 'in dark colours', query: '?theme=dark' },
  { name: 'from right to left', query: '?dir=rtl' },
  { name: 'in forced colours', prepare: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  { name: '320 px wide', prepare: (page) => page.setViewportSize({ width: 320, height: 700 }) },
];

for (const { name, query, prepare } of DISPLAYS)
  test(`axe finds no violation in the gallery, nor in any state of the box, ${name}`, async ({
    page,
    shop,
  }) => {
    await prepare?.(page);
    await open(page, shop.url, query);
    expect(await page.locator('voucher-redeem').count()).toBeGreaterThan(20);
    expect(await violations(page, 'body')).toEqual([]);
  });

/** The names of the states whose box is wider than its container. */
const overflowing = (page: Page) =>
  page
    .locator('voucher-redeem')
    .evaluateAll((boxes) =>
      boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.parentElement?.textContent),
    );

test('the spinner of a wait turns, and for shoppers who want no motion it stands still and is seen, also in forced colours', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop.url}/script-tag.html`);
  await page.route(/\/client\/v1\//, () => {});
  await page.locator('voucher-redeem').evaluate((box) => void (box as VoucherRedeem).redeem('TENOFF'));
  const spinner = page.locator('voucher-redeem [part=spinner]');
  await expect(spinner).toHaveCSS('animation-name', 'turn');
  for (const forcedColors of ['none', 'active'] as const) {
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors });
    await expect(spinner).toHaveCSS('animation-name', 'none');
    await expect(spinner).toBeVisible();
    // A ring with a gap: without the gap it would not look like a wait.
    await expect(spinner).toHaveCSS('border-right-color', 'rgba(0, 0, 0, 0)');
    await expect(spinner).not.toHaveCSS('border-left-color', 'rgba(0, 0, 0, 0)');
  }
});

test('in forced colours a refused field has a thicker border, and nothing moves or is wider than the box', async ({
  page,
  shop,
}) => {
  await page.goto(`${shop.url}/?redeem-now`);
  await page.emulateMedia({ forcedColors: 'active' });
  const field = page.locator('voucher-redeem [part=input]');
  const button = page.locator('voucher-redeem [part=button]');
  await expect(field).toHaveCSS('border-bottom-width', '1px');
  const before = await button.boundingBox();
  // An empty field is refused.
  await button.click();
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveCSS('border-bottom-width', '3px');
  expect(await button.boundingBox()).toEqual(before);
  expect(await overflowing(page)).toEqual([]);
});

test('no state of the box is wider than a container of 240 px, in any of the three looks', async ({
  page,
  shop,
}) => {
  await open(page, shop.url, '?width=240');
  const label = page.locator('voucher-redeem [part=label]').first();
  for (const [look, weight] of [
    ['plain', '600'],
    ['bootstrap', '400'],
    ['tailwind', '500'],
  ] as const) {
    await page.getByLabel('Look').selectOption(look);
    await expect(label).toHaveCSS('font-weight', weight);
    expect(await overflowing(page), look).toEqual([]);
  }
});

/** The texts of the boxes, without codes, keys and texts of the merchant, which are in no language. */
const textsOf = (page: Page) =>
  page.locator('voucher-redeem').evaluateAll((boxes) =>
    boxes.flatMap(({ shadowRoot }) =>
      [...shadowRoot!.querySelectorAll('label, button, [part=title], p')].map((part) =>
        // This includes the default text of a slot.
        part.textContent.trim(),
      ),
    ),
  );

/** English texts of each kind. None of them may appear in another language. */
const ENGLISH = [
  en.label,
  en.redeem,
  en.redeeming,
  en.redeemedTitle,
  en.undecidedTitle,
  en.freeShipping,
].concat([
  en.undecided,
  en.failedOtherwise,
  en.rateLimited,
  en.refused.voucher_expired,
  en.refused.missing_code,
  en.cart.apply,
  en.cart.promotions,
  en.cart.noEffect,
  en.cart.notChecked,
  en.cart.changedTitle,
  en.cart.accept,
  en.cart.undecided,
]);

const tags = readdirSync(new URL('../../src/messages/locales', import.meta.url)).map((file) =>
  file.replace('.ts', ''),
);

for (const tag of tags)
  test(`every state of the box is in the chosen language and fits a container of 280 px: ${tag}`, async ({
    narrowGallery: page,
  }) => {
    await choose(page, tag);
    expect(await overflowing(page)).toEqual([]);
    const texts = (await textsOf(page)).join('\n');
    const inEnglish = ENGLISH.filter((sentence) => texts.includes(sentence));
    expect(inEnglish).toEqual(tag === 'en' ? ENGLISH : []);
    const dir = /^(ar|he)$/.test(tag) ? 'rtl' : 'ltr';
    await expect(page.getByLabel('Direction')).toHaveValue(dir);
    await expect(page.locator('#gallery')).toHaveCSS('direction', dir);
    // The titles are English in every language.
    expect(await page.locator('#gallery :is(h2, h3):not([lang=en])').count()).toBe(0);
  });

test('the gallery lists each language by its own name, and choosing one changes the boxes that are shown', async ({
  page,
  shop,
}) => {
  await open(page, shop.url);
  const language = page.getByLabel('Language');
  const names = await language.locator('option').allTextContents();
  expect(names).toHaveLength(tags.length);
  expect(names).toEqual(
    expect.arrayContaining(['English', 'Deutsch', 'français', '日本語', 'العربية', 'עברית']),
  );
  const button = page.locator('voucher-redeem button').first();
  await expect(button).toHaveText('Redeem');
  await language.selectOption('עברית');
  await expect(button).toHaveText('מימוש');
  await expect(page.getByLabel('Direction')).toHaveValue('rtl');
  // A direction that was chosen by hand stays when the language changes.
  await page.getByLabel('Direction').selectOption('ltr');
  await language.selectOption('العربية');
  await expect(button).toHaveText('استخدام');
  await expect(page.getByLabel('Direction')).toHaveValue('ltr');
});

test('a link to the gallery chooses its language, and with it the direction', async ({ page, shop }) => {
  await open(page, shop.url, '?lang=ar');
  await expect(page.locator('voucher-redeem button').first()).toHaveText('استخدام');
  await expect(page.getByLabel('Direction')).toHaveValue('rtl');
});

test('the boxes of the gallery follow the chosen direction, and codes stay from left to right', async ({
  page,
  shop,
}) => {
  await open(page, shop.url);
  await page.getByLabel('Direction').selectOption('rtl');
  const first = page.locator('voucher-redeem').first();
  expect(await first.evaluate((box) => getComputedStyle(box).direction)).toBe('rtl');
  // A code is read from left to right in every language.
  expect(await first.locator('input').evaluate((input) => getComputedStyle(input).direction)).toBe('ltr');
});
