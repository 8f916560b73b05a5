import type { Locator, Page } from '@playwright/test';
import { ar } from '../../src/messages/locales/ar.ts';
import { en } from '../../src/messages/locales/en.ts';
import { expect, type Shop } from './servers.ts';

const WORDS = { en, ar };

/** Changes the sandbox. */
export const control = async (shop: Shop, method: string, path: string, body: object): Promise<void> => {
  const answer = await fetch(`${shop.apiUrl}/__sandbox${path}`, { method, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(await answer.text());
};

/** How a shopper uses the storefront. */
export interface Manner {
  language: keyof typeof WORDS;
  /** Whether they have no mouse. */
  byKeyboard: boolean;
}

/** A shopper in the storefront of the demo, whose cart has 50.00 of beans and filters. */
export class CartShopper {
  readonly words: (typeof WORDS)[keyof typeof WORDS];
  readonly box: Locator;
  readonly field: Locator;
  /** What is applied. */
  readonly items: Locator;
  /** The message about a code that was not applied, or about an order whose end is not known. */
  readonly message: Locator;
  readonly receipts: Locator;
  readonly toPay: Locator;
  readonly placeButton: Locator;
  /** What the shop says about the order. */
  readonly placed: Locator;

  constructor(
    readonly page: Page,
    private readonly manner: Manner = { language: 'en', byKeyboard: false },
  ) {
    this.words = WORDS[manner.language];
    this.box = page.locator('voucher-redeem');
    this.field = this.box.getByLabel(this.words.label);
    this.items = this.box.locator('#cart [part~=item]');
    this.message = this.box.locator('#message');
    this.receipts = this.box.locator('#notes [role=status]');
    this.toPay = page.locator('#totals .sum dd');
    this.placeButton = page.locator('#place');
    this.placed = page.locator('#placed');
  }

  async opens({ url }: Shop): Promise<void> {
    await this.page.clock.install();
    await this.page.goto(this.manner.language === 'en' ? url : `${url}/?lang=${this.manner.language}`);
    await expect(this.toPay).toHaveText('$50.00');
  }

  /** Lets the time pass in which a cart asks at most four times, as if the shopper had thought about it. */
  async thinks(): Promise<void> {
    await this.page.clock.fastForward(5000);
  }

  /** Opens the folded box. */
  async unfolds(): Promise<void> {
    await expect(this.field).toBeHidden();
    await expect(this.box.locator('summary')).toHaveText(this.words.disclosure);
    await this.presses(this.box.locator('summary'));
    await expect(this.field).toBeVisible();
  }

  /** Types a code and applies it. */
  async applies(code: string): Promise<void> {
    await this.thinks();
    await this.field.focus();
    if (this.manner.byKeyboard) {
      await this.page.keyboard.insertText(code);
      await this.page.keyboard.press('Enter');
    } else {
      await this.field.fill(code);
      await this.box.getByRole('button', { name: this.words.cart.apply, exact: true }).click();
    }
  }

  async appliesPromotion(name: string): Promise<void> {
    await this.thinks();
    await this.presses(this.box.getByRole('button', { name: this.words.cart.applyPromotion(name) }));
  }

  async removes(code: string): Promise<void> {
    await this.thinks();
    await this.presses(this.box.getByRole('button', { name: this.words.cart.remove(code) }));
  }

  /** Changes how many hand grinders, of 69.00 each, are in the cart. */
  async wantsGrinders(count: number): Promise<void> {
    await this.thinks();
    const select = this.page.getByLabel('Quantity of Hand grinder');
    if (!this.manner.byKeyboard) return void (await select.selectOption(String(count)));
    await this.tabsTo(select);
    for (let now = Number(await select.inputValue()); now !== count; now += now < count ? 1 : -1)
      await this.page.keyboard.press(now < count ? 'ArrowDown' : 'ArrowUp');
  }

  async places(): Promise<void> {
    await this.presses(this.placeButton);
  }

  async presses(button: Locator): Promise<void> {
    if (!this.manner.byKeyboard) return button.click();
    await this.tabsTo(button);
    await this.page.keyboard.press('Enter');
  }

  /** Presses Tab until an element has the focus. */
  async tabsTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const hasFocus = () =>
      target.evaluate((element) => (element.getRootNode() as Document).activeElement === element);
    for (let pressed = 0; !(await hasFocus()); pressed += 1) {
      if (pressed > 120) throw new Error('Tab does not reach it.');
      await this.page.keyboard.press('Tab');
    }
  }
}
