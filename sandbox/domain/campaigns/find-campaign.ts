import type { Campaign } from '../model/campaign.ts';

/** The campaign with this id or name. */
export function findCampaign(
  campaigns: ReadonlyMap<string, Campaign>,
  idOrName: string,
): Campaign | undefined {
  return campaigns.get(idOrName) ?? [...campaigns.values()].find(({ name }) => name === idOrName);
}
