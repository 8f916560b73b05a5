/** The entry point `voucher-redeem`: the client without an interface. Importing it loads no Lit and touches no DOM. */
export type {
  CustomerContext,
  Metadata,
  OrderContext,
  OrderItemContext,
  Redeemable,
  RedemptionContext,
  SessionContext,
} from './api/context.ts';
export type { Failure, FailureKind } from './api/failure.ts';
export type { Refusal, RefusalKey, ShopRefusalKey, ShopperRefusalKey } from './api/refusal.ts';
export type {
  CalculatedItem,
  CalculatedOrder,
  ConsideredRedeemable,
  Customer,
  PromotionTier,
  Redemption,
  RedemptionAnswer,
  Reward,
  Session,
  StackingRules,
  Voucher,
} from './api/types.ts';
export type { Client } from './client/client.ts';
export type { ClientOptions, Endpoint } from './client/connection.ts';
export { createClient } from './client/create-client.ts';
export type { Diagnosis, Finding } from './client/diagnose/diagnosis.ts';
export type { Failed, Outcome, Redeemed, Refused } from './client/outcome.ts';
export type { PromotionList, Promotions, PromotionsOptions } from './client/promotions.ts';
export type { Qualification, Qualified, QualifiedRedeemable, QualifyOptions } from './client/qualify.ts';
export type { RedeemOptions } from './client/redeem.ts';
export { createSession } from './client/session.ts';
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
export type { ValidateOptions } from './client/validate.ts';
export type { GainedReward, GiftEffect, LoyaltyEffect } from './effects/card.ts';
export type { DiscountApplication, DiscountEffect } from './effects/discount.ts';
export type { Effect, GeneralEffect } from './effects/effect.ts';
export { lineDiscounts, orderTotals, type LineDiscount, type OrderTotals } from './effects/order-totals.ts';
export type { FreeUnits, UnitsEffect } from './effects/units.ts';
