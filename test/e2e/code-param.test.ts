import type { Page } from '@playwright/test';
import { RedeemBox } from './redeem-box.ts';
import { expect, test, type Shop } from './servers.ts';

/** A link with a code in it: `code-param="voucher"` and `?voucher=SAVE20`. */

/** Opens a page with such a box by such a link. */
async function openLink(page: Page, shop: Shop, query: string, attributes = ''): Promise<RedeemBox> {
  await page.goto(`${shop.url}/script-tag.html`);
  await page.evaluate(
    ([api, address, more]) => {
      history.replaceState({ scrolled: 7 }, '', address);
      document.querySelector('voucher-redeem')!.outerHTML = `<voucher-redeem code-param="voucher" ${more}
        application-id="sandbox-client-id" client-token="sandbox-client-token"
        api-url="${api}" amount="5000" currency="USD"></voucher-redeem>`;
    },
    [shop.apiUrl, `/script-tag.html${query}`, attributes] as const,
  );
  return new RedeemBox(page);
}

const address = (page: Page) => page.evaluate(() => location.pathname + location.search + location.hash);

test('fills the box in, and takes the code out of the address, which is otherwise as it was', async ({
  page,
  shop,
}) => {
  const entries = () => page.evaluate(() => history.length);
  const box = await openLink(page, shop, '?x=1&voucher=SAVE20&y=a+b#top');
  const before = await entries();
  await expect(box.field).toHaveValue('SAVE20');
  expect(await address(page)).toBe('/script-tag.html?x=1&y=a+b#top');
  expect(await page.evaluate(() => history.state as unknown)).toEqual({ scrolled: 7 });
  expect(await entries()).toBe(before);
  expect(await shop.posts(), 'a link redeems nothing').toEqual([]);
});

test('the shopper redeems what it filled in', async ({ page, shop }) => {
  const box = await openLink(page, shop, '?voucher=TENOFF');
  await expect(box.field).toHaveValue('TENOFF');
  await box.button.click();
  await expect(box.receipts).toContainText('You save $10.00.');
  expect(await shop.posts()).toHaveLength(1);
});

for (const [what, query, filled] of [
  ['a longer text than any code', `?voucher=${'A'.repeat(5000)}`, 'A'.repeat(200)],
  ['what copying leaves behind', '?voucher=%20SAVE%C2%A020%E2%80%8B%0A', 'SAVE20'],
  ['markup', '?voucher=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E', '<img src=x onerror=alert(1)>'],
  ['nothing', '?voucher=', ''],
] as const)
  test(`is text, bounded and cleaned: ${what}`, async ({ page, shop }) => {
    const box = await openLink(page, shop, query);
    await expect.poll(() => address(page)).toBe('/script-tag.html');
    await expect(box.field).toHaveValue(filled);
    expect(await shop.posts()).toEqual([]);
  });

test('leaves what is in the box already, and the address without it', async ({ page, shop }) => {
  const box = await openLink(page, shop, '?voucher=SAVE20', 'code="TENOFF"');
  await expect.poll(() => address(page)).toBe('/script-tag.html');
  await expect(box.field).toHaveValue('TENOFF');
});

test('opens a box that is collapsed', async ({ page, shop }) => {
  const box = await openLink(page, shop, '?voucher=SAVE20', 'collapsed');
  await expect(box.field).toBeVisible();
  await expect(box.field).toHaveValue('SAVE20');
});

test('is not there any more for who comes back, and nothing is sent', async ({ page, shop }) => {
  const box = await openLink(page, shop, '?voucher=TENOFF');
  await expect(box.field).toHaveValue('TENOFF');
  await page.goto(`${shop.url}/script-tag.html&elsewhere`);
  await page.goBack();
  expect(await address(page)).toBe('/script-tag.html');
  await page.reload();
  await expect(box.field).toHaveValue('');
  expect(await shop.posts()).toEqual([]);
});
