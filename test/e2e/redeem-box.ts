import type { Locator, Page } from '@playwright/test';

/** The redeem box as a shopper meets it, on whatever page it stands. */
export class RedeemBox {
  readonly element: Locator;
  readonly field: Locator;
  readonly button: Locator;
  /** Why a code was not used. */
  readonly message: Locator;
  /** What was redeemed. */
  readonly receipts: Locator;

  constructor(page: Page, which = 'voucher-redeem') {
    this.element = page.locator(which);
    this.field = this.element.getByLabel('Gift card or discount code');
    this.button = this.element.getByRole('button');
    this.message = this.element.getByRole('alert');
    this.receipts = this.element.getByRole('status');
  }

  /** Types the code and presses the button. */
  async redeem(code: string): Promise<void> {
    await this.field.fill(code);
    await this.button.click();
  }
}
