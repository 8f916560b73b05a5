import { expect, test, type Page } from '@playwright/test';
import { startSandbox, type ServedSandbox } from '../../sandbox/server.ts';
import { serveWidgets } from './react-apps.ts';

/** `voucher-redeem/react-widget`, which takes the place of `@voucherify/react-widget` 2.0, in React 18 and 19. */

for (const version of [18, 19] as const)
  test.describe(`the components of voucher-redeem/react-widget in React ${version}`, () => {
    let sandbox: ServedSandbox;
    let shop: Awaited<ReturnType<typeof serveWidgets>>;
    test.beforeAll(async () => {
      sandbox = await startSandbox({ port: 0, settings: { rateLimit: null } });
      shop = await serveWidgets(version);
    });
    test.beforeEach(() => sandbox.reset());
    test.afterAll(async () => {
      await Promise.all([shop.close(), sandbox.close()]);
    });

    async function open(page: Page, widget: 'redeem' | 'validate') {
      await page.goto(`${shop.url}/?${new URLSearchParams({ widget, api: sandbox.url }).toString()}`);
      await expect(page).toHaveTitle(new RegExp(`^React ${version}\\.`));
    }
    /** The name of the function with the number of the render that it is from, and its parameter. */
    const callbacks = (page: Page) =>
      page.evaluate(
        () => (window as unknown as { callbacks: [string, { [field: string]: unknown }][] }).callbacks,
      );
    const code = (page: Page) => page.locator('input.voucherifyCode');
    async function enterCode(page: Page, text: string) {
      await code(page).fill(text);
      await page.getByPlaceholder('Your amount').fill('19.99');
      await page.getByRole('button', { name: 'Go' }).click();
    }

    test('VoucherifyRedeem draws the old classes and names, once, and redeems with the amount and the customer', async ({
      page,
    }) => {
      await open(page, 'redeem');
      await expect(page.locator('div.voucherifyContainer')).toHaveCount(1);
      await expect(page.getByRole('img', { name: 'The shop' })).toBeAttached();
      await expect(page.getByPlaceholder('Your code')).toHaveAttribute('name', 'voucherifyCode');
      await expect(page.locator('input[type=hidden][name=voucherifyTracking]')).toHaveCount(1);
      await enterCode(page, 'TENOFF');
      await expect(code(page)).toHaveClass(/\bshop-valid\b/);
      await expect(page.locator('button.voucherifyRedeem')).toBeDisabled();
      expect(await callbacks(page)).toMatchObject([['onRedeemed 1', { result: 'SUCCESS' }]]);
      const { orders, redemptions } = sandbox.state();
      expect(orders).toMatchObject([{ amount: 1999 }]);
      expect(redemptions).toMatchObject([{ result: 'SUCCESS', customer: { source_id: 'ben' } }]);
    });

    for (const [what, text, error] of [
      ['a refusal', 'EXPIRED', { key: 'voucher_expired' }],
      ['a failure that the API has recorded with the status 200', 'FAILURE-200', { type: 'error' }],
      ['a page in place of an answer', 'NOT-JSON', { mayHaveRedeemed: true }],
      ['a lost answer', 'DROP-AFTER', { mayHaveRedeemed: true }],
    ] as const)
      test(`VoucherifyRedeem shows no success for ${what}, says why, and calls onError`, async ({ page }) => {
        await open(page, 'redeem');
        await enterCode(page, text);
        await expect(code(page)).toHaveClass(/\bvoucherifyInvalid shop-invalid\b/);
        await expect(page.locator('.voucherifyMessageInvalid')).not.toBeEmpty();
        await expect(page.locator('.voucherifyValid, .shop-valid')).toHaveCount(0);
        expect(await callbacks(page)).toMatchObject([['onError 1', error]]);
        expect(await callbacks(page)).toHaveLength(1);
      });

    test('VoucherifyRedeem does not send a code again whose answer was lost', async ({ page }) => {
      await open(page, 'redeem');
      await enterCode(page, 'DROP-AFTER');
      await expect.poll(() => callbacks(page)).toHaveLength(1);
      // Chromium itself sends a request once more whose connection was reset.
      const { length: before } = sandbox.state().redemptions;
      await page.getByRole('button', { name: 'Go' }).click();
      await expect.poll(() => callbacks(page)).toHaveLength(2);
      expect(sandbox.state().redemptions).toHaveLength(before);
    });

    test('VoucherifyValidate fills the old hidden inputs and redeems nothing', async ({ page }) => {
      await open(page, 'validate');
      await enterCode(page, 'TENOFF');
      await expect(code(page)).toHaveClass(/\bshop-valid\b/);
      await expect(page.locator('input[name=voucherifyDiscountType]')).toHaveValue('AMOUNT');
      await expect(page.locator('input[name=voucherifyAmountOff]')).toHaveValue('1000');
      expect(await callbacks(page)).toMatchObject([['onValidated 1', { valid: true, code: 'TENOFF' }]]);
      expect(sandbox.state().redemptions).toEqual([]);
    });

    test('VoucherifyValidate calls onError for a code that cannot be used', async ({ page }) => {
      await open(page, 'validate');
      await enterCode(page, 'EXPIRED');
      await expect(code(page)).toHaveClass(/\bshop-invalid\b/);
      expect(await callbacks(page)).toMatchObject([['onError 1', { key: 'voucher_expired' }]]);
    });

    test('a render of the page keeps what was typed and calls its own functions, and a new text is drawn', async ({
      page,
    }) => {
      await open(page, 'redeem');
      await code(page).fill('TENOFF');
      await page.getByText('Render again').click();
      await expect(code(page)).toHaveValue('TENOFF');
      await page.getByRole('button', { name: 'Go' }).click();
      await expect.poll(() => callbacks(page)).toMatchObject([['onRedeemed 2', { result: 'SUCCESS' }]]);
      await page.getByText('Another text').click();
      await expect(page.locator('button.voucherifyRedeem')).toHaveText('Do it');
      await expect(page.locator('div.voucherifyContainer')).toHaveCount(1);
    });

    test('a script cannot press the button', async ({ page }) => {
      await open(page, 'redeem');
      await code(page).fill('TENOFF');
      await page.locator('button.voucherifyRedeem').evaluate((button: HTMLButtonElement) => button.click());
      await page.waitForTimeout(300);
      expect(await callbacks(page)).toEqual([]);
      expect(sandbox.state().redemptions).toEqual([]);
    });
  });
