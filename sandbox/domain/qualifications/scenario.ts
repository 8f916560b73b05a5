import { isApplicableTo, isForOrder } from '../benefits/discounts.ts';
import type { Customer } from '../model/customer.ts';
import type { Order } from '../model/order.ts';
import type { PromotionStack, PromotionTier } from '../model/promotion.ts';
import type { ProjectState } from '../model/state.ts';
import type { Voucher } from '../model/voucher.ts';
import { discountOf, termsOf, type Redeemable } from '../redeemable.ts';

/** Which redeemables can be offered to a cart (docs/voucherify-api.md#qualifications). */
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

/** A redeemable for which a cart may qualify. */
export type Candidate =
  | { object: 'voucher'; item: Voucher }
  | { object: 'promotion_tier'; item: PromotionTier }
  | { object: 'promotion_stack'; item: PromotionStack };

/**
 * The candidates of a scenario. For a page a voucher without a holder is none: its code is a secret until somebody types it. A
 * backend gets the discounts that belong to nobody and to no campaign, in the scenario ALL.
 */
export function candidates(
  scenario: Scenario,
  state: Pick<ProjectState, 'vouchers' | 'promotionTiers' | 'promotionStacks'>,
  customer: Customer | null,
  isBackend: boolean,
): Candidate[] {
  const wallet = [...state.vouchers.values()]
    .filter(({ holder_id }) => holder_id !== null && holder_id === customer?.id)
    .map((item): Candidate => ({ object: 'voucher', item }));
  const tiers = [...state.promotionTiers.values()].map((item): Candidate => ({
    object: 'promotion_tier',
    item,
  }));
  const stacks = [...state.promotionStacks.values()].map((item): Candidate => ({
    object: 'promotion_stack',
    item,
  }));
  const standalone = [...state.vouchers.values()]
    .filter(
      ({ type, holder_id, campaign_id }) =>
        type === 'DISCOUNT_VOUCHER' && holder_id === null && campaign_id === null,
    )
    .map((item): Candidate => ({ object: 'voucher', item }));
  switch (scenario) {
    case 'ALL':
      return [...wallet, ...tiers, ...stacks, ...(isBackend ? standalone : [])];
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

/** Whether a scenario concerns products. No rule of the sandbox requires products, so the discounts decide. */
export function concernsProducts(scenario: Scenario): boolean {
  return scenario.startsWith('PRODUCTS');
}

/** Whether this redeemable discounts a line of the cart. */
export function discountsLineOf(order: Order | null, redeemable: Redeemable): boolean {
  const discount = discountOf(redeemable);
  if (discount === null || discount.type === 'UNIT' || isForOrder(discount)) return false;
  return order?.items.some((item) => isApplicableTo(item, termsOf(redeemable).applicable_to)) ?? false;
}
