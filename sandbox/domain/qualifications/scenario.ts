import { isApplicableTo, isForOrder } from '../benefits/discounts.ts';
import type { Customer } from '../model/customer.ts';
import type { Order } from '../model/order.ts';
import type { PromotionStack, PromotionTier } from '../model/promotion.ts';
import { discountOf, termsOf, type Redeemable } from '../find-redeemables.ts';
import type { State } from '../../store/store.ts';
import type { Voucher } from '../model/voucher.ts';

/** Which redeemables to look among for a cart (docs/voucherify-api.md#qualifications). */
export const scenarios = [
  'ALL',
  'CUSTOMER_WALLET',
  'AUDIENCE_ONLY',
  'PRODUCTS',
  'PRODUCTS_DISCOUNT',
  'PROMOTION_STACKS',
  'PRODUCTS_BY_CUSTOMER',
  'PRODUCTS_DISCOUNT_BY_CUSTOMER',
] as const;

export type Scenario = (typeof scenarios)[number];

/** Something a cart may qualify for. */
export type Candidate =
  | { object: 'voucher'; thing: Voucher }
  | { object: 'promotion_tier'; thing: PromotionTier }
  | { object: 'promotion_stack'; thing: PromotionStack };

/**
 * What there is to look among. Of vouchers only those that the customer holds: a code that is nobody's is a secret
 * until somebody types it.
 */
export function candidates(scenario: Scenario, state: State, customer: Customer | null): Candidate[] {
  const wallet = [...state.vouchers.values()]
    .filter(({ holder_id }) => holder_id !== null && holder_id === customer?.id)
    .map((thing): Candidate => ({ object: 'voucher', thing }));
  const tiers = [...state.promotionTiers.values()].map((thing): Candidate => ({
    object: 'promotion_tier',
    thing,
  }));
  const stacks = [...state.promotionStacks.values()].map((thing): Candidate => ({
    object: 'promotion_stack',
    thing,
  }));
  switch (scenario) {
    case 'ALL':
    case 'AUDIENCE_ONLY':
      return [...wallet, ...tiers, ...stacks];
    case 'CUSTOMER_WALLET':
      return wallet;
    case 'PROMOTION_STACKS':
      return stacks;
    case 'PRODUCTS':
    case 'PRODUCTS_DISCOUNT':
    case 'PRODUCTS_BY_CUSTOMER':
    case 'PRODUCTS_DISCOUNT_BY_CUSTOMER':
      return [...wallet, ...tiers];
  }
}

/** Whether a scenario is about the goods in the cart. No rule of the sandbox asks for goods, so discounts decide. */
export function isAboutProducts(scenario: Scenario): boolean {
  return scenario.startsWith('PRODUCTS');
}

/** Whether something in the cart is what this one discounts. */
export function isForGoodsIn(order: Order | null, redeemable: Redeemable): boolean {
  const discount = discountOf(redeemable);
  if (discount === null || discount.type === 'UNIT' || isForOrder(discount)) return false;
  return order?.items.some((item) => isApplicableTo(item, termsOf(redeemable).applicable_to)) ?? false;
}
