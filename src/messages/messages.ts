import type { ShopperRefusalKey } from '../api/refusal.ts';
import type { CartMessages } from './cart-messages.ts';

/** A message for the shopper: a sentence, with a title above it where one helps. It is plain text, never HTML. */
export interface Message {
  title?: string;
  sentence: string;
}

/** What the box shows below the sentence of a receipt or an offer. */
export interface Details {
  /**
   * The balance of a gift or loyalty card and all it ever held, both in minor units or both in points. It is drawn as a bar
   * and hidden from screen readers, because the sentence says how much is left.
   */
  bar?: { left: number; all: number };
  /** Until when the card is valid, as a sentence. */
  expiry?: string;
  /** Lines with what the order costs: a label and formatted money. */
  totals?: [label: string, money: string][];
}

/**
 * Every text that a shopper can read, in one language. A language is one object of this type, so that a missing text is a
 * compile error. Money, percentages and dates are passed formatted, as "$20.00" or "15%".
 *
 * @example
 * const own: Messages = { ...en, redeem: 'Apply', amountOff: (taken) => `${taken} off.` };
 */
export interface Messages {
  /** The label of the field for the code. */
  label: string;
  /** The button. */
  redeem: string;
  /** The button while a redemption is sent. */
  redeeming: string;
  /** The button of a box with `preview`, whose first press only checks the code. */
  check: string;
  /** The button while a check is sent. */
  checking: string;
  /**
   * A status below the form if no answer came within a few seconds, of a redemption or of a check. The text promises nothing and
   * must not ask the shopper to press again.
   */
  stillWorking: string;
  /** The line that opens a box with `collapsed`. */
  disclosure: string;
  /** The label of the field for the order's amount. */
  amount: string;
  /** The browser reports that it has no network, and nothing was sent. The report can be wrong. */
  offline: string;
  /** Every failure that has no message of its own and after which nothing was redeemed. */
  failedOtherwise: string;

  /** The money that came off, by a discount or by the points of a loyalty card. */
  amountOff: (taken: string) => string;
  percentOff: (percent: string, taken: string) => string;
  /** Follows `percentOff` if the discount reached the most that the voucher takes off. */
  percentLimit: (limit: string) => string;
  fixedPrice: (price: string, on: 'order' | 'items') => string;
  /** Free units of one product. `name` is the merchant's name for it, or `product`. */
  freeUnit: (name: string, quantity: number) => string;
  /** Takes the place of a product's name where the API sends none. */
  product: string;
  freeShipping: string;
  giftPaid: (paid: string) => string;
  giftLeft: (left: string) => string;
  /** `points` decides between singular and plural; `formatted` is the same number as text. */
  pointsUsed: (points: number, formatted: string) => string;
  pointsLeft: (points: number, formatted: string) => string;
  /** What points bought, if it is not money: the merchant's name of the product or of the reward. */
  rewardName: (name: string) => string;
  /** The code of a voucher that points bought. No full stop follows the code, because a shopper copies it. */
  rewardCode: (code: string) => string;
  /** A redemption whose effect this library does not know, or about which the API sent no numbers. */
  applied: string;
  /** A redemption that changed nothing on the order: the code is used, but nothing was taken off and nothing was added. */
  noEffect: string;

  /** The title of a receipt. */
  redeemedTitle: string;
  /** Until when a card with something left on it is valid. */
  validUntil: (date: string) => string;
  /** The lines about the order: what it cost before, what was taken off, and what is left to pay. */
  orderAmount: string;
  orderDiscount: string;
  orderTotal: string;
  /** What gift cards paid. It is a payment and no discount. */
  orderGiftCard: string;

  /** The title of an offer, which says what a code would give. */
  offeredTitle: string;
  /** What a code would give. They replace the messages of the same names, which say what it gave. */
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
    | 'noEffect'
  >;
  /** The question at the end of an offer. The button beside it is `redeem`. */
  offeredQuestion: string;

  /** By refusal key (docs/voucherify-api.md#refusal-keys). */
  refused: { [key in ShopperRefusalKey]: string };
  /** A button below the sentence that a code was not found. It offers a corrected spelling of what the shopper entered. */
  tryInstead: (code: string) => string;
  /** Replaces `quantity_exceeded` if this page has checked the code: the page's own lock may be what holds it. */
  maybeHeld: string;
  /** Every other refusal: only the shop can correct it, or its key is newer than this library. */
  refusedOtherwise: string;
  /** Every refusal in a box with `privacy="strict"`, so that a person who guesses codes does not learn which ones exist. */
  refusedPrivately: string;
  /** The field for the order's amount is empty, or the text in it is not an amount. `example` is an amount. */
  amountWrong: (example: string) => string;
  /** The page or the caller stopped the attempt, and nothing was redeemed. A check may have been sent. */
  aborted: string;
  /** The API receives too many requests. The limit may be that of the whole project, so the text blames nobody. */
  rateLimited: string;
  /** Follows `rateLimited`. The number of seconds is undefined if the API did not send it. */
  wait: (seconds: number | undefined) => string;
  /** Takes the place of `wait` if the wait is longer than one minute. */
  waitMinutes: (minutes: number) => string;
  /** Replaces `rateLimited` when the wait is over, and `undecided` when the shop has found that the code was not redeemed. */
  waitOver: string;
  undecidedTitle: string;
  /** No answer came, and the voucher may have been redeemed. The text must not ask the shopper to try again. */
  undecided: string;
  /** Replaces `undecided` while the shop's backend finds out whether the code was used. */
  beingChecked: string;
  /** The short name of an attempt, which the shopper reads out to the shop's support. */
  reference: (reference: string) => string;

  /** The texts of a box with `multiple`. */
  cart: CartMessages;
}

/** Frameworks pass undefined for what is not set. */
type Overrides<T> = { [Key in keyof T]?: T[Key] | undefined };

/** A shop's own texts, which replace those of the language. All others stay. */
export interface MessageOverrides extends Overrides<Omit<Messages, 'cart' | 'offered' | 'refused'>> {
  cart?: Overrides<CartMessages> | undefined;
  offered?: Overrides<Messages['offered']> | undefined;
  refused?: Overrides<Messages['refused']> | undefined;
}
