import type { Campaign } from '../model/campaign.ts';
import { ordersOf, pageOf, sortItems, type Page, type PageQuery } from './page.ts';

const sortedBy = {
  created_at: ({ created_at }: Campaign) => created_at,
  updated_at: ({ updated_at }: Campaign) => updated_at,
};

type Key = keyof typeof sortedBy;

/** With a dash, the order is descending. */
export const campaignOrders = ordersOf(sortedBy);

/** Which campaigns to list, and in which order. */
export interface CampaignQuery extends PageQuery {
  order: Key | `-${Key}`;
  /** One that the sandbox does not have selects nothing. */
  campaignType: string | undefined;
}

/** One page of campaigns. */
export function listCampaignPage(campaigns: Iterable<Campaign>, query: CampaignQuery): Page<Campaign> {
  const { campaignType, order } = query;
  const selected = [...campaigns].filter(
    ({ campaign_type }) => campaignType === undefined || campaign_type === campaignType,
  );
  return pageOf(sortItems(selected, order, sortedBy), query);
}
