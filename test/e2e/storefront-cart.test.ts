import type { Page } from '@playwright/test';
import { violations } from './axe.ts';
import { CartShopper, control, type Manner } from './cart-shopper.ts';
import { expect, test, type Shop } from './servers.ts';

/** The storefront's cart: codes are applied while shopping, and redeemed by the shop's backend when the order is placed. */

const CARD = 'gfct5ZWI1nL';
const PROMOTION = 'Today: 5% off everything';

/** What stands in the ledger for an order, in minor units: what each redemption took, in the order of application. */
const ledger = (shop: Shop, orderId: string): number[] =>
  shop
    .state()
    .redemptions.filter(({ order, result }) => result === 'SUCCESS' && order?.source_id === orderId)
    .map(({ order }) => order?.total_applied_discount_amount ?? 0);

/** What the shop's backend has charged for the order that the page keeps or kept. */
async function charges(page: Page, shop: Shop, orderId: string): Promise<{ amount: number }[]> {
  const answer = await page.evaluate(
    async (url) => (await fetch(url, { credentials: 'include' })).json() as Promise<unknown>,
    `${shop.merchantUrl}/orders/${orderId}`,
  );
  return (answer as { charges: { amount: number }[] }).charges;
}

const orderOf = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      (JSON.parse(sessionStorage.getItem('kettle-and-crank-cart') ?? '{}') as { orderId: string }).orderId,
  );

const manners: (Manner & { mode: 'ALL' | 'PARTIAL' })[] = [
  { language: 'en', byKeyboard: false, mode: 'PARTIAL' },
  { language: 'en', byKeyboard: true, mode: 'ALL' },
  { language: 'ar', byKeyboard: false, mode: 'ALL' },
];

for (const { mode, ...manner } of manners)
  test(`a shopper applies, changes, removes, reloads and orders, in ${manner.language}, ${manner.byKeyboard ? 'by keyboard' : 'with a mouse'}, in a project with the mode ${mode}`, async ({
    page,
    shop,
    browser,
  }) => {
    await shop.set({ stackingRules: { redeemables_application_mode: mode } });
    const shopper = new CartShopper(page, manner);
    await shopper.opens(shop);
    const orderId = await orderOf(page);

    await test.step('a card, two discounts, a single-use code and a promotion are applied to 257.00', async () => {
      await shopper.wantsGrinders(3);
      await expect(shopper.toPay).toHaveText('$257.00');
      await shopper.unfolds();
      for (const [code, left] of [
        [CARD, '$157.00'],
        ['SAVE20', '$137.00'],
        ['BIGCART', '$132.00'],
        ['ONCE', '$127.00'],
      ] as const) {
        await shopper.applies(code);
        await expect(shopper.toPay).toHaveText(left);
      }
      await shopper.appliesPromotion(PROMOTION);
      // 5 % of what the other discounts have left: the card pays last.
      await expect(shopper.toPay).toHaveText('$115.65');
      await expect(shopper.items).toContainText(['SAVE20', 'BIGCART', 'ONCE', PROMOTION, CARD]);
    });

    await test.step('the cart changes twice: one code stops applying, and comes back', async () => {
      await shopper.wantsGrinders(1);
      await expect(shopper.toPay).toHaveText('$0.00');
      await expect(shopper.items.filter({ hasText: 'BIGCART' })).toContainText('Spend at least $200.00');
      await shopper.wantsGrinders(3);
      await expect(shopper.toPay).toHaveText('$115.65');
      await expect(shopper.items.filter({ hasText: 'BIGCART' })).not.toContainText('Spend at least');
    });

    await test.step('one is removed, and the rest is checked again', async () => {
      await shopper.removes('BIGCART');
      await expect(shopper.toPay).toHaveText('$120.40');
      await expect(shopper.items).toContainText(['SAVE20', 'ONCE', PROMOTION, CARD]);
      // Enter in the field has applied codes, and placed nothing.
      await expect(shopper.placed).toBeEmpty();
      expect(await violations(page, 'main')).toEqual([]);
    });

    await test.step('after a reload the list is back, and the lock is still ours', async () => {
      await page.reload();
      await expect(shopper.toPay).toHaveText('$120.40');
      await expect(shopper.items).toContainText(['SAVE20', 'ONCE', '11.60', CARD]);
      expect(await orderOf(page)).toBe(orderId);
    });

    await test.step('a second shopper cannot take the single-use code meanwhile', async () => {
      const context = await browser.newContext();
      const other = new CartShopper(await context.newPage());
      await other.opens(shop);
      await other.unfolds();
      await other.applies('ONCE');
      await expect(other.message).toContainText('no uses left');
      await context.close();
    });

    await test.step('the order is placed by the backend, and the receipt agrees with the ledger', async () => {
      await shopper.places();
      await expect(shopper.placed).toContainText('Order placed. $120.40 charged to the card ending in 4242.');
      await expect(shopper.toPay).toHaveText('$120.40');
      for (const code of ['SAVE20', 'ONCE', CARD]) await expect(shopper.receipts).toContainText(code);
      await expect(shopper.items).toHaveCount(0);
      // Nothing can be added to it any more.
      await expect(shopper.box.locator('[part~=promotion]')).toHaveCount(0);
      // 20.00, 5.00, 5 % of the 232.00 that are left, the card, and the redemption that stands for all four.
      expect(ledger(shop, orderId)).toEqual([2000, 500, 1160, 10_000, 13_660]);
      for (const amount of ['20.00', '5.00', '11.60', '100.00', '257.00', '120.40'])
        await expect(shopper.receipts).toContainText(amount);
      expect(shop.state().vouchers[CARD]?.gift?.balance).toBe(0);
      expect((await shop.requests()).filter(({ path }) => /redem/.test(path))).toEqual([]);
      expect(await charges(page, shop, orderId)).toEqual([{ card: '4242', amount: 12040 }]);
    });
  });

