import type { Page } from '@playwright/test';
import { RedeemBox } from './redeem-box.ts';
import { expect, test, type Shop } from './servers.ts';

/** Failed requests: what the box says to the shopper, and that the page sends no redemption again. */

const undecided = 'We couldn’t confirm this';
const tryLater = 'That didn’t work. Your code was not redeemed. Try again later.';

/** Opens the storefront. `sent` lists the requests to redeem that its scripts make; the browser may repeat one. */
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

/** The shop's backend would settle what is undecided before a test can read it. */
const withoutBackend = (page: Page) => page.route(/\/attempts(\?|$)/, (route) => route.abort());

/** How often the API has redeemed a code. */
const usesOf = (shop: Shop, code: string) => shop.state().vouchers[code]?.redemption.redeemed_quantity;

test('from an untrusted origin nothing is redeemed, and the box does not call the code invalid', async ({
  page,
  shop,
}) => {
  await shop.set({ trustedDomains: ['localhost'] });
  const { port } = new URL(shop.url);
  const { box } = await open(page, `http://shop.localhost:${port}/?redeem-now`);
  await box.redeem('gfct5ZWI1nL');
  // The browser hides this refusal from the page, so it looks like a lost connection.
  await expect(box.message).toContainText(undecided);
  await expect(box.message).toContainText('network');
  expect(await shop.requests()).toMatchObject([
    { method: 'OPTIONS', origin: `http://shop.localhost:${port}` },
  ]);
  expect(shop.state().redemptions).toEqual([]);
});

test('with a wrong key the box asks the shopper to try later, and shows the reason for the shop', async ({
  page,
  shop,
}) => {
  const { box } = await open(page, `${shop.url}/?redeem-now`);
  await box.element.evaluate((element) => element.setAttribute('client-token', 'not-the-token'));
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toContainText(tryLater);
  await expect(box.message).toContainText('unauthorized');
  expect(await outcome(page)).toMatchObject({ status: 'failed', httpStatus: 401, mayHaveRedeemed: false });
  expect(shop.state().redemptions).toEqual([]);
});

test('with redeeming switched off in the project the box asks the shopper to try later', async ({
  page,
  shop,
}) => {
  await shop.set({ clientRedeemEnabled: false });
  const { box } = await open(page, `${shop.url}/?redeem-now`);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toContainText(tryLater);
  await expect(box.message).toContainText('forbidden');
  expect(await outcome(page)).toMatchObject({ status: 'failed', httpStatus: 403, mayHaveRedeemed: false });
  expect(shop.state().redemptions).toEqual([]);
});

/** The `outcome` property of the box. */
const outcome = (page: Page) =>
  page.evaluate(
    () => JSON.parse(JSON.stringify(document.querySelector('voucher-redeem')!.outcome)) as unknown,
  );

for (const { code, kind, redeems } of [
  { code: 'HTML-502', kind: 'server', redeems: 0 },
  { code: 'NOT-JSON', kind: 'unreadable', redeems: 0 },
  { code: 'NO-CORS', kind: 'network', redeems: 1 },
]) {
  test(`a response that the page cannot read leaves the code undecided, and it is sent once: ${code}`, async ({
    page,
    shop,
  }) => {
    await withoutBackend(page);
    const { box, sent } = await open(page, `${shop.url}/?redeem-now`);
    await box.redeem(code);
    await expect(box.message).toContainText(undecided);
    await expect(box.message).toContainText(kind);
    await expect(box.message).not.toContainText('ry again');
    expect(await outcome(page)).toMatchObject({ status: 'failed', kind, mayHaveRedeemed: true });
    expect(sent).toHaveLength(1);
    expect(await shop.posts()).toHaveLength(1);
    expect(usesOf(shop, code)).toBe(redeems);
  });
}

test('a connection lost after the redemption leaves the code undecided, and the page sends it once: DROP-AFTER', async ({
  page,
  shop,
}) => {
  await withoutBackend(page);
  const { box, sent } = await open(page, `${shop.url}/?redeem-now`);
  await box.redeem('DROP-AFTER');
  await expect(box.message).toContainText(undecided);
  await expect(box.message).not.toContainText('ry again');
  expect(sent).toHaveLength(1);
  // The POST goes over the connection of the preflight. When a used connection breaks, the browser may repeat the request by
  // itself, once for each connection that it keeps. Up to five requests were seen.
  const arrived = await shop.posts();
  expect(arrived.length).toBeGreaterThan(0);
  expect(usesOf(shop, 'DROP-AFTER')).toBe(arrived.length);
  // All of them have the same attempt id, by which the shop's backend can find and roll back those that are too many.
  const ids = shop.state().redemptions.map(({ metadata }) => metadata?.['attempt_id']);
  expect(new Set(ids)).toEqual(new Set([((await outcome(page)) as { attemptId: string }).attemptId]));
});

test('a connection lost before the redemption leaves the code undecided as well, because a page cannot tell the difference: DROP-BEFORE', async ({
  page,
  shop,
}) => {
  const { box, sent } = await open(page, `${shop.url}/?redeem-now`);
  await box.redeem('DROP-BEFORE');
  await expect(box.message).toContainText(undecided);
  expect(sent).toHaveLength(1);
  expect(usesOf(shop, 'DROP-BEFORE')).toBe(0);
});

