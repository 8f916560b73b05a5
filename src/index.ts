/** The headless door: free of Lit and of the DOM at import. */
export { createClient, type Client, type ClientOptions } from './client/client.ts';
export type { RedeemOptions } from './client/redeem.ts';
export type {
  CustomerContext,
  Metadata,
  OrderContext,
  OrderItemContext,
  RedemptionContext,
  SessionContext,
} from './client/context.ts';
export type {
  Failed,
  FailureKind,
  Outcome,
  Redeemed,
  Refused,
  RefusalKey,
  ShopperRefusalKey,
  ShopRefusalKey,
} from './client/outcome.ts';
export type {
  CalculatedItem,
  CalculatedOrder,
  Customer,
  Redemption,
  Reward,
  Voucher,
} from './client/wire.ts';
export type { Effect, GeneralEffect } from './effects/effect.ts';
export type { DiscountApplication, DiscountEffect } from './effects/discount.ts';
export type { FreeUnits, UnitsEffect } from './effects/units.ts';
export type { GiftEffect } from './effects/gift.ts';
export type { LoyaltyEffect } from './effects/loyalty.ts';
export { lineDiscounts, orderTotals, type LineDiscount, type OrderTotals } from './effects/order.ts';