/** A shopper with 10.00 off and the card on an order of 50.00. */
async function shopperWithTenOff(page: Page, shop: Shop): Promise<[CartShopper, string]> {
  const shopper = new CartShopper(page);
  await shopper.opens(shop);
  await shopper.unfolds();
  await shopper.applies('TENOFF');
  await expect(shopper.toPay).toHaveText('$40.00');
  return [shopper, await orderOf(page)];
}

const usesOf = (shop: Shop, code: string) => shop.state().vouchers[code]?.redemption.redeemed_quantity;

test('a price that changed between showing and ordering is asked about, and nothing is charged before', async ({
  page,
  shop,
}) => {
  const [shopper, orderId] = await shopperWithTenOff(page, shop);
  await control(shop, 'PATCH', '/vouchers/TENOFF', { discount: { type: 'AMOUNT', amount_off: 400 } });
  await shopper.places();
  const accept = shopper.box.getByRole('button', { name: 'Accept new amounts' });
  await expect(shopper.toPay).toHaveText('$46.00');
  expect(await charges(page, shop, orderId)).toEqual([]);
  expect(usesOf(shop, 'TENOFF')).toBe(0);
  expect(await violations(page, 'main')).toEqual([]);
  // Before the shopper has agreed, the order cannot be placed.
  await shopper.places();
  await expect(shopper.placed).toBeEmpty();
  await accept.click();
  await expect(shopper.placed).toContainText('Order placed. $46.00 charged');
  expect(await charges(page, shop, orderId)).toEqual([{ card: '4242', amount: 4600 }]);
  expect(usesOf(shop, 'TENOFF')).toBe(1);
});

test('an order whose answer the backend lost is settled by it, and nothing is charged twice', async ({
  page,
  shop,
}) => {
  const [shopper, orderId] = await shopperWithTenOff(page, shop);
  await control(shop, 'POST', '/faults', { path: '/v1/redemptions', cut: 'after' });
  await shopper.places();
  await expect(shopper.placed).toContainText('Order placed. $40.00 charged', { timeout: 15_000 });
  await expect(shopper.receipts).toContainText('You save $10.00.');
  await expect(shopper.message).toBeEmpty();
  expect(await charges(page, shop, orderId)).toEqual([{ card: '4242', amount: 4000 }]);
  expect(usesOf(shop, 'TENOFF')).toBe(1);
});

test('an order whose answer the page lost is settled after a reload, and nothing is charged twice', async ({
  page,
  shop,
}) => {
  const [shopper, orderId] = await shopperWithTenOff(page, shop);
  const ends = `${shop.merchantUrl}/attempts`;
  await page.route(ends, (route) =>
    route.request().postData()?.includes('"ended"') ? route.abort() : route.continue(),
  );
  await page.route('**/place', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await shopper.places();
  await expect(shopper.message).toContainText('We’re checking whether your code was used.');
  await expect(shopper.placed).toContainText('We’re finding out whether your order was placed.');
  await page.unroute(ends);
  await page.unroute('**/place');
  await page.reload();
  await expect(shopper.placed).toContainText('Order placed. $40.00 charged', { timeout: 15_000 });
  await expect(shopper.receipts).toContainText('You save $10.00.');
  await expect(shopper.items).toHaveCount(0);
  expect(await charges(page, shop, orderId)).toEqual([{ card: '4242', amount: 4000 }]);
  expect(usesOf(shop, 'TENOFF')).toBe(1);
});

test('what was redeemed is rolled back if the card is declined, and the order is placed with another card', async ({
  page,
  shop,
}) => {
  const [shopper, orderId] = await shopperWithTenOff(page, shop);
  await shopper.applies('ONCE');
  await expect(shopper.toPay).toHaveText('$35.00');
  await page.getByLabel('Card number').fill('4000 0000 0000 0341');
  await shopper.places();
  await expect(shopper.placed).toContainText('Your card was declined. Nothing was charged');
  expect(await charges(page, shop, orderId)).toEqual([]);
  expect([usesOf(shop, 'TENOFF'), usesOf(shop, 'ONCE')]).toEqual([0, 0]);
  // The codes are checked and held again.
  await expect(shopper.toPay).toHaveText('$35.00');
  await page.getByLabel('Card number').fill('4242 4242 4242 4242');
  await shopper.thinks();
  await shopper.places();
  await expect(shopper.placed).toContainText('Order placed. $35.00 charged');
  expect(await charges(page, shop, orderId)).toEqual([{ card: '4242', amount: 3500 }]);
  expect([usesOf(shop, 'TENOFF'), usesOf(shop, 'ONCE')]).toEqual([1, 1]);
});

test('an order without codes is charged by its price, once, also after a double click and if the answer was lost', async ({
  page,
  shop,
}) => {
  const shopper = new CartShopper(page);
  await shopper.opens(shop);
  const orderId = await orderOf(page);
  let lost = 0;
  await page.route('**/place', async (route) => {
    const answer = await route.fetch();
    if (lost++ === 0) return route.abort();
    return route.fulfill({ response: answer });
  });
  await shopper.placeButton.dblclick();
  await expect(shopper.placed).toContainText('We’re finding out');
  await shopper.thinks();
  await expect(shopper.placed).toContainText('Order placed. $50.00 charged');
  expect(await charges(page, shop, orderId)).toEqual([{ card: '4242', amount: 5000 }]);
});
