import type { CalculatedOrder } from '../api/types.ts';
import type { RedeemedPart, Unused } from '../client/stack-outcome.ts';

/** What a shopper is shown of a cart: all amounts are minor units, 1999 is 19.99. */
export interface CartFigures {
  /** What all discounts and promotions together take off the order, without what cards pay. */
  discount: number;
  /** What each gift card or loyalty card pays. */
  payments: { id: string; amount: number }[];
  /** What is left to pay. Undefined if the API does not say. */
  total?: number | undefined;
}

/**
 * What the shop's backend answered when it was to redeem the cart: the outcome of `redeemHeld` of `voucher-redeem/server`, as JSON.
 * `cart.takeAnswer()` takes it.
 */
export type BackendAnswer =
  | { status: 'redeemed'; redeemed: readonly RedeemedPart[]; order?: CalculatedOrder | null | undefined }
  | ({ status: 'changed' } & BackendChange)
  | { status: 'refused'; key: string; message: string; unused: readonly Unused[] }
  | { status: 'failed'; kind: string; message: string; mayHaveRedeemed: boolean };

/** The backend redeemed nothing, because the shopper would get something else than was shown. */
export interface BackendChange {
  figures: CartFigures;
  /** What would not be used, and why. */
  unused: readonly Unused[];
}
