import { aTimeout, fixture, html, nextFrame } from '@open-wc/testing';
import { READING_TIME } from '../../src/element/controllers/press-guard.ts';
import { executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { Endpoint } from '../../src/client/connection.ts';
import type { Outcome } from '../../src/client/outcome.ts';
import '../../src/define.ts';
import type { VoucherRedeem } from '../../src/element.ts';
import { openSandbox, shopOrigin } from './sandbox.ts';
import { openShop, type SandboxShop } from './shop.ts';

/**
 * A person at the box. The methods are what a shopper does, and the properties are what a shopper sees, so that tests do not
 * depend on the inside of the box.
 */
export class Shopper {
  constructor(readonly box: VoucherRedeem) {}

  #part<T extends HTMLElement>(selector: string): T {
    const found = this.box.shadowRoot?.querySelector<T>(selector);
    if (!found) throw new Error(`The box has no ${selector}.`);
    return found;
  }

  get field(): HTMLInputElement {
    return this.#part('#code');
  }

  /** The field for the order's amount. */
  get amount(): HTMLInputElement {
    return this.#part('#amount');
  }

  get button(): HTMLButtonElement {
    return this.#part('button');
  }

  /** The text of a refusal or a failure. The alert has it, or the focus that goes to the field which it describes. */
  get alert(): string {
    return words(this.#part('#message'));
  }

  /** The text that a screen reader announces when it is not busy: what was redeemed. */
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
    // One key at a time, because WebKit's driver loses the second of two equal letters.
    for (const character of code) await sendKeys({ type: character });
  }

  /** Empties a field with the keyboard. */
  async empties(field: HTMLInputElement): Promise<void> {
    await this.types('', field);
    await sendKeys({ press: 'Backspace' });
  }

  /** Waits until the button is active, and clicks it with the mouse of the browser, which makes a trusted event. */
  async presses(): Promise<void> {
    await this.reads();
    await this.pressesAtOnce();
  }

  async pressesEnter(): Promise<void> {
    await this.reads();
    await this.pressesEnterAtOnce();
  }

  /** Clicks the button without waiting until it is active. */
  pressesAtOnce(): Promise<void> {
    return click(this.button);
  }

  async pressesEnterAtOnce(): Promise<void> {
    this.field.focus();
    await sendKeys({ press: 'Enter' });
  }

  /** Waits until the button looks active, at most as long as the press guard can hold it. */
  async reads(): Promise<void> {
    const end = performance.now() + READING_TIME + 2000;
    await this.box.updateComplete;
    while (this.button.hasAttribute('aria-disabled') && performance.now() < end) await nextFrame();
  }

  /** Types a code, presses the button, and waits for the outcome. */
  async redeems(code: string): Promise<Outcome> {
    await this.types(code);
    const nextResult = nextOutcome(this.box);
    await this.presses();
    const outcome = await nextResult;
    // The box moves the focus after the event.
    await nextFrame();
    return outcome;
  }
}

const words = (element: HTMLElement) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

let side = 0;

/**
 * Clicks an element, in turn on its left and its right half. WebKit would take two quick clicks of two tests on one spot for a
 * double click.
 */
export async function click(element: Element): Promise<void> {
  side = 1 - side;
  element.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({
    type: 'click',
    position: [Math.round(x + width * (0.25 + side / 2)), Math.round(y + height / 2)],
  });
}

/** Presses keys together: `press('Shift', 'Tab')`. */
export const press = (...keys: string[]): Promise<unknown> => executeServerCommand('press', keys);

/** The outcome of the next event that says one. */
export function nextOutcome(target: EventTarget): Promise<Outcome> {
  return new Promise((resolve) => {
    for (const type of ['voucher-redeemed', 'voucher-refused', 'voucher-failed'])
      target.addEventListener(type, (event) => resolve((event as Event & { outcome: Outcome }).outcome), {
        once: true,
      });
  });
}

/** A client with a new sandbox in this page, and the requests that it received. */
export interface Api extends Omit<SandboxShop, 'client'> {
  /** A test can replace it with another client. */
  client: NonNullable<VoucherRedeem['client']>;
}

/**
 * Creates a client with a sandbox.
 *
 * @param options.hold a promise; no response comes before it resolves, so that a test can look at the box while it waits
 * @param options.delay milliseconds before each response. Usually it comes at once.
 */
export function openApi({
  hold,
  delay,
  endpoint,
}: { hold?: Promise<unknown>; delay?: number; endpoint?: Endpoint } = {}): Api {
  const sandbox = openSandbox();
  const answer = async (request: Request) => {
    await hold;
    if (delay) await aTimeout(delay);
    return sandbox.answer(request, { origin: shopOrigin });
  };
  // Each client has a project of its own, because a code that may have been redeemed is blocked for all boxes of its project.
  projects += 1;
  return { ...openShop(answer, { endpoint, apiUrl: `http://project-${projects}.localhost:4010` }), sandbox };
}

let projects = 0;

/** Draws a box for an order of 50.00 dollars, with a shopper. */
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
  // What the tests expect of a message is more exact with its key.
  element.showReason = true;
  await element.updateComplete;
  return new Shopper(element);
}

/** The same for a box in which the shopper types the order's amount. It waits until the field shows the amount of the page. */
export async function askedShopper(
  api = openApi(),
  template = html`<voucher-redeem amount-field></voucher-redeem>`,
): Promise<Shopper> {
  const shopper = await shopperAt(api, template);
  shopper.box.focus();
  while (!shopper.amount.value) await dust();
  return shopper;
}

/** The body of the request. Throws if there was none or more than one. */
export async function bodyOf({ requests }: Api): Promise<unknown> {
  if (requests.length !== 1) throw new Error(`${requests.length} requests instead of one`);
  return requests[0]?.json();
}

/**
 * Waits 250 ms. A redemption that was started by mistake is sent and answered in that time, so that a test can find out that
 * nothing was sent. Two frames are too short for that.
 */
export const dust = (): Promise<void> => aTimeout(250);

/** A promise that a test resolves by calling `open`, so that no test has to sleep. */
export function latch(): { opened: Promise<void>; open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}

/** Freezes an object and all objects in it, so that code which changes it throws. */
export function frozen<T extends object>(value: T): T {
  for (const inner of Object.values(value))
    if (typeof inner === 'object' && inner !== null) frozen(inner as object);
  return Object.freeze(value);
}
