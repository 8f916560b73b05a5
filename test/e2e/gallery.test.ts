import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
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

test('no face sticks out of a container of 240 px', async ({ page, shop }) => {
  await open(page, shop.url, '?width=240');
  const wide = await page
    .locator('voucher-redeem')
    .evaluateAll((boxes) =>
      boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => box.parentElement?.textContent),
    );
  expect(wide).toEqual([]);
});

test('the language and direction that are chosen reach the boxes', async ({ page, shop }) => {
  await open(page, shop.url);
  await page.getByLabel('Direction').selectOption('rtl');
  const first = page.locator('voucher-redeem').first();
  expect(await first.evaluate((box) => getComputedStyle(box).direction)).toBe('rtl');
  // The code itself is read from left to right.
  expect(await first.locator('input').evaluate((input) => getComputedStyle(input).direction)).toBe('ltr');
});
