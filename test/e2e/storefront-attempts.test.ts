import type { Page, Request } from '@playwright/test';
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
  await page.goto(shop.url);
  const box = new RedeemBox(page);
  await box.redeem('TENOFF');
  await expect(box.receipts).toContainText('Redeemed');
  await expect.poll(() => sent.map(({ what }) => what)).toEqual(['begun', 'sent', 'redeemed']);
  expect(sent[0]!.attemptId).toMatch(/^att_/);
  expect(new Set(sent.map(({ attemptId }) => attemptId)).size).toBe(1);
});

test('the storefront tells the backend of several codes at once in the same way, and of a refusal', async ({
  page,
  shop,
}) => {
  const sent = watch(page, shop);
  await page.goto(shop.url);
  const together = async (code: string) => {
    await page.getByLabel('Gift card', { exact: true }).fill('gfct5ZWI1nL');
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Redeem together' }).click();
  };
  await together('TENOFF');
  await expect.poll(() => sent.map(({ what }) => what)).toEqual(['begun', 'sent', 'redeemed']);
  expect(new Set(sent.map(({ attemptId }) => attemptId)).size).toBe(1);
  sent.length = 0;
  await page.getByLabel('Gift card', { exact: true }).fill('');
  await page.getByLabel('Code', { exact: true }).fill('EXPIRED');
  await page.getByRole('button', { name: 'Redeem together' }).click();
  await expect.poll(() => sent.map(({ what }) => what)).toEqual(['begun', 'sent', 'refused']);
});

test('the storefront sends nothing while the backend refuses to remember more attempts of the order', async ({
  page,
  shop,
}) => {
  const sent = watch(page, shop);
  await page.goto(shop.url);
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
  await page.getByLabel('Code', { exact: true }).fill('TENOFF');
  await page.getByRole('button', { name: 'Redeem together' }).click();
  await expect(page.locator('#together-result')).toContainText('Nothing was redeemed');
  expect(sent.filter(({ what }) => what === 'sent')).toEqual([]);
  expect(shop.state().redemptions).toEqual([]);
});
