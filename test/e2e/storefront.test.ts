import type { Locator, Page } from '@playwright/test';
import { hostileText, seededCodes } from '../../sandbox/sandbox.ts';
import { RedeemBox } from './redeem-box.ts';
import { expect, test } from './servers.ts';

/** The storefront of the demo. Its cart has coffee beans for 24.00 and filters for 26.00, so 50.00 are to pay. */

let box: RedeemBox;
test.beforeEach(async ({ page, shop }) => {
  box = new RedeemBox(page);
  await page.goto(`${shop.url}/?redeem-now#testers`);
  await expect(total(page, 'To pay')).toHaveText('$50.00');
});

const total = (page: Page, name: string): Locator =>
  page.locator('#totals div', { has: page.locator('dt').getByText(name, { exact: true }) }).locator('dd');
const lines = (page: Page): Locator => page.locator('#lines tr');
const placed = (page: Page): Locator => page.locator('#placed');

/** The entries of the page's event log, newest first. */
async function logged(page: Page): Promise<{ type: string; json: Record<string, unknown> }[]> {
  const entries = await page.locator('#log details').all();
  return Promise.all(
    entries.map(async (entry) => ({
      type: (await entry.locator('summary code').textContent())!,
      json: JSON.parse((await entry.locator('pre').textContent())!) as Record<string, unknown>,
    })),
  );
}

test('a gift card pays the cart, and its balance is reduced by the amount it paid', async ({
  page,
  shop,
}) => {
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText('$50.00 paid with this card. $50.00 left.');
  await expect(box.receipts).toContainText('gfct5ZWI1nL');
  await expect(total(page, 'gfct5ZWI1nL')).toHaveText('−$50.00');
  await expect(total(page, 'To pay')).toHaveText('$0.00');
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(5000);
});

test('a redemption goes to another origin, after a preflight request', async ({ shop }) => {
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText('Redeemed');
  const path = '/client/v1/redeem?code=gfct5ZWI1nL';
  expect(await shop.requests()).toMatchObject([
    { method: 'OPTIONS', path, origin: shop.url },
    { method: 'POST', path, origin: shop.url },
  ]);
  expect(new URL(shop.url).origin).not.toBe(new URL(shop.apiUrl).origin);
});

test('a discount with a limit takes off its limit and says so', async ({ page }) => {
  await page.getByLabel('Quantity of Hand grinder').selectOption('1');
  await expect(total(page, 'To pay')).toHaveText('$119.00');
  await box.redeem('SAVE20');
  await expect(box.receipts).toContainText(
    '20% off: you save $20.00. $20.00 is the most this code takes off.',
  );
  await expect(total(page, 'SAVE20')).toHaveText('−$20.00');
  await expect(total(page, 'To pay')).toHaveText('$99.00');
});

test('a free product is named in the receipt and added to the cart without a price', async ({ page }) => {
  await box.redeem('FREEMUG');
  await expect(box.receipts).toContainText('Enamel mug added free.');
  await expect(lines(page).filter({ hasText: 'Enamel mug' })).toHaveText(/Free$/);
  await expect(total(page, 'To pay')).toHaveText('$50.00');
});

test('a voucher for free shipping is described as free delivery', async ({ page }) => {
  await box.redeem('FREESHIP');
  await expect(box.receipts).toContainText('Delivery is free.');
  await expect(total(page, 'To pay')).toHaveText('$50.00');
});

test('the receipt of a loyalty card says how many points were used, what they saved, and how many are left', async ({
  page,
  shop,
}) => {
  await box.redeem('POINTS500');
  await expect(box.receipts).toContainText('250 points used. You save $50.00. 250 points left.');
  await expect(total(page, 'To pay')).toHaveText('$0.00');
  expect(shop.state().vouchers['POINTS500']?.loyalty_card?.balance).toBe(250);
});

test('the totals are those of the API’s response, not calculated by the page', async ({ page, shop }) => {
  // No voucher takes off 12.34, so this number can only come from the response.
  await page.route(`${shop.apiUrl}/client/v1/redeem*`, async (route) => {
    const response = await route.fetch();
    const body = (await response.json()) as { order: object };
    Object.assign(body.order, { total_amount: 3766, total_discount_amount: 1234 });
    Object.assign(body.order, { total_applied_discount_amount: 1234 });
    await route.fulfill({ response, json: body });
  });
  await box.redeem('TENOFF');
  await expect(total(page, 'TENOFF')).toHaveText('−$12.34');
  await expect(total(page, 'To pay')).toHaveText('$37.66');
});

