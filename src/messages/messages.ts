import type { ShopperRefusalKey } from '../api/refusal.ts';

/** The sentence a shopper reads, and the title before it where one helps. */
export interface Message {
  title?: string;
  sentence: string;
}

/** What may follow the sentence. */
export interface Details {
  /** How much is left on a card of what was ever on it, in the same unit. For the eye: the sentence says it too. */
  bar?: { left: number; all: number };
  expiry?: string;
  /** Lines of the order with their money. */
  totals?: [label: string, money: string][];
}

/**
 * Every sentence a shopper can meet. A language is one object of this type, so that a missing sentence is a compile error.
 * Arguments arrive formatted: "$20.00", "15%".
 */
export interface Messages {
  label: string;
  redeem: string;
  redeeming: string;
  /** Where a first press only checks. */
  check: string;
  checking: string;
  /** Opens a box that is collapsed. */
  disclosure: string;
  /** The label of the field for the order's amount. */
  amount: string;
  offline: string;
  /** Every other failure after which nothing was redeemed. */
  failedOtherwise: string;

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
  /** Of a card with something left on it. */
  validUntil: (date: string) => string;
  /** The three lines of the order: before, taken off, and what remains. */
  orderAmount: string;
  orderDiscount: string;
  orderTotal: string;

  /** Above what a code would give. */
  offeredTitle: string;
  /** What a code would give, in place of the sentences of the same names. */
  offered: Pick<
    Messages,
    | 'amountOff'
    | 'percentOff'
    | 'fixedPrice'
    | 'freeUnit'
    | 'freeShipping'
    | 'giftPaid'
    | 'giftLeft'
    | 'pointsUsed'
    | 'pointsLeft'
    | 'applied'
  >;
  /** Follows what a code would give; the button beside it says `redeem`. */
  offeredQuestion: string;

  refused: { [key in ShopperRefusalKey]: string };
  /** Every other key: the shop's to mend, or newer than this library. */
  refusedOtherwise: string;
  /** The one sentence for every refusal, where a shop does not tell who guesses codes what they found. */
  refusedPrivately: string;
  /** The amount of the order is missing or is none. */
  amountWrong: (example: string) => string;
  aborted: string;
  rateLimited: string;
  /** Follows `rateLimited`; the wait is not always known. */
  wait: (seconds: number | undefined) => string;
  /** After too many tries, when the wait is over. */
  waitOver: string;
  undecidedTitle: string;
  /** The voucher may have been redeemed although no answer came: never "try again". */
  undecided: string;
}

/** Some sentences of a shop's own, in place of the language's. */
export interface MessageOverrides extends Partial<Omit<Messages, 'refused'>> {
  refused?: Partial<Messages['refused']>;
}
