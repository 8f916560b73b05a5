/** The entry point `voucher-redeem/cart`: several codes applied to a cart and redeemed with the order, without an interface. */
export type { BackendAnswer, BackendChange, CartFigures } from './cart/backend-answer.ts';
export type { CartChange } from './cart/cart-state.ts';
export type { CartClient } from './cart/cart-store.ts';
export type {
  ApplyResult,
  Cart,
  CartOptions,
  CartOutcome,
  HeldCart,
  PromotionChoices,
  UndecidedRedemption,
  UseOptions,
} from './cart/cart.ts';
export { createCart } from './cart/create-cart.ts';
export type { Reason as CartReason } from './cart/reason.ts';
export type { CartKind } from './cart/sequence.ts';
export type { CartHold, CartRow, CartView } from './cart/view.ts';