test('the button says that the box is redeeming, and a late response is still shown', async ({
  page,
  shop,
}) => {
  const { box } = await open(page, `${shop.url}/?redeem-now`);
  await box.redeem('SLOW-5S');
  await expect(box.button).toHaveText('Redeeming…');
  await expect(box.button).toHaveAttribute('aria-disabled', 'true');
  // The button stays focusable, because a disabled button would lose the focus.
  await expect(box.button).not.toHaveAttribute('disabled');
  await expect(box.field).toHaveAttribute('readonly');
  await expect(box.receipts).toHaveText('Redeeming…');
  shop.releaseSlowResponses();
  await expect(box.receipts).toContainText('You save $5.00.');
  await expect(box.button).toHaveText('Redeem');
  await expect(box.button).not.toHaveAttribute('aria-disabled');
  await expect(box.field).not.toHaveAttribute('readonly');
});

test('after the timeout the code is undecided, and it is not sent again', async ({ page, shop }) => {
  await withoutBackend(page);
  const { box, sent } = await open(page, `${shop.url}/?redeem-now`);
  await box.element.evaluate((element) => element.setAttribute('timeout', '300'));
  await box.redeem('TIMEOUT-AFTER');
  await expect(box.message).toContainText(undecided);
  await expect(box.message).toContainText('timeout');
  await expect(box.message).not.toContainText('expired');
  expect(sent).toHaveLength(1);
  expect(usesOf(shop, 'TIMEOUT-AFTER')).toBe(1);
});

test('after too many requests the box says how long to wait, and nothing was redeemed', async ({
  page,
  shop,
}) => {
  const { box } = await open(page, `${shop.url}/?redeem-now`);
  await shop.set({ rateLimit: { requests: 2, seconds: 5 } });
  for (const code of ['EXPIRED', 'USEDUP']) {
    await box.redeem(code);
    await expect(box.message).toContainText('Try another one.');
  }
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toContainText(
    /There are too many requests right now\. Wait [1-5] seconds? and try again\./,
  );
  expect(await outcome(page)).toMatchObject({
    kind: 'rate-limited',
    mayHaveRedeemed: false,
    httpStatus: 429,
  });
  expect(shop.state().vouchers['gfct5ZWI1nL']?.gift?.balance).toBe(10000);
});

test('without a connection nothing is sent, also not when the connection comes back', async ({
  page,
  shop,
  context,
}) => {
  const { box, sent } = await open(page, `${shop.url}/?redeem-now`);
  // An API on this machine would respond without a network, so this one has another address. `sent` would list a request to it.
  await page.route('http://api.example.test/**', (route) => route.abort());
  await box.element.evaluate((element) => element.setAttribute('api-url', 'http://api.example.test'));
  await context.setOffline(true);
  await box.redeem('gfct5ZWI1nL');
  await expect(box.message).toContainText('You seem to be offline. Check your connection and try again.');
  expect(await outcome(page)).toMatchObject({ kind: 'offline', mayHaveRedeemed: false });

  const online = page.evaluate(() => new Promise((resolve) => addEventListener('online', resolve)));
  await context.setOffline(false);
  await online;
  await box.element.evaluate((element, url) => element.setAttribute('api-url', url), shop.apiUrl);
  // A request that was sent by mistake would come before this one.
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('Redeemed');
  expect(sent).toEqual([`${shop.apiUrl}/client/v1/redeem?code=TENOFF`]);
});

test('an outcome that comes after the box was removed still reaches the page, once', async ({
  page,
  shop,
}) => {
  const { box, sent } = await open(page, `${shop.url}/?redeem-now`);
  await page.evaluate(() => {
    const outcomes: unknown[] = [];
    Object.assign(window, { outcomes, removedBox: document.querySelector('voucher-redeem') });
    for (const type of ['voucher-redeemed', 'voucher-refused'])
      addEventListener(type, (event) => outcomes.push((event as { outcome?: unknown }).outcome));
  });
  await box.redeem('SLOW-5S');
  await expect.poll(() => shop.posts()).toHaveLength(1);
  await box.element.evaluate((element) => element.remove());
  shop.releaseSlowResponses();
  const outcomes = () =>
    page.evaluate(() => (window as unknown as { outcomes: { code: string }[] }).outcomes);
  await expect.poll(outcomes).toMatchObject([{ status: 'redeemed', code: 'SLOW-5S' }]);

  // Back on the page, the box shows the outcome and sends nothing.
  await page.evaluate(() =>
    document.querySelector('#checkout')!.prepend((window as unknown as { removedBox: Element }).removedBox),
  );
  await expect(box.receipts).toContainText('You save $5.00.');
  await box.redeem('EXPIRED');
  await expect(box.message).toContainText('expired');
  await expect.poll(outcomes).toMatchObject([{ code: 'SLOW-5S' }, { code: 'EXPIRED' }]);
  expect(sent).toHaveLength(2);
  expect(usesOf(shop, 'SLOW-5S')).toBe(1);
});

test('two boxes with different keys on one page use their own keys', async ({ page, shop }) => {
  const tokens: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/redeem?'))
      tokens.push(request.headers()['x-client-token']);
  });
  const { box: first } = await open(page, `${shop.url}/?redeem-now`);
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
  await expect(other.message).toContainText(tryLater);
  await one.redeem('TENOFF');
  await expect(one.receipts).toContainText('You save $10.00.');
  await expect(other.receipts).toBeEmpty();
  await expect(one.message).toBeEmpty();
  expect(tokens).toEqual(['another-token', 'sandbox-client-token']);
});
