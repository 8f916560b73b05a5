import type { RedemptionContext } from '../api/context.ts';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';
import type { Valid } from '../client/stack-outcome.ts';
import type { Purpose } from './phase.ts';
import type { Offer } from './preview.ts';

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
 * Sent before a check or a redemption is asked for. `preventDefault()` stops it; `waitUntil(promise)` holds it until the page has done
 * what it must (a captcha, an order created), and stops it if the promise rejects; `context` may be replaced.
 */
export class VoucherRedeemRequestEvent extends VoucherEvent {
  readonly #gates: Promise<unknown>[] = [];

  constructor(
    readonly code: string,
    /** What will be sent about customer and order. A copy: assign a new one to amend it. */
    public context: RedemptionContext,
    /** `checking`: what the code would give is asked for. `redeeming`: the code is about to be redeemed. */
    readonly purpose: Purpose,
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

declare global {
  interface HTMLElementEventMap {
    'voucher-redeem-request': VoucherRedeemRequestEvent;
    'voucher-previewed': VoucherPreviewedEvent;
    'voucher-redeemed': VoucherRedeemedEvent;
    'voucher-refused': VoucherRefusedEvent;
    'voucher-failed': VoucherFailedEvent;
  }
}
