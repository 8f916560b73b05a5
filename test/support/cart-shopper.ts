import { aTimeout, html, nextFrame } from '@open-wc/testing';
import type { VoucherAppliedEvent } from '../../src/element.ts';
import { cart as order } from './sandbox.ts';
import { click, openApi, Shopper, shopperAt, type Api } from './shopper.ts';

/** A person at a box with `multiple`. */
export class CartShopper extends Shopper {
  constructor(
    shopper: Shopper,
    readonly api: Api,
  ) {
    super(shopper.box);
  }

  get #root(): ShadowRoot {
    return this.box.shadowRoot!;
  }

  /** The items of the list, as they are read. */
  get items(): string[] {
    return this.itemElements.map(text);
  }

  get itemElements(): HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[part=items] > li')];
  }

  /** The codes in the list. */
  get codes(): string[] {
    return this.itemElements.map((item) => text(item.querySelector('[part=code]')!));
  }

  get totals(): string[] {
    return [...this.#root.querySelectorAll('#cart > dl > div')].map(text);
  }

  /** What screen readers say about the last change of the list. */
  get news(): string {
    return text(this.#root.querySelector('#cart [role=status]')!);
  }

  /** The question about new amounts. */
  get question(): string {
    return text(this.#root.querySelector('#cart > [role=alert]')!);
  }

  removeButton(code: string): HTMLButtonElement {
    return this.named<HTMLButtonElement>('button', `Remove ${code}`);
  }

  /** An element by its label. */
  named<Found extends HTMLElement>(tag: string, name: string): Found {
    const found = [...this.#root.querySelectorAll<Found>(tag)].find(
      (one) => (one.getAttribute('aria-label') ?? text(one)) === name,
    );
    if (!found) throw new Error(`The box has no ${tag} ${name}.`);
    return found;
  }

  /** The field for how much of a card to use. */
  amountOf(code: string): HTMLInputElement {
    const item = this.itemElements.find((one) => text(one).includes(code));
    const field = item?.querySelector('input');
    if (!field) throw new Error(`There is no field for the amount of ${code}.`);
    return field;
  }

  /** Types a code, presses the button, and waits until the box is done with it. */
  async applies(code: string): Promise<void> {
    await this.types(code);
    await this.presses();
    await this.settled();
  }

  async removes(code: string): Promise<void> {
    await click(this.removeButton(code));
    await this.settled();
  }

  /** Waits until nothing has been checked for 100 ms, because a check begins a little later than what the shopper or the page did. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 4; quiet = this.#isBusy ? 0 : quiet + 1) await aTimeout(25);
    await this.box.updateComplete;
    await nextFrame();
  }

  get #isBusy(): boolean {
    return this.box.matches(':state(pending), :state(checking)');
  }
}

const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Draws a box with `multiple` for an order of 130.00 dollars, with a shopper. */
export async function cartShopperAt(
  api = openApi(),
  template = html`<voucher-redeem multiple></voucher-redeem>`,
): Promise<CartShopper> {
  const shopper = await shopperAt(api, template);
  const { box } = shopper;
  box.showReason = false;
  box.amount = undefined!;
  box.context = { order, reward: { id: 'rew_sandbox_points' }, ...box.context };
  const cartShopper = new CartShopper(shopper, api);
  await cartShopper.settled();
  return cartShopper;
}

/** The next event that says what is applied. */
export const nextApplied = (target: EventTarget): Promise<VoucherAppliedEvent> =>
  new Promise((resolve) =>
    target.addEventListener('voucher-applied', (event) => resolve(event as VoucherAppliedEvent), {
      once: true,
    }),
  );

/** The paths of the requests, without what they have in common. */
export const pathsOf = ({ requests }: Api): string[] =>
  requests.map(({ url }) => new URL(url).pathname.replace('/client/v1/', ''));
