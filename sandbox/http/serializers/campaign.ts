import { vouchersOf } from '../../domain/campaigns/change-campaign.ts';
import type { Page } from '../../domain/lists/page.ts';
import type { Campaign } from '../../domain/model/campaign.ts';
import type { ProjectState } from '../../domain/model/state.ts';
import { serializeCategories, type CategoryBody } from './category.ts';
import { serializeList, type List } from './list.ts';

type Named = Pick<ProjectState, 'vouchers' | 'categories'>;

/** A campaign in a response (docs/voucherify-api.md#managing-campaigns). */
export interface CampaignBody extends Omit<Campaign, 'voucher'> {
  voucher: Partial<Campaign['voucher']> & Pick<Campaign['voucher'], 'type'> & { is_referral_code: false };
  vouchers_count: number;
  /** The category's name. */
  category: string | null;
  categories: CategoryBody[];
  creation_status: 'DONE';
  vouchers_generation_status: 'DONE';
  protected: false;
  validation_rules_assignments: List<never>;
  object: 'campaign';
}

export function serializeCampaign(campaign: Campaign, state: Named): CampaignBody {
  const category = state.categories.get(campaign.category_id ?? '') ?? null;
  const { discount, gift, loyalty_card, ...voucher } = campaign.voucher;
  return {
    ...campaign,
    voucher: {
      ...voucher,
      ...(discount && { discount }),
      ...(gift && { gift }),
      ...(loyalty_card && { loyalty_card }),
      is_referral_code: false,
    },
    vouchers_count: vouchersOf(state, campaign).length,
    category: category?.name ?? null,
    categories: serializeCategories(category),
    // Vouchers are made before the response.
    creation_status: 'DONE',
    vouchers_generation_status: 'DONE',
    protected: false,
    validation_rules_assignments: serializeList<never>([]),
    object: 'campaign',
  };
}

/** One page of campaigns. */
export function serializeCampaignList(
  { listed, total }: Page<Campaign>,
  state: Named,
): { object: 'list'; data_ref: 'campaigns'; campaigns: CampaignBody[]; total: number } {
  const campaigns = listed.map((campaign) => serializeCampaign(campaign, state));
  return { object: 'list', data_ref: 'campaigns', campaigns, total };
}
