import type { PromotionTier } from '../model/promotion.ts';
import type { ProjectState } from '../model/state.ts';
import { Refusal } from '../refusal.ts';
import { resolveDiscount } from '../vouchers/discount-input.ts';
import { resolveTerms } from '../vouchers/voucher-input.ts';
import type { TierState } from './create-tier.ts';
import type { TierChange } from './tier-input.ts';

/** Updates a promotion tier. What the change does not name stays (docs/voucherify-api.md#promotions). */
export function updateTier(
  state: TierState,
  tier: PromotionTier,
  change: TierChange,
  now: Date,
): PromotionTier | Refusal {
  const discount = change.action && resolveDiscount(change.action.discount, state);
  if (discount instanceof Refusal) return discount;
  const terms = resolveTerms(change, state);
  if (terms instanceof Refusal) return terms;
  const { name = tier.name, banner = tier.banner, active = tier.active, hierarchy = tier.hierarchy } = change;
  // A new object, because the ledger keeps the old one.
  const updated: PromotionTier = {
    ...tier,
    ...terms,
    ...{ name, banner, active, hierarchy },
    ...(discount && { action: { discount } }),
    metadata: { ...tier.metadata, ...structuredClone(change.metadata) },
    updated_at: now.toISOString(),
  };
  state.promotionTiers.set(updated.id, updated);
  return updated;
}

/** Deletes a promotion tier, and the stacks that it is a part of. Redemptions of it stay. */
export function deleteTier(
  { promotionTiers, promotionStacks }: Pick<ProjectState, 'promotionTiers' | 'promotionStacks'>,
  { id }: PromotionTier,
): void {
  promotionTiers.delete(id);
  for (const stack of promotionStacks.values())
    if (stack.tiers.ids.includes(id)) promotionStacks.delete(stack.id);
}
