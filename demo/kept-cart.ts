import type { Redeemable } from '../src/index.ts';

/** What a reload must not lose, kept for this tab. */
export interface KeptCart {
  orderId: string;
  quantities: { [product: string]: number };
  /** What is applied. */
  redeemables: readonly Redeemable[];
  /** An order that was sent, and of which nobody has said yet how it ended. */
  sent?: SentOrder | undefined;
}

/** An order, as it was sent to the shop’s backend. The same one can be sent again: nothing is done twice. */
export interface SentOrder {
  attemptId: string;
  redeemables: readonly Redeemable[];
  body: object;
}

const NAME = 'kettle-and-crank-cart';

export const kept: Partial<KeptCart> = read();

/** Keeps what has changed. */
export function keep(change: Partial<KeptCart>): void {
  Object.assign(kept, change);
  sessionStorage.setItem(NAME, JSON.stringify(kept));
}

/** The order is placed, or another one was started. */
export function forgetCart(): void {
  sessionStorage.removeItem(NAME);
}

function read(): Partial<KeptCart> {
  try {
    return JSON.parse(sessionStorage.getItem(NAME) ?? '{}') as Partial<KeptCart>;
  } catch {
    return {};
  }
}
