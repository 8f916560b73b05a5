import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { createSandbox } from 'voucher-redeem/sandbox';
import { documentShop, shopChecks } from 'voucher-redeem/testing';
import { openCheckout } from './checkout';

const sandbox = createSandbox({ settings: { rateLimit: null } });
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

it('a code that is redeemed is named on the page', async () => {
  openCheckout(() => {}, sandbox.fetch);
  // A press of a test is a script's, which the box does not take for a shopper's. A call is the page's own decision.
  const outcome = await document.querySelector('voucher-redeem')!.redeem('TENOFF');
  expect(outcome.status).toBe('redeemed');
  expect(document.querySelector('output')!.textContent).toBe('TENOFF is redeemed.');
});

// The policy is kept by a browser alone, and this checkout has one box.
for (const check of shopChecks.filter(({ name }) => !/^(policy-holds|two-boxes-stay-apart)$/.test(name)))
  it(check.title, async () => {
    const placeOrder = vi.fn();
    const shop = documentShop({
      sandbox,
      open: () => openCheckout(placeOrder, sandbox.fetch),
      isOrderPlaced: () => placeOrder.mock.calls.length > 0,
    });
    await check.run(shop);
  });
