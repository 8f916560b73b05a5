import type { ShopperRefusalKey } from '../client/outcome.ts';

/** The sentence a shopper reads, and the title before it where one helps. */
export interface Message {
  title?: string;
  sentence: string;
}

/**
 * Every sentence a shopper can meet. A language is one object of this type, so that a missing sentence is a compile error.
 * Arguments arrive formatted: "$20.00", "15%".
 */
export interface Messages {
  label: string;
  redeem: string;
  redeeming: string;

  /** Of a discount, and of points that were worth money. */
  amountOff: (taken: string) => string;
  percentOff: (percent: string, taken: string) => string;
  /** Follows `percentOff` when the voucher takes off no more than this. */
  percentLimit: (limit: string) => string;
  fixedPrice: (price: string, on: 'order' | 'items') => string;
  /** One product given free. `name` is the merchant's. */
  freeUnit: (name: string, quantity: number) => string;
  /** A product without a name. */
  product: string;
  freeShipping: string;
  giftPaid: (paid: string) => string;
  giftLeft: (left: string) => string;
  pointsUsed: (points: number, formatted: string) => string;
  pointsLeft: (points: number, formatted: string) => string;
  /** An effect nobody has seen yet, or one whose figures the API left out. */
  applied: string;

  redeemedTitle: string;
  refused: { [key in ShopperRefusalKey]: string };
  /** Every other key: the shop's to mend, or newer than this library. */
  refusedOtherwise: string;
  offline: string;
  aborted: string;
  rateLimited: string;
  /** Follows `rateLimited`; the wait is not always known. */
  wait: (seconds: number | undefined) => string;
  /** Every other failure after which nothing was redeemed. */
  failedOtherwise: string;
  undecidedTitle: string;
  /** The voucher may have been redeemed although no answer came: never "try again". */
  undecided: string;
}

/** Some sentences of a shop's own, in place of the language's. */
export interface MessageOverrides extends Partial<Omit<Messages, 'refused'>> {
  refused?: Partial<Messages['refused']>;
}
