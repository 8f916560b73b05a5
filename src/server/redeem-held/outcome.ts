import type { Refusal } from '../../api/refusal.ts';
import type { CalculatedOrder } from '../../api/types.ts';
import type { RedeemedPart, Unused } from '../../client/stack-outcome.ts';
import type { ReadFailure } from '../read-failure.ts';

/** What the page showed to the shopper. All amounts are minor units: 1999 is 19.99. */
export interface ShownFigures {
  /** What all discounts together take off the order, without the payments by card. */
  discount: number;
  /** What each gift card or loyalty card pays. A card that is not in the list was shown to pay nothing. */
  payments: HeldPayment[];
}

/** What one gift card or loyalty card pays. */
export interface HeldPayment {
  /** The code of the card. */
  id: string;
  /** Minor units. For a loyalty card, it is what its points take off the order. */
  amount: number;
}

/** The same figures as the API calculated them for the backend's order. */
export interface HeldFigures extends ShownFigures {
  /** What is left to pay, in minor units. Undefined if the API does not say. */
  total?: number | undefined;
}

/**
 * How `redeemHeld` ended:
 *
 * - `redeemed`: the order is redeemed, by this call or by an earlier one;
 * - `changed`: this call redeemed nothing, because the shopper would get less, or a card would pay more, than was shown;
 * - `refused`: this call redeemed nothing, because the API refused, or because the form is not what the page sends;
 * - `failed`: it is not known, for example because the order could not be read. `mayHaveRedeemed` says whether the order may be
 *   redeemed, by this call or by an earlier one.
 */
export type HeldOutcome = HeldRedeemed | HeldChanged | HeldRefused | HeldFailed;

/** The order is redeemed, once. */
export interface HeldRedeemed {
  status: 'redeemed';
  /**
   * Whether an earlier call for this order had redeemed, and this one redeemed nothing. `figures` are those of the earlier one. Look
   * into your own data whether its payment was captured.
   */
  isRepeat: boolean;
  /** If the payment is not captured, call `rollbackAll` with this id. */
  rollbackId: string;
  /** What was redeemed. */
  redeemed: RedeemedPart[];
  figures: HeldFigures;
  /** The order after the redemption. Amounts are minor units. */
  order?: CalculatedOrder | undefined;
}

/** The figures are no longer those that were shown. This call left nothing redeemed. */
export interface HeldChanged {
  status: 'changed';
  /** What the page had shown. */
  shown: ShownFigures;
  /** What it would be now. Show it to the shopper, and ask again. */
  figures: HeldFigures;
  /** What would not be used at all, and why. If there is any, nothing is redeemed either. */
  unused: Unused[];
}

/** Nothing was redeemed. The key is `invalid_payload` if the form is not what the page sends; nothing was sent then. */
export interface HeldRefused extends Refusal {
  /** Why each redeemable was not used. It is empty if there is one reason for all. */
  unused: Unused[];
}

/** The end is not known, or nothing was redeemed because the API could not be asked. */
export interface HeldFailed extends Omit<ReadFailure, 'kind'> {
  /**
   * Why. Besides the kinds of any failed request:
   *
   * - `ambiguous`: the order has a redemption that is not the first result of this call. `rollbackId` names it. Nothing was changed;
   * - `blocked`: an earlier call for this order ended without an answer less than three minutes ago. It may still be redeemed;
   * - `refused`: the API refused to read the order, or to roll back; `message` begins with its key.
   */
  kind: ReadFailure['kind'] | 'ambiguous' | 'refused';
  /**
   * Whether the order may be redeemed. If true, do not cancel the order and do not charge it another way: make the same call again. It
   * reads what became of the order first.
   */
  mayHaveRedeemed: boolean;
  /** The redemption that the failure is about, if it is known: an argument for `rollbackAll`. */
  rollbackId?: string | undefined;
}
