import { newId } from '../ids.ts';
import { rulesOf, type RuleHolders } from '../lists/validation-rules.ts';
import type { PromotionCampaign } from '../model/campaign.ts';
import type { PromotionTier } from '../model/promotion.ts';
import type { ProjectState } from '../model/state.ts';
import { Refusal } from '../refusal.ts';
import { resolveDiscount } from '../vouchers/discount-input.ts';
import { rulesByIds } from '../validation-rules/assign-rule.ts';
import { resolveTerms } from '../vouchers/voucher-input.ts';
import { tiersOf } from './campaigns.ts';
import type { TierInput } from './tier-input.ts';

export type TierState = RuleHolders & Pick<ProjectState, 'products' | 'categories' | 'uniqueTimestamps'>;

/**
 * Adds a promotion tier to a campaign (docs/voucherify-api.md#promotions). An unknown category or product of free units is refused.
 */
export function createTier(
  state: TierState,
  campaign: PromotionCampaign,
  input: TierInput,
  now: Date,
): PromotionTier | Refusal {
  const discount = resolveDiscount(input.action.discount, state);
  if (discount instanceof Refusal) return discount;
  const terms = resolveTerms(input, state);
  if (terms instanceof Refusal) return terms;
  const rules = rulesByIds(rulesOf(state), input.validation_rules ?? [], now);
  if (rules instanceof Refusal) return rules;
  const {
    name,
    banner = null,
    active = true,
    hierarchy = nextHierarchy(state, campaign),
    metadata = {},
  } = input;
  const tier: PromotionTier = {
    ...{ id: newId('promo_'), name, banner, hierarchy, active },
    action: { discount },
    campaign: { id: campaign.id, name: campaign.name },
    campaign_id: campaign.id,
    category_id: null,
    start_date: null,
    expiration_date: null,
    validity_day_of_week: null,
    validity_hours: null,
    ...terms,
    metadata: structuredClone(metadata),
    applicable_to: [],
    rules,
    summary: { redemptions: { total_redeemed: 0 }, orders: { total_amount: 0, total_discount_amount: 0 } },
    created_at: now.toISOString(),
    updated_at: null,
  };
  const [created = tier] = state.uniqueTimestamps([tier]);
  state.promotionTiers.set(created.id, created);
  return created;
}

/** The position after the last tier of the campaign. */
function nextHierarchy(state: TierState, campaign: PromotionCampaign): number {
  return Math.max(0, ...tiersOf(state, campaign).map(({ hierarchy }) => hierarchy)) + 1;
}
