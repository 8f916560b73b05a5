import type { Locator, Page } from '@playwright/test';

/** The redeem box of a page. Its parts and actions are those of a shopper. */
export class RedeemBox {
  readonly element: Locator;
  readonly field: Locator;
  readonly button: Locator;
  /** The message about a refusal or a failure. */
  readonly message: Locator;
  /** The receipts, and the offer after a check. */
  readonly receipts: Locator;

  constructor(page: Page, selector = 'voucher-redeem') {
    this.element = page.locator(selector);
    this.field = this.element.getByLabel('Gift card or discount code');
    this.button = this.element.getByRole('button');
    this.message = this.element.locator('#message');
    this.receipts = this.element.getByRole('status');
  }

  /** Types the code and presses the button. */
  async redeem(code: string): Promise<void> {
    await this.field.fill(code);
    await this.button.click();
  }
}
