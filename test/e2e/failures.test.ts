import type { Page } from '@playwright/test';
import { RedeemBox } from './redeem-box.ts';
import { expect, test, type Shop } from './servers.ts';

/** What a shopper is told when there is no answer, and what the page may then do: above all, not send it again. */

const undecided = 'We couldn’t confirm this';
const later = 'Codes can’t be redeemed right now. Try again later.';

/** Opens the storefront, and counts the POSTs its scripts ask the browser for. */
async function open(page: Page, url: string): Promise<{ box: RedeemBox; sent: string[] }> {
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/redeem?')) sent.push(request.url());
  });
  await page.goto(url);
  const box = new RedeemBox(page);
  await expect(box.field).toBeVisible();
  return { box, sent };
}

/** How many attempts on a code the API has committed. */
const spent = (shop: Shop, code: string) => shop.state().vouchers[code]?.redemption.redeemed_quantity;

test('from an origin the project does not trust nothing is redeemed, and it is not called an invalid code', async ({
  page,
  shop,
}) => {
  await shop.set({ trustedDomains: ['localhost'] });
  const { port } = new URL(shop.url);
  const { box } = await open(page, `http://shop.localhost:${port}`);
  await box.redeem('gfct5ZWI1nL');
  // To a page a refused origin looks like a lost connection.
  await expect(box.message).toContainText(undecided);
  await expect(box.message).toContainText('network');
  expect(await shop.requests()).toMatchObject([
    { method: 'OPTIONS', origin: `http://shop.localhost:${port}` },
  ]);
  expect(shop.state().redemptions).toEqual([]);
});

test('with a wrong key the shopper is asked to come back later, and the shop’s log says why', async ({
  page,
  shop,
}) => {
  const { box } = await open(page, shop.url);
  await box.element.evaluate((element) => element.setAttribute('client-token', 'not-the-token'));
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toContainText(later);
  await expect(box.message).toContainText('unauthorized');
  expect(await outcome(page)).toMatchObject({ status: 'failed', httpStatus: 401, mayHaveRedeemed: false });
  expect(shop.state().redemptions).toEqual([]);
});

test('with redeeming switched off in the project the shopper is asked to come back later', async ({
  page,
  shop,
}) => {
  await shop.set({ clientRedeemEnabled: false });
  const { box } = await open(page, shop.url);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toContainText(later);
  await expect(box.message).toContainText('forbidden');
  expect(await outcome(page)).toMatchObject({ status: 'failed', httpStatus: 403, mayHaveRedeemed: false });
  expect(shop.state().redemptions).toEqual([]);
});

/** The outcome of the last attempt, as the page's scripts can read it. */
const outcome = (page: Page) =>
  page.evaluate(
    () => JSON.parse(JSON.stringify(document.querySelector('voucher-redeem')!.outcome)) as unknown,
  );

for (const { code, kind, redeems } of [
  { code: 'HTML-502', kind: 'server', redeems: 0 },
  { code: 'NOT-JSON', kind: 'unreadable', redeems: 0 },
  { code: 'NO-CORS', kind: 'network', redeems: 1 },
]) {
  test(`${code}: without a readable answer the code may have been used, and is sent once`, async ({
    page,
    shop,
  }) => {
    const { box, sent } = await open(page, shop.url);
    await box.redeem(code);
    await expect(box.message).toContainText(undecided);
    await expect(box.message).toContainText(kind);
    await expect(box.message).not.toContainText('ry again');
    expect(await outcome(page)).toMatchObject({ status: 'failed', kind, mayHaveRedeemed: true });
    expect(sent).toHaveLength(1);
    expect(await shop.posts()).toHaveLength(1);
    expect(spent(shop, code)).toBe(redeems);
  });
}

test('DROP-AFTER: a lost answer is not called a refusal, and we ask once even where the browser sends again', async ({
  page,
  shop,
}) => {
  const { box, sent } = await open(page, shop.url);
  await box.redeem('DROP-AFTER');
  await expect(box.message).toContainText(undecided);
  await expect(box.message).not.toContainText('ry again');
  expect(sent).toHaveLength(1);
  // The POST goes over the preflight's connection. When a used connection breaks, a browser may send again by itself, and
  // again for each that it keeps: five times was seen.
  const arrived = await shop.posts();
  expect(arrived.length).toBeGreaterThan(0);
  expect(spent(shop, 'DROP-AFTER')).toBe(arrived.length);
  // All bear the one id by which the shop's backend can find what is too much.
  const ids = shop.state().redemptions.map(({ metadata }) => metadata?.['attempt_id']);
  expect(new Set(ids)).toEqual(new Set([((await outcome(page)) as { attemptId: string }).attemptId]));
});

test('DROP-BEFORE looks the same to a page, so it is told the same', async ({ page, shop }) => {
  const { box, sent } = await open(page, shop.url);
  await box.redeem('DROP-BEFORE');
  await expect(box.message).toContainText(undecided);
  expect(sent).toHaveLength(1);
  expect(spent(shop, 'DROP-BEFORE')).toBe(0);
});

