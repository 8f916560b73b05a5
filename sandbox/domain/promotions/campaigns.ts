import { findCampaign } from '../campaigns/find-campaign.ts';
import type { Campaign, PromotionCampaign } from '../model/campaign.ts';
import type { PromotionTier } from '../model/promotion.ts';
import type { ProjectState } from '../model/state.ts';

/** The campaign of promotions with this id or name. */
export function findPromotionCampaign(
  campaigns: ReadonlyMap<string, Campaign>,
  idOrName: string,
): PromotionCampaign | undefined {
  const found = findCampaign(campaigns, idOrName);
  return found?.voucher === null ? found : undefined;
}

/** The promotion tiers of a campaign. */
export function tiersOf(
  { promotionTiers }: Pick<ProjectState, 'promotionTiers'>,
  { id }: Pick<Campaign, 'id'>,
): PromotionTier[] {
  return [...promotionTiers.values()].filter(({ campaign_id }) => campaign_id === id);
}
