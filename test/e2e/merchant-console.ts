import type { Locator, Page } from '@playwright/test';
import type { Shop } from './servers.ts';

/** The console page of the demo. Its parts and actions are those of a merchant. */
export class MerchantConsole {
  readonly page: Page;
  /** The list of redemptions, newest first. */
  readonly rows: Locator;
  /** The redemption that is open. */
  readonly opened: Locator;
  readonly attempts: Locator;
  readonly webhooks: Locator;
  readonly settings: Locator;
  readonly faults: Locator;
  readonly clock: Locator;
  /** The line that says what happened last. */
  readonly news: Locator;

  constructor(page: Page) {
    this.page = page;
    const region = (name: string) => page.getByRole('region', { name, exact: true });
    this.rows = region('Redemptions').getByRole('listitem');
    this.opened = page.locator('.opened');
    this.attempts = region('Attempts').getByRole('listitem');
    this.webhooks = region('Webhooks').locator('ol > li');
    this.settings = region('Project settings');
    this.faults = region('Faults');
    this.clock = region('Clock');
    this.news = page.locator('#news');
  }

  /** Opens the console, and waits until it has loaded the settings of the sandbox. */
  static async open(page: Page, shop: Shop): Promise<MerchantConsole> {
    const desk = new MerchantConsole(page);
    await page.goto(`${shop.url}/console.html`);
    await page.getByRole('button', { name: 'Log in' }).click();
    await desk.settings.getByRole('checkbox').and(page.locator(':enabled')).first().waitFor();
    return desk;
  }

  async openRow(text: string): Promise<void> {
    await this.rows.filter({ hasText: text }).getByRole('button').first().click();
  }

  async rollBack(reason: string): Promise<void> {
    await this.opened.getByLabel('Reason').fill(reason);
    await this.opened.getByRole('button', { name: 'Roll back' }).click();
    await this.opened.getByRole('button', { name: 'Yes, roll back' }).click();
  }
}
