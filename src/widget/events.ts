import type { RedemptionContext } from '../client/context.ts';
import type { Failed, Outcome, Redeemed, Refused } from '../client/outcome.ts';

/** Enough to recognise a code in a log, too little to use it. */
const masked = (code: string) => (code.length > 6 ? `${code.slice(0, 2)}•••` : '•••');

/**
 * Sent before a redemption is asked for. `preventDefault()` stops it; `waitUntil(promise)` holds it until the page has done
 * what it must (a captcha, an order created), and stops it if the promise rejects; `context` may be replaced.
 */
export class VoucherRedeemRequestEvent extends Event {
  static readonly type = 'voucher-redeem-request';

  readonly #gates: Promise<unknown>[] = [];

  constructor(
    readonly code: string,
    /** What will be sent about customer and order. A copy: assign a new one to amend it. */
    public context: RedemptionContext,
  ) {
    super(VoucherRedeemRequestEvent.type, { bubbles: true, composed: true, cancelable: true });
  }

  waitUntil(promise: Promise<unknown>): void {
    this.#gates.push(promise);
  }

  /** Resolves when every gate has; rejects when one does. */
  get opened(): Promise<unknown> {
    return Promise.all(this.#gates);
  }

  override toString(): string {
    return `[${this.type} ${masked(this.code)}]`;
  }
}

class OutcomeEvent<T extends Outcome> extends Event {
  constructor(
    type: string,
    readonly outcome: T,
  ) {
    super(type, { bubbles: true, composed: true });
  }

  override toString(): string {
    return `[${this.type} ${masked(this.outcome.code)}]`;
  }
}

/** The voucher was redeemed. */
export class VoucherRedeemedEvent extends OutcomeEvent<Redeemed> {
  static readonly type = 'voucher-redeemed';
}

/** The API said no; nothing was spent. */
export class VoucherRefusedEvent extends OutcomeEvent<Refused> {
  static readonly type = 'voucher-refused';
}

/** There is no answer, or nobody was asked: see `outcome.mayHaveRedeemed`. */
export class VoucherFailedEvent extends OutcomeEvent<Failed> {
  static readonly type = 'voucher-failed';
}

export function eventFor(outcome: Outcome): Event {
  switch (outcome.status) {
    case 'redeemed':
      return new VoucherRedeemedEvent(VoucherRedeemedEvent.type, outcome);
    case 'refused':
      return new VoucherRefusedEvent(VoucherRefusedEvent.type, outcome);
    case 'failed':
      return new VoucherFailedEvent(VoucherFailedEvent.type, outcome);
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
