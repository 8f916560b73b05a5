import { aTimeout, fixture, html, nextFrame } from '@open-wc/testing';
import { READING_TIME } from '../../src/element/controllers/press-guard.ts';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Endpoint } from '../../src/client/connection.ts';
import type { Outcome } from '../../src/client/outcome.ts';
import '../../src/define.ts';
import type { VoucherRedeem } from '../../src/element.ts';
import { openSandbox, shopOrigin } from './sandbox.ts';
import { openShop, type SandboxShop } from './shop.ts';

/** What a shopper does and sees, in the shopper's verbs, so that tests do not know the inside of the box. */
export class Shopper {
  constructor(readonly box: VoucherRedeem) {}

  #part<T extends HTMLElement>(selector: string): T {
    const found = this.box.shadowRoot?.querySelector<T>(selector);
    if (!found) throw new Error(`the box has no ${selector}`);
    return found;
  }

  get field(): HTMLInputElement {
    return this.#part('#code');
  }

  /** Where the shopper types the order's amount. */
  get amount(): HTMLInputElement {
    return this.#part('#amount');
  }

  get button(): HTMLButtonElement {
    return this.#part('button');
  }

  /** What is announced at once: a refusal or a failure. */
  get alert(): string {
    return words(this.#part('[role=alert]'));
  }

  /** What is announced in its turn: what was redeemed. */
  get status(): string {
    return words(this.#part('[role=status]'));
  }

  /** The part of the box that has the focus. */
  get focused(): Element | null | undefined {
    return this.box.shadowRoot?.activeElement;
  }

  async types(code: string, field = this.field): Promise<void> {
    field.focus();
    field.select();
    // Key by key: WebKit's driver swallows the second of two equal letters typed at once.
    for (const character of code) await sendKeys({ type: character });
  }

  /** Empties a field as a person would. */
  async empties(field: HTMLInputElement): Promise<void> {
    await this.types('', field);
    await sendKeys({ press: 'Backspace' });
  }

  /** A real click, so a trusted one, once the shopper has read what is shown. */
  async presses(): Promise<void> {
    await this.reads();
    await this.pressesAtOnce();
  }

  async pressesEnter(): Promise<void> {
    await this.reads();
    await this.pressesEnterAtOnce();
  }

  /** A click, whatever is shown. */
  pressesAtOnce(): Promise<void> {
    return click(this.button);
  }

  async pressesEnterAtOnce(): Promise<void> {
    this.field.focus();
    await sendKeys({ press: 'Enter' });
  }

  /** Waits until the button looks active, or as long as a person would. */
  async reads(): Promise<void> {
    const end = performance.now() + READING_TIME + 2000;
    await this.box.updateComplete;
    while (this.button.hasAttribute('aria-disabled') && performance.now() < end) await nextFrame();
  }

  /** Types a code, presses the button, and waits for the answer. */
  async redeems(code: string): Promise<Outcome> {
    await this.types(code);
    const answered = nextOutcome(this.box);
    await this.presses();
    const outcome = await answered;
    // The focus moves right after the event.
    await nextFrame();
    return outcome;
  }
}

const words = (element: HTMLElement) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

let side = 0;

/** Left and right in turn: two quick clicks of two tests on one spot would be a double click to WebKit. */
export async function click(element: Element): Promise<void> {
  side = 1 - side;
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(x + width * (0.25 + side / 2)), Math.round(y + height / 2)],
  });
}

/** Keys held together: `press('Shift', 'Tab')`. */
export const press = (...keys: string[]): Promise<unknown> => executeServerCommand('press', keys);

/** The next outcome the page hears of. */
export function nextOutcome(target: EventTarget): Promise<Outcome> {
  return new Promise((resolve) => {
    for (const type of ['voucher-redeemed', 'voucher-refused', 'voucher-failed'])
      target.addEventListener(type, (event) => resolve((event as Event & { outcome: Outcome }).outcome), {
        once: true,
      });
  });
}

/** A client before a fresh sandbox in this page, and the requests it received. */
export interface Api extends Omit<SandboxShop, 'client'> {
  /** A test may put another client in its place. */
  client: NonNullable<VoucherRedeem['client']>;
}

/** `hold`: answers wait until this promise resolves, so that a test can look while one is under way. */
export function openApi({ hold, endpoint }: { hold?: Promise<unknown>; endpoint?: Endpoint } = {}): Api {
  const sandbox = openSandbox();
  const answer = async (request: Request) => {
    await hold;
    return sandbox.answer(request, { origin: shopOrigin });
  };
  // A project of its own: a code that may have been redeemed stays blocked for all boxes of a project on the page.
  projects += 1;
  return { ...openShop(answer, { endpoint, apiUrl: `http://project-${projects}.localhost:4010` }), sandbox };
}

let projects = 0;

/** A shopper before a box with an order of 50.00 dollars. */
export async function shopperAt(
  api: Api,
  template = html`<voucher-redeem></voucher-redeem>`,
): Promise<Shopper> {
  const root = await fixture<HTMLElement>(template);
  const box = root.matches('voucher-redeem') ? root : root.querySelector('voucher-redeem');
  const element = box as VoucherRedeem;
  element.client = api.client;
  element.amount ??= 5000;
  element.currency ??= 'USD';
  await element.updateComplete;
  return new Shopper(element);
}

/** A shopper who is asked what the order costs. What the page knows of it is shown once the rest of the box has come. */
export async function askedShopper(
  api = openApi(),
  template = html`<voucher-redeem amount-field></voucher-redeem>`,
): Promise<Shopper> {
  const shopper = await shopperAt(api, template);
  shopper.box.focus();
  while (!shopper.amount.value) await dust();
  return shopper;
}

/** The body of the only request. */
export async function bodyOf({ requests }: Api): Promise<unknown> {
  if (requests.length !== 1) throw new Error(`${requests.length} requests instead of one`);
  return requests[0]?.json();
}

/**
 * Long enough for a redemption that was started to be sent and answered: a test that nothing was sent must wait long enough to be
 * wrong. Two frames were not: the test of law 2 stayed green with the check removed.
 */
export const dust = (): Promise<void> => aTimeout(250);

/** A promise to be resolved by hand, so that nothing sleeps. */
export function latch(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** A page's object that throws where it is changed, however deep. */
export function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) frozen(inner as object);
  return Object.freeze(value);
}