for (const { code, sentence, key } of [
  { code: 'EXPIRED', sentence: 'This code has expired. Try another one.', key: 'voucher_expired' },
  { code: 'USEDUP', sentence: 'This code has no uses left.', key: 'quantity_exceeded' },
  // This is the merchant's own message.
  { code: 'BIGCART', sentence: 'Spend at least $200.00 to use this code.', key: 'order_rules_violated' },
  { code: 'NO-SUCH-CODE', sentence: 'We don’t know this code.', key: 'not_found' },
]) {
  test(`the code ${code} is refused with "${sentence}"`, async ({ page, shop }) => {
    await box.redeem(code);
    await expect(box.message).toContainText(sentence);
    await expect(box.message).toContainText(key);
    await expect(box.field).toHaveAttribute('aria-invalid', 'true');
    await expect(box.receipts).toBeEmpty();
    await expect(total(page, 'To pay')).toHaveText('$50.00');
    expect(shop.state().redemptions.map(({ result }) => result)).toEqual(['FAILURE']);
  });
}

test('a refusal disappears when the shopper edits the code, and the next code is redeemed', async () => {
  await box.redeem('EXPIRED');
  await expect(box.message).toContainText('expired');
  await box.field.pressSequentially('T');
  await expect(box.message).toBeEmpty();
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save $10.00.');
});

test('a code that needs a customer is redeemed after the shopper has signed in', async ({ page }) => {
  await box.redeem('SIGNIN');
  await expect(box.message).toContainText(
    'For this code we need to know who you are. Sign in, or contact us.',
  );
  await page.getByLabel('Signed in as').selectOption('Ben');
  await box.button.click();
  await expect(box.receipts).toContainText('You save $5.00.');
});

test('a click on a code in the list fills it into the box and sends nothing', async ({ page, shop }) => {
  for (const { code } of seededCodes.slice(0, 3)) {
    await page.locator('#codes').getByText(code, { exact: true }).click();
    await expect(box.field).toHaveValue(code);
    await expect(box.field).toBeFocused();
  }
  expect(await logged(page)).toEqual([]);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('Redeemed');
  expect(await shop.posts()).toHaveLength(1);
});

test('the page lists every code of the sandbox', async ({ page }) => {
  await expect(page.locator('#codes button > code')).toHaveText(seededCodes.map(({ code }) => code));
});

test('Enter in the box redeems once and does not place the order', async ({ page, shop }) => {
  await box.field.fill('gfct5ZWI1nL');
  await box.field.press('Enter');
  await expect(box.receipts).toContainText('$50.00 left.');
  await expect(placed(page)).toBeEmpty();
  expect(await shop.posts()).toHaveLength(1);
  await page.getByRole('button', { name: 'Place order' }).click();
  await expect(placed(page)).not.toBeEmpty();
});

for (const [action, pressTwice] of [
  ['a double click', () => box.button.dblclick()],
  [
    'Enter pressed twice',
    async () => {
      await box.field.press('Enter');
      await box.field.press('Enter');
    },
  ],
] as const) {
  test(`${action} sends one request`, async ({ page, shop }) => {
    await box.field.fill('SLOW-5S');
    await pressTwice();
    await expect(box.button).toHaveText('Redeeming…');
    await expect.poll(() => shop.posts()).toHaveLength(1);
    shop.releaseSlowResponses();
    await expect(box.receipts).toContainText('You save $5.00.');
    expect(await shop.posts()).toHaveLength(1);
    expect(shop.state().vouchers['SLOW-5S']?.redemption.redeemed_quantity).toBe(1);
    await expect(placed(page)).toBeEmpty();
  });
}

test('a double click redeems a code once, also if the response comes at once', async ({ shop }) => {
  await box.field.fill('gfct5ZWI1nL');
  await box.button.dblclick();
  await expect(box.receipts).toContainText('$50.00 left.');
  expect(await shop.posts()).toHaveLength(1);
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(5000);
});

// The response comes before the second press, and the undecided code is still in the box. It must not be sent again.
for (const [action, pressTwice] of [
  [
    'a slow double click',
    async (page: Page) => {
      const { x, y, width, height } = (await box.button.boundingBox())!;
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down({ clickCount: 1 });
      await page.mouse.up({ clickCount: 1 });
      await expect(box.message).toContainText('may have been used');
      await page.mouse.down({ clickCount: 2 });
      await page.mouse.up({ clickCount: 2 });
    },
  ],
  [
    'Enter held down',
    async (page: Page) => {
      await box.field.focus();
      await page.keyboard.down('Enter');
      await expect(box.message).toContainText('may have been used');
      await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
    },
  ],
] as const) {
  test(`${action} does not send an undecided code again`, async ({ page, shop }) => {
    await box.field.fill('HTML-502');
    await pressTwice(page);
    // A later press redeems another code, which shows that the page had time to send.
    await box.redeem('EXPIRED');
    await expect(box.message).toContainText('This code has expired.');
    expect((await shop.posts()).map(({ path }) => path)).toEqual([
      expect.stringContaining('HTML-502'),
      expect.stringContaining('EXPIRED'),
    ]);
  });
}

