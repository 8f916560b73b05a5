import type { Page } from '@playwright/test';
import { RedeemBox } from './redeem-box.ts';
import { expect, test, type Shop } from './servers.ts';

/** The attribute `code-param`: with `code-param="voucher"`, a link with `?voucher=SAVE20` fills in the code. */

/** Opens a page by a link with this query. Its box has `code-param="voucher"` and the given attributes. */
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

test('code-param fills the box with the code of the address, and removes only the code from the address', async ({
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
  expect(await shop.posts(), 'requests to redeem').toEqual([]);
});

test('code-param changes nothing else in the address, however it is encoded', async ({ page, shop }) => {
  const others = 'name=M%FCller&flag&ids[]=1:2&f=a~b!*()&q=red%20shoes+x&n=50%';
  const box = await openLink(page, shop, `?${others}&v%6Fucher=SAVE20#top`);
  await expect(box.field).toHaveValue('SAVE20');
  expect(await address(page)).toBe(`/script-tag.html?${others}#top`);
});

test('code-param fills in the code also where the page may not change its address', async ({
  page,
  shop,
}) => {
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.addInitScript(() => {
    const replaceState = history.replaceState.bind(history);
    let isOpen = true;
    history.replaceState = (...parameters) => {
      // The first call is that of the test.
      if (!isOpen) throw new DOMException('Too many calls.', 'SecurityError');
      isOpen = false;
      replaceState(...parameters);
    };
  });
  const box = await openLink(page, shop, '?voucher=TENOFF');
  await expect(box.field).toHaveValue('TENOFF');
  await box.button.click();
  await expect(box.receipts).toContainText('You save $10.00.');
  expect(errors.filter((text) => text.includes('address'))).toHaveLength(1);
});

test('a shopper can redeem the code that code-param filled in', async ({ page, shop }) => {
  const box = await openLink(page, shop, '?voucher=TENOFF');
  await expect(box.field).toHaveValue('TENOFF');
  await box.button.click();
  await expect(box.receipts).toContainText('You save $10.00.');
  expect(await shop.posts()).toHaveLength(1);
});

for (const [content, query, expected] of [
  ['a text longer than any code', `?voucher=${'A'.repeat(5000)}`, 'A'.repeat(300)],
  ['spaces and invisible characters', '?voucher=%20SAVE%C2%A020%E2%80%8B%0A', 'SAVE 20'],
  ['HTML', '?voucher=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E', '<img src=x onerror=alert(1)>'],
  ['an empty value', '?voucher=', ''],
] as const)
  test(`code-param reads a cleaned text of limited length: ${content}`, async ({ page, shop }) => {
    const box = await openLink(page, shop, query);
    await expect.poll(() => address(page)).toBe('/script-tag.html');
    await expect(box.field).toHaveValue(expected);
    expect(await shop.posts()).toEqual([]);
  });

test('code-param does not replace the code of the attribute, and still removes its own from the address', async ({
  page,
  shop,
}) => {
  const box = await openLink(page, shop, '?voucher=SAVE20', 'code="TENOFF"');
  await expect.poll(() => address(page)).toBe('/script-tag.html');
  await expect(box.field).toHaveValue('TENOFF');
});

test('code-param opens a box with the attribute collapsed', async ({ page, shop }) => {
  const box = await openLink(page, shop, '?voucher=SAVE20', 'collapsed');
  await expect(box.field).toBeVisible();
  await expect(box.field).toHaveValue('SAVE20');
});

test('after code-param has read a code, coming back to the page or reloading it does not fill it in again', async ({
  page,
  shop,
}) => {
  const box = await openLink(page, shop, '?voucher=TENOFF');
  await expect(box.field).toHaveValue('TENOFF');
  await page.goto(`${shop.url}/legacy.html`);
  await page.goBack();
  expect(await address(page)).toBe('/script-tag.html');
  await page.reload();
  await expect(box.field).toHaveValue('');
  expect(await shop.posts()).toEqual([]);
});