test('while the shopper waits the button says so, and a late answer is still shown', async ({
  page,
  shop,
}) => {
  const { box } = await open(page, shop.url);
  await box.redeem('SLOW-5S');
  await expect(box.button).toHaveText('Redeeming…');
  await expect(box.button).toHaveAttribute('aria-disabled', 'true');
  // Still focusable: a button that goes away takes the shopper's place on the page with it.
  await expect(box.button).not.toHaveAttribute('disabled');
  await expect(box.field).toHaveAttribute('readonly');
  await expect(box.receipts).toBeEmpty();
  shop.letSlowAnswersGo();
  await expect(box.receipts).toContainText('You save $5.00.');
  await expect(box.button).toHaveText('Redeem');
  await expect(box.button).not.toHaveAttribute('aria-disabled');
  await expect(box.field).not.toHaveAttribute('readonly');
});

test('after the timeout the code may have been used, and it is not sent again', async ({ page, shop }) => {
  const { box, sent } = await open(page, shop.url);
  await box.element.evaluate((element) => element.setAttribute('timeout', '300'));
  await box.redeem('TIMEOUT-AFTER');
  await expect(box.message).toContainText(undecided);
  await expect(box.message).toContainText('timeout');
  await expect(box.message).not.toContainText('expired');
  expect(sent).toHaveLength(1);
  expect(spent(shop, 'TIMEOUT-AFTER')).toBe(1);
});

test('too many tries: the shopper is told how long to wait, and nothing was redeemed', async ({
  page,
  shop,
}) => {
  const { box } = await open(page, shop.url);
  // The storefront has asked for its promotions by now; what counts is what comes.
  await expect(page.getByRole('checkbox', { name: 'Today' })).toBeVisible();
  await shop.set({ rateLimit: { requests: 2, seconds: 5 } });
  for (const code of ['EXPIRED', 'USEDUP']) {
    await box.redeem(code);
    await expect(box.message).toContainText('Try another one.');
  }
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toContainText(
    /Too many tries from your connection\. Wait [1-5] seconds? and try again\./,
  );
  expect(await outcome(page)).toMatchObject({
    kind: 'rate-limited',
    mayHaveRedeemed: false,
    httpStatus: 429,
  });
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(10000);
});

test('offline nothing is sent, not even when the connection comes back', async ({ page, shop, context }) => {
  const { box, sent } = await open(page, shop.url);
  // An API on this machine answers without a network, so this one is elsewhere; it would be heard of all the same.
  await page.route('http://api.example.test/**', (route) => route.abort());
  await box.element.evaluate((element) => element.setAttribute('api-url', 'http://api.example.test'));
  await context.setOffline(true);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toContainText('You are offline. Check your connection and try again.');
  expect(await outcome(page)).toMatchObject({ kind: 'offline', mayHaveRedeemed: false });

  const back = page.evaluate(() => new Promise((resolve) => addEventListener('online', resolve)));
  await context.setOffline(false);
  await back;
  await box.element.evaluate((element, url) => element.setAttribute('api-url', url), shop.apiUrl);
  // Had the return of the connection sent anything, it would have come before this.
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('Redeemed');
  expect(sent).toEqual([`${shop.apiUrl}/client/v1/redeem?code=TENOFF`]);
});

test('an answer that comes after the box was taken off the page still reaches the page, once', async ({
  page,
  shop,
}) => {
  const { box, sent } = await open(page, shop.url);
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard, gone: document.querySelector('voucher-redeem') });
    for (const type of ['voucher-redeemed', 'voucher-refused'])
      addEventListener(type, (event) => heard.push((event as { outcome?: unknown }).outcome));
  });
  await box.redeem('SLOW-5S');
  await expect.poll(() => shop.posts()).toHaveLength(1);
  await box.element.evaluate((element) => element.remove());
  shop.letSlowAnswersGo();
  const heard = () => page.evaluate(() => (window as unknown as { heard: { code: string }[] }).heard);
  await expect.poll(heard).toMatchObject([{ status: 'redeemed', code: 'SLOW-5S' }]);

  // Put back, it shows what came, and does not ask again.
  await page.evaluate(() =>
    document.querySelector('#checkout')!.prepend((window as unknown as { gone: Element }).gone),
  );
  await expect(box.receipts).toContainText('You save $5.00.');
  await box.redeem('EXPIRED');
  await expect(box.message).toContainText('expired');
  await expect.poll(heard).toMatchObject([{ code: 'SLOW-5S' }, { code: 'EXPIRED' }]);
  expect(sent).toHaveLength(2);
  expect(spent(shop, 'SLOW-5S')).toBe(1);
});

test('two boxes with different keys on one page ask with their own', async ({ page, shop }) => {
  const tokens: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/redeem?'))
      tokens.push(request.headers()['x-client-token']);
  });
  const { box: first } = await open(page, shop.url);
  await page.evaluate(() => {
    const other = document.querySelector('voucher-redeem')!.cloneNode(true) as HTMLElement;
    other.id = 'other';
    other.setAttribute('client-token', 'another-token');
    document.querySelector('#checkout')!.append(other);
  });
  const [one, other] = [new RedeemBox(page, '#box'), new RedeemBox(page, '#other')];
  await expect(first.element).toHaveCount(2);
  await other.element.evaluate((element, url) => element.setAttribute('api-url', url), shop.apiUrl);
  await other.redeem('TENOFF');
  await expect(other.message).toContainText(later);
  await one.redeem('TENOFF');
  await expect(one.receipts).toContainText('You save $10.00.');
  await expect(other.receipts).toBeEmpty();
  await expect(one.message).toBeEmpty();
  expect(tokens).toEqual(['another-token', 'sandbox-client-token']);
});
