/** The headless door: free of Lit and of the DOM at import. */
export { createClient } from './client/create-client.ts';
export type { Client } from './client/client.ts';
export type { ClientOptions, Endpoint } from './client/connection.ts';
export { createSession } from './client/session.ts';
export type { RedeemOptions } from './client/redeem.ts';
export type { AskOptions } from './client/validate.ts';
export type { Qualification, Qualified, QualifiedRedeemable, QualifyOptions } from './client/qualify.ts';
export type { PromotionList, Promotions, PromotionsOptions } from './client/promotions.ts';
export type { Diagnosis, Finding } from './client/diagnosis.ts';
export type { Redeemable } from './client/redeemables.ts';
export type {
  Applicable,
  Invalid,
  RedeemedPart,
  SkipKey,
  StackFailed,
  StackOutcome,
  StackRedeemed,
  StackRefused,
  Unused,
  Valid,
  Validation,
} from './client/stack-outcome.ts';
export type { ConsideredRedeemable, PromotionTier, Session, StackingRules } from './client/stack-wire.ts';
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
  Failure,
  FailureKind,
  Outcome,
  Redeemed,
  Refusal,
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