test('while a code is being redeemed, another press sends nothing and the code cannot be changed', async ({
  page,
  shop,
}) => {
  await box.redeem('SLOW-5S');
  await expect(box.button).toHaveAttribute('aria-disabled', 'true');
  await box.button.click({ force: true });
  await box.field.press('Enter');
  await box.field.pressSequentially('TENOFF');
  await expect(box.field).toHaveValue('SLOW-5S');
  await box.button.click({ force: true });
  shop.releaseSlowResponses();
  await expect(box.receipts).toContainText('Redeemed');
  expect(await shop.posts()).toHaveLength(1);
  expect((await logged(page)).map(({ type }) => type)).toEqual([
    'voucher-redeemed',
    'voucher-redeem-request',
  ]);
});

test('a click, a submit or a key event of a script redeems nothing', async ({ page, shop }) => {
  await box.field.fill('gfct5ZWI1nL');
  await box.element.evaluate((element) => {
    element.shadowRoot!.querySelector('button')!.click();
    element.shadowRoot!.querySelector('form')!.requestSubmit();
    const enter = { key: 'Enter', bubbles: true, composed: true };
    element.shadowRoot!.querySelector('input')!.dispatchEvent(new KeyboardEvent('keydown', enter));
  });
  await expect(box.button).toHaveText('Redeem');
  expect(await logged(page)).toEqual([]);
  // A request that was sent by mistake would come before this one.
  await box.button.click();
  await expect(box.receipts).toContainText('$50.00 left.');
  expect(await shop.posts()).toHaveLength(1);
});

test('an empty field makes the box ask for a code, and nothing is sent', async ({ shop }) => {
  await box.redeem('   ');
  await expect(box.message).toHaveText('Enter a code first.');
  expect(await shop.requests()).toEqual([]);
});

test('the event log shows each event with its data', async ({ page }) => {
  await box.redeem('EXPIRED');
  await expect(box.message).toContainText('expired');
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText('Redeemed');
  const [redeemed, request, refused] = await logged(page);
  expect(refused).toMatchObject({
    type: 'voucher-refused',
    json: { status: 'refused', code: 'EXPIRED', key: 'voucher_expired', httpStatus: 400 },
  });
  expect(request).toMatchObject({
    type: 'voucher-redeem-request',
    json: { code: 'gfct5ZWI1nL', context: { order: { amount: 5000 } } },
  });
  expect(redeemed).toMatchObject({
    type: 'voucher-redeemed',
    json: {
      status: 'redeemed',
      effects: [{ kind: 'gift', taken: 5000, left: 5000 }],
      redemption: { object: 'redemption', result: 'SUCCESS' },
    },
  });
});

test('the metadata of the redemption has the attempt id that the page knows', async ({ page, shop }) => {
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('Redeemed');
  const [redeemed] = await logged(page);
  expect(redeemed?.json.attemptId).toMatch(/^att_/);
  expect(shop.state().redemptions[0]?.metadata).toEqual({ attempt_id: redeemed?.json.attemptId });
});

test('a second code is redeemed on the amount that is left to pay, and the first receipt stays', async ({
  page,
}) => {
  await box.redeem('TENOFF');
  await expect(total(page, 'To pay')).toHaveText('$40.00');
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText('$40.00 paid with this card. $60.00 left.');
  await expect(box.receipts).toContainText('You save $10.00.');
  await expect(total(page, 'To pay')).toHaveText('$0.00');
});

for (const code of ['XSS', 'XSS-REFUSED']) {
  test(`HTML in the merchant’s texts is shown as text: ${code}`, async ({ page }) => {
    await box.redeem(code);
    await expect(code === 'XSS' ? box.receipts : box.message).toContainText(hostileText);
    if (code === 'XSS') await expect(lines(page).filter({ hasText: hostileText })).toHaveCount(1);
    await expect(page.locator('img')).toHaveCount(0);
  });
}

test('"Start over" restores the balance of the gift card', async ({ page, shop }) => {
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText('$50.00 left.');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(box.receipts).toBeEmpty();
  await expect(total(page, 'To pay')).toHaveText('$50.00');
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(10000);
});

test('the diagnosis finds no trouble at first, and names a setting that was switched off', async ({
  page,
  shop,
}) => {
  const entry = page.locator('#log details').first();
  await page.getByRole('button', { name: 'Diagnose' }).click();
  await expect(entry.locator('pre')).toContainText('"ok": true');
  await shop.set({ clientRedeemEnabled: false });
  await page.getByRole('button', { name: 'Diagnose' }).click();
  await expect(entry.locator('pre')).toContainText('switch on \\"Redeeming vouchers\\"');
  expect(shop.state().redemptions).toEqual([]);
});
