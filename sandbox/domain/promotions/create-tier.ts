import { newId } from '../ids.ts';
import type { PromotionTier } from '../model/promotion.ts';
import type { ProjectState } from '../model/state.ts';
import { Refusal } from '../refusal.ts';
import { resolveDiscount, type DiscountInput } from '../vouchers/discount-input.ts';
import { resolveTerms, type TermsInput } from '../vouchers/voucher-input.ts';
import { nextHierarchy, type PromotionCampaign } from './campaigns.ts';

/** A promotion tier as a request describes it. */
export interface TierInput extends TermsInput {
  name: string;
  banner?: string;
  action: { discount: DiscountInput };
  active?: boolean;
  /** Without one, the tier comes after the last one of its campaign. */
  hierarchy?: number;
}

/**
 * Adds a promotion tier to a campaign (docs/voucherify-api.md#promotions). An unknown category or product of free units is refused.
 */
export function createTier(
  state: Pick<ProjectState, 'promotionTiers' | 'products' | 'categories' | 'uniqueTimestamps'>,
  campaign: PromotionCampaign,
  input: TierInput,
  now: Date,
): PromotionTier | Refusal {
  const discount = resolveDiscount(input.action.discount, state);
  if (discount instanceof Refusal) return discount;
  const terms = resolveTerms(input, state);
  if (terms instanceof Refusal) return terms;
  const { name, banner = null, active = true, hierarchy = nextHierarchy(campaign), metadata = {} } = input;
  const tier: PromotionTier = {
    ...{ id: newId('promo_'), name, banner, hierarchy, active },
    action: { discount },
    campaign: { id: campaign.id, name: campaign.name },
    category_id: null,
    start_date: null,
    expiration_date: null,
    validity_day_of_week: null,
    validity_hours: null,
    ...terms,
    campaign_id: campaign.id,
    metadata: structuredClone(metadata),
    applicable_to: [],
    rules: [],
    summary: { redemptions: { total_redeemed: 0 }, orders: { total_amount: 0, total_discount_amount: 0 } },
    created_at: now.toISOString(),
    updated_at: null,
  };
  const [created = tier] = state.uniqueTimestamps([tier]);
  state.promotionTiers.set(created.id, created);
  return created;
}
