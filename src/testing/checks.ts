import type { Shop } from './shop.ts';
import { enterPlacesNoOrder } from './checks/enter-places-no-order.ts';
import { lostAnswerIsNotOfferedAgain } from './checks/lost-answer-is-not-offered-again.ts';
import { policyHolds } from './checks/policy-holds.ts';
import { refusalIsAnnounced } from './checks/refusal-is-announced.ts';
import { twoBoxesStayApart } from './checks/two-boxes-stay-apart.ts';

/** One thing that a checkout must do. */
export interface ShopCheck {
  /** For choosing a check: `refusal-is-announced`. */
  readonly name: string;
  /** A sentence, for the title of a test. */
  readonly title: string;
  /**
   * Opens the checkout and tries it.
   *
   * @throws {ShopCheckError} if it does not do that
   */
  run(shop: Shop): Promise<void>;
}

/** All checks. A unit test has no policy, and a page with one box has no two: leave those out by their `name`. */
export const shopChecks: readonly ShopCheck[] = [
  {
    name: 'enter-places-no-order',
    title: 'Enter in the box uses the code and does not place the order',
    run: enterPlacesNoOrder,
  },
  {
    name: 'refusal-is-announced',
    title: 'a refusal can be seen, and screen readers announce it',
    run: refusalIsAnnounced,
  },
  {
    name: 'lost-answer-is-not-offered-again',
    title: 'a code whose answer was lost is not sent again',
    run: lostAnswerIsNotOfferedAgain,
  },
  {
    name: 'two-boxes-stay-apart',
    title: 'two boxes on the page do not touch each other',
    run: twoBoxesStayApart,
  },
  {
    name: 'policy-holds',
    title: 'the box works under the Content-Security-Policy of the page, which stops scripts of others',
    run: policyHolds,
  },
];
