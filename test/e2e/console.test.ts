import type { Locator, Page, Route } from '@playwright/test';
import { hostileText } from '../../sandbox/sandbox.ts';
import { violations } from './axe.ts';
import { CartShopper } from './cart-shopper.ts';
import { MerchantConsole } from './merchant-console.ts';
import { RedeemBox } from './redeem-box.ts';
import { expect, test as base, type Shop } from './servers.ts';

/** The storefront and the merchant's console of the demo together: what one does, the other shows. All of it runs over HTTP. */

const test = base.extend<{ box: RedeemBox; desk: MerchantConsole }>({
  box: async ({ page, shop }, use) => {
    await page.goto(`${shop.url}/?redeem-now`);
    await expect(total(page, 'To pay')).toHaveText('$50.00');
    await use(new RedeemBox(page));
  },
  desk: async ({ context, shop, alarms }, use) => {
    const page = await context.newPage();
    page.on('pageerror', (error) => alarms.push(`console: ${error.message}`));
    page.on('dialog', (dialog) => {
      alarms.push(`console, dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await use(await MerchantConsole.open(page, shop));
  },
});

const total = (page: Page, name: string): Locator =>
  page.locator('#totals div', { has: page.locator('dt').getByText(name, { exact: true }) }).locator('dd');
const shopNews = (page: Page): Locator => page.locator('#shop-news');

const undecided = 'We couldn’t confirm this';

const usesOf = (shop: Shop, code: string) => shop.state().vouchers[code]?.redemption.redeemed_quantity;

test('a redemption is shown in the console, sent as a webhook, rolled back, and can be repeated', async ({
  page,
  shop,
  box,
  desk,
}) => {
  await test.step('the shopper redeems, and the console shows it without a reload', async () => {
    await expect(desk.rows).toHaveCount(0);
    await box.redeem('gfct5ZWI1nL');
    await expect(box.receipts).toContainText('$50.00 left.');
    await expect(desk.rows).toHaveText(/gfct5ZWI1nL.*\$50\.00.*Guest.*Redeemed/s);
    await expect(desk.news).toHaveText('gfct5ZWI1nL was redeemed.');
  });

  await test.step('the webhook has arrived and is verified', async () => {
    await expect(desk.webhooks).toHaveText(/redemption\.succeeded.*✓ verified.*delivered/s);
  });

  await test.step('the merchant opens the redemption', async () => {
    await desk.openRow('gfct5ZWI1nL');
    await expect(desk.opened.getByRole('heading', { level: 2 })).toBeFocused();
    const [record] = shop.state().redemptions;
    await expect(desk.opened.getByRole('region', { name: 'The record as JSON' })).toContainText(record!.id);
    await expect(desk.opened.locator('.history li')).toHaveText(/Redeemed.*\$50\.00/s);
  });

  await test.step('the merchant types a reason, cancels once, and rolls the redemption back', async () => {
    const { opened } = desk;
    await opened.getByLabel('Reason').fill('the parcel came back');
    await opened.getByLabel('Reason').press('Enter');
    await expect(opened.locator('.confirm')).toContainText(
      'Roll back $50.00 of gfct5ZWI1nL, because “the parcel came back”?',
    );
    // Another Enter, as of a key that is held down, must not press a button.
    await desk.page.keyboard.press('Enter');
    await opened.getByRole('button', { name: 'No, keep it' }).click();
    expect(shop.state().redemptions).toHaveLength(1);
    await desk.rollBack('the parcel came back');
    await expect(desk.rows).toHaveText(/gfct5ZWI1nL.*Rolled back/s);
    await expect(opened.locator('.history li')).toHaveText([/Given back.*-\$50\.00/s, /Rolled back/]);
    await expect(opened.getByLabel('Reason')).toHaveCount(0);
    expect(shop.state().redemptions).toMatchObject([{}, { reason: 'the parcel came back' }]);
    await expect(desk.webhooks).toHaveCount(2);
    await expect(desk.webhooks.first()).toHaveText(/redemption\.rollback\.succeeded.*✓ verified/s);
  });

  await test.step('the shopper sees that the card has its balance again, and that the order is not paid', async () => {
    await expect(shopNews(page)).toHaveText('gfct5ZWI1nL was given back: $100.00 on the card again.');
    await expect(total(page, 'To pay')).toHaveText('$50.00');
    await expect(total(page, 'gfct5ZWI1nL')).toHaveCount(0);
    await expect(box.receipts).toBeEmpty();
    expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(10_000);
  });

  await test.step('the shopper redeems the card again', async () => {
    await box.redeem('gfct5ZWI1nL');
    await expect(box.receipts).toContainText('$50.00 left.');
    await expect(total(page, 'To pay')).toHaveText('$0.00');
    await expect(desk.rows).toHaveText([/Redeemed/, /Rolled back/]);
  });
});

test('an attempt without an answer is found by the backend, and the shopper gets the receipt', async ({
  page,
  shop,
  box,
  desk,
}) => {
  await box.redeem('DROP-AFTER');
  // If the browser repeated the request by itself, there are several redemptions, and all but one are rolled back.
  await expect(desk.attempts).toHaveText(
    /DROP-AFTER.*Settled.*(It was redeemed\.|The browser sent it again.*One stays)/s,
  );
  expect(usesOf(shop, 'DROP-AFTER')).toBe(1);
  await expect(box.receipts).toContainText('You save $5.00.');
  await expect(box.message).toBeEmpty();
  await expect(total(page, 'To pay')).toHaveText('$45.00');
});

test('a code that the browser sent twice is redeemed once in the end', async ({ page, shop, box, desk }) => {
  // The same request twice, as a browser sends it when the connection is reset.
  await page.route(`${shop.apiUrl}/client/v1/redeem?code=DOUBLED`, async (route) => {
    const request = route.request();
    const sent = { method: 'POST', headers: await request.allHeaders(), body: request.postData() };
    for (let times = 0; times < 2; times++) await fetch(request.url(), sent).catch(() => undefined);
    await route.abort();
  });
  await box.redeem('DOUBLED');
  await expect(desk.attempts).toContainText('it was redeemed 2 times. One stays, 1 went back.');
  await expect(box.receipts).toContainText('You save $5.00.');
  expect(usesOf(shop, 'DOUBLED')).toBe(1);
  await expect(desk.rows).toHaveText([/Rolled back/, /Redeemed/]);
});

// The same request twice, as a browser sends it when the connection is reset. The page gets the response to the second one.
for (const [code, saved, respondToSecond] of [
  ['ONCE', '$5.00', (route: Route) => route.continue()],
  [
    'TENOFF',
    '$10.00',
    (route: Route) => route.fulfill({ status: 429, headers: { 'Access-Control-Allow-Origin': '*' } }),
  ],
] as const)
  test(`the shopper gets the receipt if ${code} was redeemed and the browser’s repeated request was refused`, async ({
    page,
    shop,
    box,
    desk,
  }) => {
    await page.route(`${shop.apiUrl}/client/v1/redeem?code=${code}`, async (route) => {
      const request = route.request();
      await fetch(request.url(), {
        method: 'POST',
        headers: await request.allHeaders(),
        body: request.postData(),
      });
      await respondToSecond(route);
    });
    const report = page.waitForRequest(
      (request) => (request.postDataJSON() as { ended?: string } | null)?.ended === 'refused',
    );
    await box.redeem('NO-SUCH');
    await expect(box.message).toContainText('don’t know');
    await box.redeem(code);
    // The first report of a refusal is of this code. The unknown code cannot have been redeemed, so nobody has to look for it at once.
    expect((await report).postDataJSON()).toMatchObject({ codes: [code] });
    await expect(box.receipts).toContainText(`You save ${saved}.`);
    await expect(box.message).toBeEmpty();
    await expect(desk.attempts).toHaveText(new RegExp(`${code}.*Settled.*It was redeemed\\.`, 's'));
    expect(usesOf(shop, code)).toBe(1);
  });

test('an attempt whose request may still arrive stays undecided', async ({ box, desk }) => {
  await box.redeem('DROP-BEFORE');
  await desk.attempts.getByRole('button', { name: 'Reconcile DROP-BEFORE' }).click();
  await expect(desk.attempts).toHaveText(/Undecided.*It may still arrive/s);
  await expect(box.message).toContainText(undecided);
});

test('a redemption that is found late counts for the order also if the shopper has redeemed another code since', async ({
  page,
  shop,
  box,
}) => {
  // The backend's look takes a while.
  await fetch(`${shop.apiUrl}/__sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify({ path: '/v1/vouchers/', delay: 4000, requests: 1 }),
  });
  await box.redeem('DROP-AFTER');
  await expect(box.message).toContainText(undecided);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save $10.00.');
  await expect(shopNews(page)).toHaveText('DROP-AFTER was redeemed after all.', { timeout: 25_000 });
  await expect(total(page, 'DROP-AFTER')).toHaveText('−$5.00');
});

test('what was redeemed with an order is rolled back together, whichever of it is open', async ({
  page,
  shop,
  desk,
}) => {
  const shopper = new CartShopper(page);
  await shopper.opens(shop);
  await shopper.unfolds();
  await shopper.applies('GIFT50');
  await expect(shopper.toPay).toHaveText('$0.00');
  await shopper.applies('TENOFF');
  await expect(shopper.items).toHaveCount(2);
  await shopper.places();
  await expect(shopper.placed).toContainText('Order placed. $0.00 charged');
  await expect(desk.rows).toHaveCount(3);
  await desk.openRow('TENOFF');
  await desk.opened.getByLabel('Reason').fill('returned');
  await desk.opened.getByRole('button', { name: 'Roll back' }).click();
  await expect(desk.opened.locator('.confirm')).toContainText('all of them go back');
  await desk.opened.getByRole('button', { name: 'Yes, roll back' }).click();
  await expect(desk.rows).toHaveText([/Rolled back/, /Rolled back/, /Rolled back/]);
  expect(shop.state().vouchers['GIFT50']?.gift?.balance).toBe(5000);
  await expect(shopNews(page)).toContainText('GIFT50 was given back: $50.00 on the card again.');
  await expect(shopNews(page)).toContainText('TENOFF was given back: it can be used again.');
});

test('a rolled back amount is to pay again, and other redemptions still count', async ({
  page,
  box,
  desk,
}) => {
  await box.redeem('TENOFF');
  await expect(total(page, 'To pay')).toHaveText('$40.00');
  await box.redeem('GIFT50');
  await expect(total(page, 'To pay')).toHaveText('$0.00');
  await desk.openRow('TENOFF');
  await desk.rollBack('a mistake');
  await expect(shopNews(page)).toHaveText('TENOFF was given back: it can be used again.');
  await expect(total(page, 'To pay')).toHaveText('$10.00');
  // The next code is redeemed on that amount.
  await box.redeem('gfct5ZWI1nL');
  await expect(box.receipts).toContainText('$10.00 paid with this card. $90.00 left.');
  await expect(total(page, 'To pay')).toHaveText('$0.00');
});

test('the box says that codes cannot be redeemed after redeeming was switched off in the console', async ({
  shop,
  box,
  desk,
}) => {
  const redeeming = desk.settings.getByRole('checkbox', { name: 'Pages may redeem vouchers' });
  await redeeming.uncheck();
  await expect(desk.news).toHaveText('Pages may not redeem.');
  await box.redeem('TENOFF');
  await expect(box.message).toContainText('That didn’t work. Your code was not redeemed. Try again later.');
  await expect(box.message).toContainText('forbidden');
  expect(shop.state().redemptions).toEqual([]);
  await redeeming.check();
  await expect(desk.news).toHaveText('Pages may redeem.');
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save $10.00.');
});

test('every switch of the settings changes the setting of its name', async ({ shop, desk }) => {
  const labels = {
    clientPublishEnabled: 'Pages may publish vouchers',
    clientListVouchersEnabled: 'Pages may list vouchers',
    clientCreateCustomerEnabled: 'Pages may create customers',
    clientLoyaltyEventsEnabled: 'Pages may track events of loyalty cards and referrals',
  } as const;
  for (const name of Object.keys(labels) as (keyof typeof labels)[]) {
    const box = desk.settings.getByRole('checkbox', { name: labels[name] });
    await expect(box).not.toBeChecked();
    await box.check();
    await expect(desk.news).toHaveText(/^Pages may (?!not)/);
    await expect.poll(() => shop.state().settings[name]).toBe(true);
    await box.uncheck();
    await expect(desk.news).toHaveText(/^Pages may not/);
    await expect.poll(() => shop.state().settings[name]).toBe(false);
  }
});

test('a fault planned in the console affects the next request only', async ({ shop, box, desk }) => {
  const { faults } = desk;
  await faults.getByLabel('Answer').fill('503');
  await faults.getByRole('button', { name: 'Plan the fault' }).click();
  await expect(faults.getByRole('listitem')).toContainText('answered 503');
  await box.redeem('TENOFF');
  await expect(box.message).toContainText(undecided);
  await expect(box.message).toContainText('server');
  expect(shop.state().redemptions).toEqual([]);
  await expect(desk.attempts).toContainText('TENOFF');
  await box.redeem('GIFT50');
  await expect(box.receipts).toContainText('$50.00 paid with this card.');
  // The fault is over, and the console shows that.
  await expect(faults).toContainText('No fault is planned.');
});

test('the console shows why the sandbox refuses an invalid fault, and can cancel a valid one', async ({
  desk,
}) => {
  const { faults } = desk;
  await faults.getByRole('button', { name: 'Plan the fault' }).click();
  await expect(faults.getByRole('alert')).toHaveText(/a status, a delay or a cut/);
  await faults.getByLabel('Cut the connection').selectOption('after it is done');
  await faults.getByRole('button', { name: 'Plan the fault' }).click();
  await expect(faults.getByRole('listitem')).toContainText('cut after it is done');
  await expect(faults.getByRole('alert')).toHaveCount(0);
  await faults.getByRole('button', { name: 'Call off' }).click();
  await expect(faults.getByRole('listitem')).toHaveCount(0);
});

test('a rate limit set in the console applies to the storefront', async ({ shop, box, desk }) => {
  await desk.settings.getByLabel('Requests').fill('0');
  await desk.settings.getByRole('button', { name: 'Save rate limit' }).click();
  await expect(desk.news).toHaveText('Rate limit saved.');
  await box.redeem('TENOFF');
  await expect(box.message).toContainText('There are too many requests');
  expect(shop.state().redemptions).toEqual([]);
  await desk.settings.getByLabel('Requests').fill('');
  await desk.settings.getByRole('button', { name: 'Save rate limit' }).click();
  await expect(desk.news).toHaveText('No rate limit.');
});

test('the console says how to get access again after its own domain was removed from the trusted domains', async ({
  shop,
  desk,
}) => {
  await desk.settings.getByLabel('Trusted domains').fill('shop.example.com, .example.org');
  await desk.settings.getByRole('button', { name: 'Save domains' }).click();
  await expect(desk.page.getByRole('alert')).toContainText('is not among its trusted domains');
  expect(shop.state().settings.trustedDomains).toEqual(['shop.example.com', '.example.org']);
  await shop.set({ trustedDomains: ['localhost'] });
  await expect(desk.page.getByRole('alert')).toHaveCount(0);
  await expect(desk.settings.getByLabel('Trusted domains')).toHaveValue('localhost');
});

test('a rollback is refused after three months, and the console shows the key', async ({
  shop,
  box,
  desk,
}) => {
  await box.redeem('TENOFF');
  await desk.openRow('TENOFF');
  await desk.clock.getByRole('button', { name: '3 months' }).click();
  await expect(desk.news).toContainText('3 months further');
  await desk.rollBack('too late');
  await expect(desk.opened.getByRole('alert')).toContainText('invalid_redemption');
  expect(usesOf(shop, 'TENOFF')).toBe(1);
  // The refused rollback is recorded, and a webhook was sent.
  await expect(desk.webhooks.first()).toHaveText(/redemption\.rollback\.failed.*✓ verified/s);
  await expect(desk.rows).toHaveText(/Redeemed/);
});

test('the console shows a refusal with its key, and can filter the list', async ({ box, desk }) => {
  for (const code of ['EXPIRED', 'NO-SUCH-CODE']) {
    await box.redeem(code);
    await expect(box.message).not.toBeEmpty();
  }
  await box.redeem('TENOFF');
  await expect(desk.rows).toHaveText([
    /TENOFF.*Redeemed/s,
    /Refused: not_found/,
    /EXPIRED.*voucher_expired/s,
  ]);
  await desk.page.getByLabel('Show').selectOption('refused');
  await expect(desk.rows).toHaveText([/not_found/, /voucher_expired/]);
  await desk.page.getByLabel('Show').selectOption('all');
  await desk.page.getByLabel('Code', { exact: true }).fill('TENOFF');
  await desk.page.getByLabel('Code', { exact: true }).press('Enter');
  await expect(desk.rows).toHaveText([/TENOFF/]);
});

test('HTML in any text is shown as text in the storefront and the console', async ({ box, desk, alarms }) => {
  await box.redeem('XSS');
  await expect(box.receipts).toContainText(hostileText);
  await desk.openRow('XSS');
  await expect(desk.opened.getByRole('region', { name: 'The record as JSON' })).toContainText(hostileText);
  await desk.rollBack(hostileText);
  await expect(desk.opened.locator('.history li')).toHaveCount(2);
  await desk.opened.getByRole('button', { name: 'Given back' }).click();
  await expect(desk.opened.locator('.terms')).toContainText(hostileText);
  await expect(desk.webhooks).toHaveCount(2);
  for (const webhook of await desk.webhooks.all()) await webhook.locator('summary').click();
  await expect(desk.webhooks.first().locator('pre')).toContainText(hostileText);
  await expect(desk.page.locator('img')).toHaveCount(0);
  expect(alarms).toEqual([]);
});

test('a webhook without a signature is not stored, and the console says why', async ({ shop, desk }) => {
  await fetch(`${shop.merchantUrl}/webhooks`, { method: 'POST', body: '{}' });
  await expect(desk.news).toHaveText('A webhook was refused: missing_signature.');
  await expect(desk.page.getByText('1 refused, the last one as missing_signature.')).toBeVisible();
  await expect(desk.webhooks).toHaveCount(0);
});

test('"Start over" in the console restores the first state, and webhooks still arrive', async ({
  shop,
  box,
  desk,
}) => {
  await box.redeem('DROP-AFTER');
  await expect(desk.attempts).toHaveCount(1);
  await box.redeem('TENOFF');
  await desk.openRow('TENOFF');
  await desk.settings.getByRole('button', { name: 'Start over' }).click();
  await expect(desk.rows).toHaveCount(0);
  await expect(desk.attempts).toHaveCount(0);
  await expect(desk.webhooks).toHaveCount(0);
  await expect(desk.opened).toContainText('No redemption is open');
  expect(shop.state().redemptions).toEqual([]);
  await box.redeem('GIFT50');
  await expect(desk.rows).toHaveText(/GIFT50/);
  await expect(desk.webhooks).toHaveText(/✓ verified/);
});

test('a row of the list keeps the focus when new redemptions arrive', async ({ box, desk }) => {
  await box.redeem('TENOFF');
  const row = desk.rows.filter({ hasText: 'TENOFF' }).getByRole('button');
  await row.focus();
  await box.redeem('GIFT50');
  await expect(desk.rows).toHaveText([/GIFT50/, /TENOFF/]);
  await expect(row).toBeFocused();
});

test('the storefront works without its backend', async ({ page, shop, box, alarms }) => {
  await page.route(`${shop.merchantUrl}/**`, (route) => route.abort('connectionrefused'));
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('You save $10.00.');
  const failedReport = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/attempts'));
  await box.redeem('DROP-BEFORE');
  await failedReport;
  await expect(box.message).toContainText(undecided);
  await expect(total(page, 'To pay')).toHaveText('$40.00');
  expect(alarms).toEqual([]);
});

/** Makes redemptions, an undecided attempt and a fault, so that every part of the console has content. */
async function fill(box: RedeemBox, desk: MerchantConsole) {
  for (const code of ['EXPIRED', 'gfct5ZWI1nL', 'DROP-AFTER']) {
    await box.redeem(code);
    await expect(box.field).not.toHaveAttribute('readonly');
  }
  await expect(desk.attempts).toHaveCount(1);
  await desk.faults.getByLabel('Answer').fill('503');
  await desk.faults.getByRole('button', { name: 'Plan the fault' }).click();
  await expect(desk.faults.getByRole('listitem')).toHaveCount(1);
  await desk.openRow('gfct5ZWI1nL');
  await desk.opened.getByLabel('Reason').fill('returned');
  await desk.opened.getByRole('button', { name: 'Roll back' }).click();
  await expect(desk.webhooks.first()).toContainText('verified');
}

test('axe finds no violation in the console, and nothing is wider than the page, in all colours and 360 px wide', async ({
  box,
  desk,
}) => {
  const { page } = desk;
  await fill(box, desk);
  for (const [look, change] of [
    ['light', () => page.emulateMedia({ colorScheme: 'light' })],
    ['dark', () => page.emulateMedia({ colorScheme: 'dark' })],
    ['forced colours', () => page.emulateMedia({ forcedColors: 'active' })],
    ['360 px wide', () => page.setViewportSize({ width: 360, height: 800 })],
  ] as const) {
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
    await change();
    expect(await violations(page), look).toEqual([]);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide, look).toBeLessThanOrEqual(0);
  }
});
