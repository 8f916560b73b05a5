import { vouchersOf } from '../../domain/campaigns/change-campaign.ts';
import type { Page } from '../../domain/lists/page.ts';
import type {
  Campaign,
  PromotionCampaign,
  VoucherCampaign,
  VoucherTemplate,
} from '../../domain/model/campaign.ts';
import type { ProjectState } from '../../domain/model/state.ts';
import { tiersOf } from '../../domain/promotions/campaigns.ts';
import { serializeCategories, type CategoryBody } from './category.ts';
import { serializeList, type List } from './list.ts';
import { serializePromotionTiers } from './promotion-tiers.ts';

type Named = Pick<ProjectState, 'vouchers' | 'categories' | 'promotionTiers'>;

/** What all campaigns have in a response (docs/voucherify-api.md#managing-campaigns). */
interface AnyCampaignBody {
  /** The category's name. */
  category: string | null;
  categories: CategoryBody[];
  creation_status: 'DONE';
  vouchers_generation_status: 'DONE';
  protected: false;
  validation_rules_assignments: List<never>;
  object: 'campaign';
}

/** A campaign whose expiration date is left out if it has none. */
type Dated<Any extends Campaign> = Omit<Any, 'expiration_date'> & { expiration_date?: string };

/** A campaign of vouchers in a response. */
export interface VoucherCampaignBody extends AnyCampaignBody, Omit<Dated<VoucherCampaign>, 'voucher'> {
  voucher: Partial<VoucherTemplate> & Pick<VoucherTemplate, 'type'> & { is_referral_code: false };
  vouchers_count: number;
}

/** A campaign of promotions in a response, with all its tiers. */
export interface PromotionCampaignBody extends AnyCampaignBody, Omit<Dated<PromotionCampaign>, 'voucher'> {
  promotion: ReturnType<typeof serializePromotionTiers>;
}

export type CampaignBody = VoucherCampaignBody | PromotionCampaignBody;

export function serializeCampaign(campaign: Campaign, state: Named): CampaignBody {
  return campaign.voucher === null
    ? serializePromotionCampaign(campaign, state)
    : serializeVoucherCampaign(campaign, state);
}

function serializeVoucherCampaign(campaign: VoucherCampaign, state: Named): VoucherCampaignBody {
  const { discount, gift, loyalty_card, ...voucher } = campaign.voucher;
  return {
    ...withoutNullDate(campaign),
    voucher: {
      ...voucher,
      ...(discount && { discount }),
      ...(gift && { gift }),
      ...(loyalty_card && { loyalty_card }),
      is_referral_code: false,
    },
    vouchers_count: vouchersOf(state, campaign).length,
    ...serializeCommon(campaign, state),
  };
}

function serializePromotionCampaign(campaign: PromotionCampaign, state: Named): PromotionCampaignBody {
  const rest: Omit<Dated<PromotionCampaign>, 'voucher'> & { voucher?: null } = withoutNullDate(campaign);
  delete rest.voucher;
  const tiers = tiersOf(state, campaign);
  return {
    ...rest,
    promotion: serializePromotionTiers({ tiers, total: tiers.length, hasMore: false }, state),
    ...serializeCommon(campaign, state),
  };
}

function serializeCommon({ category_id }: Campaign, { categories }: Named): AnyCampaignBody {
  const category = categories.get(category_id ?? '') ?? null;
  return {
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

/** The tests of Voucherify's SDKs expect a campaign without an expiration date to have no such field. */
function withoutNullDate<Any extends Campaign>({ expiration_date, ...campaign }: Any): Dated<Any> {
  return { ...campaign, ...(expiration_date !== null && { expiration_date }) };
}

/** One page of campaigns. */
export function serializeCampaignList(
  { listed, total }: Page<Campaign>,
  state: Named,
): { object: 'list'; data_ref: 'campaigns'; campaigns: CampaignBody[]; total: number } {
  const campaigns = listed.map((campaign) => serializeCampaign(campaign, state));
  return { object: 'list', data_ref: 'campaigns', campaigns, total };
}
