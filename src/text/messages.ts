import type { ShopperRefusalKey } from '../client/outcome.ts';

/** The sentence a shopper reads, and the title before it where one helps. */
export interface Message {
  title?: string;
  sentence: string;
}

/**
 * Every sentence a shopper can meet. A language is one object of this type, so that a missing sentence is a compile error.
 * Arguments arrive formatted ("$20.00", "15%"), and a sentence may be asked for without a figure the API did not give.
 */
export interface Messages {
  label: string;
  redeem: string;
  redeeming: string;
  /** Before the refusal key, which is shown small for the shop's support. */
  reason: string;

  /** What came off an order or its items: "$10.00 taken off your order." */
  amountOff(taken: string | undefined, on: 'order' | 'items'): string;
  percentOff(percent: string | undefined, taken: string | undefined, on: 'order' | 'items'): string;
  /** Follows `percentOff` when the voucher takes off no more than this. */
  percentLimit(limit: string): string;
  fixedPrice(price: string | undefined, on: 'order' | 'items'): string;
  /** One product given free. `name` is the merchant's. */
  freeUnit(name: string | undefined, quantity: number): string;
  freeShipping: string;
  giftPaid(paid: string | undefined): string;
  giftLeft(left: string): string;
  pointsUsed(points: number, formatted: string, worth: string | undefined): string;
  pointsLeft(points: number, formatted: string): string;
  /** An effect nobody has seen yet. */
  applied(taken: string | undefined): string;

  redeemedTitle: string;
  refused: { [key in ShopperRefusalKey]: string };
  /** Every other key: the shop's to mend, or newer than this library. */
  refusedOtherwise: string;
  failedTitle: string;
  offline: string;
  aborted: string;
  rateLimited: string;
  /** Follows `rateLimited`; the wait is not always known. */
  wait(seconds: number | undefined): string;
  /** Every other failure after which nothing was redeemed. */
  failedOtherwise: string;
  undecidedTitle: string;
  /** The voucher may have been redeemed although no answer came: never "try again". */
  undecided: string;
}
