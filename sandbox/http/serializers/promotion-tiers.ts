import type { TierPage } from '../../domain/lists/promotion-tiers.ts';
import type { ProjectState } from '../../domain/model/state.ts';
import { serializePromotionTier, type PromotionTierBody } from './promotion-tier.ts';

/** One page of promotion tiers. */
export function serializePromotionTiers(
  { tiers, total, hasMore }: TierPage,
  { categories }: Pick<ProjectState, 'categories'>,
): { object: 'list'; data_ref: 'tiers'; tiers: PromotionTierBody[]; total: number; has_more: boolean } {
  return {
    object: 'list',
    data_ref: 'tiers',
    tiers: tiers.map((tier) =>
      serializePromotionTier({ tier, category: categories.get(tier.category_id ?? '') ?? null }),
    ),
    total,
    has_more: hasMore,
  };
}
