/** The texts of a box with `multiple`, in one language. Codes, money and names are passed as text. */
export interface CartMessages {
  /** The button. A press adds the code to the list. */
  apply: string;
  /** The name of the list, for screen readers. */
  list: string;
  /** The name of the button that takes a code out of the list. */
  remove: (code: string) => string;
  /** A code that would change nothing was not added. A second press adds it. The button is `apply`. */
  noEffect: string;
  /** A code of the list that changes nothing on the order as it is now. */
  withoutEffect: string;
  /** A code that cannot be combined with the only other one. */
  notWith: (code: string) => string;
  /** A code that cannot be combined with several others. */
  notTogether: string;
  /** The project allows no more codes on one order. */
  tooMany: string;
  /** A code of the list that does not apply now, where its reason is not said. It may apply again. */
  parked: string;
  /** A code of the list that will not apply again, where its reason is not said. */
  gone: string;
  /** A code of the list that is a part of a redemption whose end nobody knows. */
  undecided: string;
  /** The label of the field for how much of a gift card to use. */
  cardAmount: string;
  /** The label of the field for how many points of a loyalty card to use. */
  cardPoints: string;
  /** What was typed is no amount. `example` is one. */
  cardAmountWrong: (example: string) => string;
  /** What was typed is more than the card can pay. `most` is the most it can. */
  cardAmountTooHigh: (most: string) => string;
  /** What was typed is no whole number of points. */
  cardPointsWrong: string;
  /**
   * A line of the totals: what gift cards and loyalty cards will pay. It must not read as if a bank card had paid: in many languages
   * "paid by card" means that.
   */
  paidByCards: string;
  /** The time is over for which the codes were held. Input on the page holds them again. */
  holdOver: string;
  /** The API could not be asked, so what is shown may be out of date. */
  notChecked: string;
  /** The heading of the promotions that the cart qualifies for. */
  promotions: string;
  /** The name of the button that adds a promotion. */
  applyPromotion: (name: string) => string;
  /** Takes the place of a promotion's name where the API sends none. */
  promotion: string;
  /** The title of the question after the backend found other amounts than were shown. */
  changedTitle: string;
  /** The order was not placed, because the shopper would get something else than was shown. */
  changed: string;
  /** The button that accepts the new amounts. */
  accept: string;
  /** Why the form cannot be submitted while codes are checked. */
  waitForCheck: string;
  /** Why the form cannot be submitted while the new amounts are not accepted. */
  acceptFirst: string;
}
