import type { Redeemable, RedemptionContext } from '../api/context.ts';
import type { CartFigures } from '../cart/backend-answer.ts';
import type { HeldCart } from '../cart/cart.ts';
import type { CartRow } from '../cart/view.ts';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';
import type { Valid } from '../client/stack-outcome.ts';
import type { OrderTotals } from '../effects/order-totals.ts';
import { PlatformEvent } from './platform-event.ts';
import type { Purpose } from './redemption-state.ts';
import type { Offer } from './preview.ts';

/** Bubbles through shadow roots, and does not give the code away where an event is logged. */
class VoucherEvent extends PlatformEvent {
  constructor(type: string, options?: EventInit) {
    super(type, { bubbles: true, composed: true, ...options });
  }

  override toString(): string {
    return `[${this.type} •••]`;
  }
}

/** What a listener is told that comes too late. */
const TOO_LATE = (what: string, instead: string) =>
  new Error(
    `voucher-redeem: ${what} came after the request was sent, so it has no effect. ${instead} before the first await of the listener.`,
  );

/**
 * Dispatched before a check or a redemption is sent. `preventDefault()` stops it. `waitUntil(promise)` holds it until the page has
 * done what it must (a captcha, an order created), and stops it if the promise rejects. `context` may be replaced. While a promise
 * holds it, all three still count; once the request was sent they throw.
 */
export class VoucherRedeemRequestEvent extends VoucherEvent {
  readonly #gates: Promise<unknown>[] = [];
  #context: RedemptionContext;
  #isOver = false;

  constructor(
    readonly code: string,
    context: RedemptionContext,
    /** `checking`: the box asks what the code would give. `redeeming`: the code is about to be redeemed. */
    readonly purpose: Purpose,
    /**
     * Names this attempt. The outcome has the same id, and with `attempt-key` the redemption's metadata: a page that notes it now
     * can have its backend look for the attempt after a reload. Before a check it names nothing that is stored.
     */
    readonly attemptId: string,
    /** Only from `redeem()` of a box with `multiple`: what is about to be redeemed. Then `code` has all of it, separated by commas. */
    readonly redeemables?: readonly Redeemable[],
  ) {
    super('voucher-redeem-request', { cancelable: true });
    this.#context = context;
  }

  /** What will be sent about customer and order. A copy: assign a new object to change it. */
  get context(): RedemptionContext {
    return this.#context;
  }

  set context(context: RedemptionContext) {
    if (this.#isOver) throw TOO_LATE('a new context', 'Call waitUntil(promise)');
    this.#context = context;
  }

  /** Holds the request until the promise resolves; `gate-timeout` ends the wait. */
  waitUntil(promise: Promise<unknown>): void {
    if (this.#isOver) throw TOO_LATE('waitUntil()', 'Call it');
    this.#gates.push(promise);
  }

  override preventDefault(): void {
    if (this.#isOver) throw TOO_LATE('preventDefault()', 'Call it, or waitUntil(promise),');
    super.preventDefault();
  }

  /**
   * Resolves when nothing holds the request any more. Rejects when a promise does, when the event was cancelled, or when `givenUp`
   * rejects first. After that no listener can change anything.
   *
   * @internal
   */
  async opened(givenUp: Promise<never>): Promise<void> {
    try {
      // A listener may add another promise while one holds.
      for (let waited = 0; waited < this.#gates.length && !this.defaultPrevented;) {
        const gates = this.#gates.slice(waited);
        waited = this.#gates.length;
        await Promise.race([Promise.all(gates), givenUp]);
      }
    } finally {
      this.#isOver = true;
    }
    if (this.defaultPrevented) throw new Error('A listener of voucher-redeem-request cancelled it.');
  }
}

/** Its type follows from the outcome: `voucher-redeemed`, `voucher-refused`, `voucher-failed`. */
class OutcomeEvent<T extends Outcome> extends VoucherEvent {
  constructor(readonly outcome: T) {
    super(`voucher-${outcome.status}`);
  }
}

/** The voucher was redeemed. */
export class VoucherRedeemedEvent extends OutcomeEvent<Redeemed> {}

/** The API said no; nothing was spent. */
export class VoucherRefusedEvent extends OutcomeEvent<Refused> {}

/** There is no answer, or nobody was asked: see `outcome.mayHaveRedeemed`. */
export class VoucherFailedEvent extends OutcomeEvent<Failed> {}

/** A check found what the code would give. Nothing is redeemed. */
export class VoucherPreviewedEvent extends VoucherEvent {
  constructor(
    readonly code: string,
    /** What it would give, and what the order would cost. */
    readonly validation: Valid,
  ) {
    super('voucher-previewed');
  }
}

/** With `multiple`: the list, or what the order costs with it, is another one now. */
export class VoucherAppliedEvent extends VoucherEvent {
  constructor(
    /** The list, to save it for the next page: `box.redeemables = redeemables`. */
    readonly redeemables: readonly Redeemable[],
    /** The same, each with its state and with what it takes off or pays. */
    readonly rows: readonly CartRow[],
    /** What the order costs, in minor units. Undefined if nothing is applied. */
    readonly totals: OrderTotals | undefined,
    /** What to submit with the order. Undefined if nothing is applied. */
    readonly held: HeldCart | undefined,
  ) {
    super('voucher-applied');
  }
}

/** With `multiple`, after `showChange()`: the shopper has accepted the new amounts. */
export class VoucherChangedEvent extends VoucherEvent {
  constructor(
    /** What to submit with the order now. Undefined if nothing of it is left. */
    readonly held: HeldCart | undefined,
    /** What the shop's backend found, in minor units. */
    readonly figures: CartFigures,
  ) {
    super('voucher-changed');
  }
}

export function eventFor(outcome: Outcome | Offer): Event {
  switch (outcome.status) {
    case 'previewed':
      return new VoucherPreviewedEvent(outcome.code, outcome.validation);
    case 'redeemed':
      return new VoucherRedeemedEvent(outcome);
    case 'refused':
      return new VoucherRefusedEvent(outcome);
    case 'failed':
      return new VoucherFailedEvent(outcome);
  }
}

/** The events of the box by their names. */
export interface VoucherEventMap {
  'voucher-redeem-request': VoucherRedeemRequestEvent;
  'voucher-previewed': VoucherPreviewedEvent;
  'voucher-applied': VoucherAppliedEvent;
  'voucher-changed': VoucherChangedEvent;
  'voucher-redeemed': VoucherRedeemedEvent;
  'voucher-refused': VoucherRefusedEvent;
  'voucher-failed': VoucherFailedEvent;
}

declare global {
  // They bubble, so that a page may listen on the element, on an element around it, on the document or on the window.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- an interface is extended by declaring it again
  interface GlobalEventHandlersEventMap extends VoucherEventMap {}
}
