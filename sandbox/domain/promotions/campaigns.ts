import type { PromotionTier } from '../model/promotion.ts';
import type { ProjectState } from '../model/state.ts';

/** A campaign of promotion tiers. */
export interface PromotionCampaign {
  id: string;
  name: string;
  tiers: PromotionTier[];
}

/** The campaign with this id or name. A campaign is known by its tiers. */
export function findPromotionCampaign(
  { promotionTiers }: Pick<ProjectState, 'promotionTiers'>,
  idOrName: string,
): PromotionCampaign | undefined {
  const all = [...promotionTiers.values()];
  const first = all.find(({ campaign: { id, name } }) => id === idOrName || name === idOrName);
  if (first === undefined) return undefined;
  const { id, name } = first.campaign;
  return { id, name, tiers: all.filter(({ campaign }) => campaign.id === id) };
}

/** The position of a new tier: the next one after the last (docs/voucherify-api.md#promotions). */
export function nextHierarchy({ tiers }: PromotionCampaign): number {
  return Math.max(0, ...tiers.map(({ hierarchy }) => hierarchy)) + 1;
}
