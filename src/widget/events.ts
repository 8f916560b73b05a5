import type { RedemptionContext } from '../client/context.ts';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';

/** Bubbles through shadow roots, and does not give the code away where an event is logged. */
class VoucherEvent extends Event {
  constructor(type: string, options?: EventInit) {
    super(type, { bubbles: true, composed: true, ...options });
  }

  override toString(): string {
    return `[${this.type} •••]`;
  }
}

/**
 * Sent before a redemption is asked for. `preventDefault()` stops it; `waitUntil(promise)` holds it until the page has done
 * what it must (a captcha, an order created), and stops it if the promise rejects; `context` may be replaced.
 */
export class VoucherRedeemRequestEvent extends VoucherEvent {
  readonly #gates: Promise<unknown>[] = [];

  constructor(
    readonly code: string,
    /** What will be sent about customer and order. A copy: assign a new one to amend it. */
    public context: RedemptionContext,
  ) {
    super('voucher-redeem-request', { cancelable: true });
  }

  waitUntil(promise: Promise<unknown>): void {
    this.#gates.push(promise);
  }

  /** Resolves when every gate has; rejects when one does, or when the event was cancelled. */
  async opened(): Promise<void> {
    if (!this.defaultPrevented) await Promise.all(this.#gates);
    // Looked at last: a gate may have cancelled it while it was held.
    if (this.defaultPrevented) throw new Error('Cancelled.');
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

export function eventFor(outcome: Outcome): Event {
  switch (outcome.status) {
    case 'redeemed':
      return new VoucherRedeemedEvent(outcome);
    case 'refused':
      return new VoucherRefusedEvent(outcome);
    case 'failed':
      return new VoucherFailedEvent(outcome);
  }
}

declare global {
  interface HTMLElementEventMap {
    'voucher-redeem-request': VoucherRedeemRequestEvent;
    'voucher-redeemed': VoucherRedeemedEvent;
    'voucher-refused': VoucherRefusedEvent;
    'voucher-failed': VoucherFailedEvent;
  }
}
