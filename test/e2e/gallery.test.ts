import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { en } from '../../src/messages/locales/en.ts';
import { expect, test } from './servers.ts';

/** Every face of the box on one page, looked at by axe as it is shown in different ways. */

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

async function open(page: Page, url: string, query = '') {
  await page.goto(`${url}/gallery.html${query}`);
  await page.waitForSelector('html[data-hung]');
}

/** What axe finds in the boxes, each as "rule: element". */
async function violations(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe });
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (context: string) => Promise<AxeResults> } };
    return axe.run('#gallery');
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

const WAYS: { name: string; query?: string; prepare?: (page: Page) => Promise<unknown> }[] = [
  { name: 'light', query: '?theme=light' },
  { name: 'dark', query: '?theme=dark' },
  { name: 'right to left', query: '?dir=rtl' },
  { name: 'in forced colours', prepare: (page) => page.emulateMedia({ forcedColors: 'active' }) },
  { name: '320 px wide', prepare: (page) => page.setViewportSize({ width: 320, height: 700 }) },
];

for (const { name, query, prepare } of WAYS)
  test(`axe finds nothing in any face of the box, ${name}`, async ({ page, shop }) => {
    await prepare?.(page);
    await open(page, shop.url, query);
    expect(await page.locator('voucher-redeem').count()).toBeGreaterThan(20);
    expect(await violations(page)).toEqual([]);
  });

/** The faces whose box is wider than its place. */
const wideFaces = (page: Page) =>
  page
    .locator('voucher-redeem')
    .evaluateAll((boxes) =>
      boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.parentElement?.textContent),
    );

test('no face sticks out of a container of 240 px', async ({ page, shop }) => {
  await open(page, shop.url, '?width=240');
  expect(await wideFaces(page)).toEqual([]);
});

/** What the boxes say, but for codes and keys, which are in no language, and what the merchant says. */
const wordsOf = (page: Page) =>
  page.locator('voucher-redeem').evaluateAll((boxes) =>
    boxes.flatMap(({ shadowRoot }) =>
      [...shadowRoot!.querySelectorAll('label, button, [part=title], p')].map((part) =>
        // A slot's own text is what stands there.
        part.textContent.trim(),
      ),
    ),
  );

/** Enough of English to see that some was left: a label, buttons, titles, a refusal, a receipt, a failure. */
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
]);

const tags = readdirSync(new URL('../../src/messages/locales', import.meta.url)).map((file) =>
  file.replace('.ts', ''),
);

for (const tag of tags)
  test(`every face speaks the language that is chosen, and fits a container of 280 px: ${tag}`, async ({
    page,
    shop,
  }) => {
    await open(page, shop.url, `?lang=${tag}&width=280`);
    expect(await wideFaces(page)).toEqual([]);
    const said = (await wordsOf(page)).join('\n');
    const inEnglish = ENGLISH.filter((sentence) => said.includes(sentence));
    expect(inEnglish).toEqual(tag === 'en' ? ENGLISH : []);
    const dir = /^(ar|he)$/.test(tag) ? 'rtl' : 'ltr';
    await expect(page.getByLabel('Direction')).toHaveValue(dir);
    await expect(page.locator('#gallery')).toHaveCSS('direction', dir);
  });

test('each language is offered by its own name, and chosen changes the boxes that hang', async ({
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
  // Who says otherwise is heard, also in the next language.
  await page.getByLabel('Direction').selectOption('ltr');
  await language.selectOption('العربية');
  await expect(button).toHaveText('استخدام');
  await expect(page.getByLabel('Direction')).toHaveValue('ltr');
});

test('the language and direction that are chosen reach the boxes', async ({ page, shop }) => {
  await open(page, shop.url);
  await page.getByLabel('Direction').selectOption('rtl');
  const first = page.locator('voucher-redeem').first();
  expect(await first.evaluate((box) => getComputedStyle(box).direction)).toBe('rtl');
  // The code itself is read from left to right.
  expect(await first.locator('input').evaluate((input) => getComputedStyle(input).direction)).toBe('ltr');
});
