import type { Page, Request } from '@playwright/test';
import { CartShopper, control } from './cart-shopper.ts';
import { RedeemBox } from './redeem-box.ts';
import { expect, test, type Shop } from './servers.ts';

/** What the storefront tells the shop's backend of its attempts, and in which order. */

interface Sent {
  what: string;
  attemptId: unknown;
}

/** What the page sends to the backend about attempts, and to the API to redeem, oldest first. */
function watch(page: Page, shop: Shop): Sent[] {
  const sent: Sent[] = [];
  page.on('request', (request: Request) => {
    if (request.method() !== 'POST') return;
    const url = request.url();
    const body = request.postDataJSON() as {
      attemptId?: unknown;
      ended?: string;
      metadata?: { attempt_id?: unknown };
    } | null;
    if (url === `${shop.merchantUrl}/attempts`)
      sent.push({ what: body?.ended ?? 'begun', attemptId: body?.attemptId });
    else if (url.endsWith('/place')) sent.push({ what: 'placed', attemptId: body?.attemptId });
    else if (url.startsWith(`${shop.apiUrl}/client/`) && !/(validations|qualifications)$/.test(url))
      sent.push({ what: 'sent', attemptId: body?.metadata?.attempt_id });
  });
  return sent;
}

test('the storefront tells the backend of an attempt of the box before it is sent, and its end afterwards', async ({
  page,
  shop,
}) => {
  const sent = watch(page, shop);
  await page.goto(`${shop.url}/?redeem-now`);
  const box = new RedeemBox(page);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('Redeemed');
  await expect.poll(() => sent.map(({ what }) => what)).toEqual(['begun', 'sent', 'redeemed']);
  expect(sent[0]!.attemptId).toMatch(/^att_/);
  expect(new Set(sent.map(({ attemptId }) => attemptId)).size).toBe(1);
});

test('the storefront tells the backend of an order before it is sent, and of its end afterwards', async ({
  page,
  shop,
}) => {
  const sent = watch(page, shop);
  const shopper = new CartShopper(page);
  await shopper.opens(shop);
  await shopper.unfolds();
  await shopper.applies('TENOFF');
  await expect(shopper.toPay).toHaveText('$40.00');
  expect(sent).toEqual([]);
  await control(shop, 'PATCH', '/vouchers/TENOFF', { discount: { type: 'AMOUNT', amount_off: 400 } });
  await shopper.places();
  // The backend has redeemed nothing, because the shopper would get less than was shown.
  await expect.poll(() => sent.map(({ what }) => what)).toEqual(['begun', 'placed', 'not-sent']);
  sent.length = 0;
  await shopper.presses(shopper.box.getByRole('button', { name: 'Accept new amounts' }));
  await expect(shopper.placed).toContainText('Order placed. $46.00 charged');
  await expect.poll(() => sent.map(({ what }) => what)).toEqual(['begun', 'placed', 'redeemed']);
  expect(sent[0]!.attemptId).toMatch(/^att_/);
  expect(new Set(sent.map(({ attemptId }) => attemptId)).size).toBe(1);
  expect(shop.state().redemptions[0]?.metadata).toMatchObject({ attempt_id: sent[0]!.attemptId });
});

test('the storefront sends nothing while the backend refuses to remember more attempts of the order', async ({
  page,
  shop,
}) => {
  const sent = watch(page, shop);
  await page.goto(`${shop.url}/?redeem-now`);
  await page.route(`${shop.merchantUrl}/attempts`, (route) =>
    route.fulfill({
      status: 429,
      headers: {
        'access-control-allow-origin': shop.url,
        'access-control-allow-credentials': 'true',
      },
      json: { status: 'refused', reason: 'full', message: 'Too many.' },
    }),
  );
  const box = new RedeemBox(page);
  await box.redeem('TENOFF');
  await expect(box.field).toBeEnabled();
  const shopper = new CartShopper(page);
  await shopper.opens(shop);
  await shopper.unfolds();
  await shopper.applies('TENOFF');
  await expect(shopper.toPay).toHaveText('$40.00');
  await shopper.places();
  await expect(shopper.placed).toContainText('Nothing was charged.');
  expect(sent.filter(({ what }) => what === 'sent' || what === 'placed')).toEqual([]);
  expect(shop.state().redemptions).toEqual([]);
});
