import { newId } from '../ids.ts';
import type { Campaign, PromotionCampaign, VoucherCampaign } from '../model/campaign.ts';
import type { Voucher } from '../model/voucher.ts';
import { duplicateFound, Refusal } from '../refusal.ts';
import { createVouchers, type VoucherState } from '../vouchers/create-vouchers.ts';
import { resolveDiscount } from '../vouchers/discount-input.ts';
import { resolveTerms } from '../vouchers/voucher-input.ts';
import { tiersOf } from '../promotions/campaigns.ts';
import { createTier, type TierState } from '../promotions/create-tier.ts';
import {
  campaignTypes,
  type CampaignInput,
  type CampaignVoucherInput,
  type PromotionCampaignInput,
  type VoucherCampaignInput,
} from './campaign-input.ts';

type CampaignState = VoucherState & TierState;

/** Creates a campaign with its vouchers or promotion tiers, or nothing (docs/voucherify-api.md#managing-campaigns). */
export function createCampaign(state: CampaignState, input: CampaignInput, now: Date): Campaign | Refusal {
  return input.campaign_type === 'PROMOTION'
    ? createPromotionCampaign(state, input, now)
    : createVoucherCampaign(state, input, now);
}

function createVoucherCampaign(
  state: CampaignState,
  input: VoucherCampaignInput,
  now: Date,
): VoucherCampaign | Refusal {
  const campaign = newVoucherCampaign(state, input, now);
  if (campaign instanceof Refusal) return campaign;
  const [stored = campaign] = state.uniqueTimestamps([campaign]);
  state.campaigns.set(stored.id, stored);
  const vouchers = addCampaignVouchers(state, stored, {}, input.vouchers_count ?? 0, now);
  if (!(vouchers instanceof Refusal)) return stored;
  state.campaigns.delete(stored.id);
  return vouchers;
}

function createPromotionCampaign(
  state: CampaignState,
  input: PromotionCampaignInput,
  now: Date,
): PromotionCampaign | Refusal {
  const common = newCampaign(state, { ...input, type: 'STATIC' }, now);
  if (common instanceof Refusal) return common;
  const campaign: PromotionCampaign = { ...common, campaign_type: 'PROMOTION', voucher: null };
  const [stored = campaign] = state.uniqueTimestamps([campaign]);
  const tiers = input.promotion?.tiers ?? [];
  for (const tier of tiers) {
    const created = createTier(state, stored, tier, now);
    if (!(created instanceof Refusal)) continue;
    // All or nothing: the tiers before the refused one go again.
    for (const earlier of tiersOf(state, stored)) state.promotionTiers.delete(earlier.id);
    return created;
  }
  state.campaigns.set(stored.id, stored);
  return stored;
}

/** Adds vouchers to a campaign, all or none. They have what the campaign gives them, unless the input says otherwise. */
export function addCampaignVouchers(
  state: VoucherState,
  campaign: VoucherCampaign,
  input: CampaignVoucherInput,
  count: number,
  now: Date,
): Voucher[] | Refusal {
  const { type, discount, gift, loyalty_card, redemption, code_config } = campaign.voucher;
  const { start_date, expiration_date, validity_day_of_week, validity_hours, category_id } = campaign;
  const voucher = {
    type,
    discount: discount ?? undefined,
    gift: gift && { amount: gift.amount, effect: gift.effect ?? undefined },
    loyalty_card,
    campaign_id: campaign.id,
    redemption: { quantity: redemption.quantity ?? undefined },
    code_config,
    ...withoutNulls({ start_date, expiration_date, validity_day_of_week, validity_hours }),
    ...(input.category === undefined && category_id !== null && { category_id }),
    ...withoutUndefined(input),
  };
  const { gift: card, loyalty_card: points, ...rest } = voucher;
  const one = { ...rest, ...(card && { gift: card }), ...(points && { loyalty_card: points }) };
  return createVouchers(
    state,
    Array.from({ length: count }, () => one),
    now,
  );
}

function newVoucherCampaign(
  state: CampaignState,
  input: VoucherCampaignInput,
  now: Date,
): VoucherCampaign | Refusal {
  const { voucher } = input;
  const campaign_type = campaignTypes[voucher.type];
  if (input.campaign_type !== undefined && input.campaign_type !== campaign_type) {
    const details = `Vouchers of type ${voucher.type} belong to ${campaign_type}, not to ${input.campaign_type}`;
    return new Refusal('invalid_campaign', details);
  }
  const campaign = newCampaign(state, input, now);
  if (campaign instanceof Refusal) return campaign;
  const discount = voucher.discount === undefined ? null : resolveDiscount(voucher.discount, state);
  if (discount instanceof Refusal) return discount;
  const { gift, loyalty_card, redemption, code_config = {} } = voucher;
  return {
    ...campaign,
    campaign_type,
    voucher: {
      type: voucher.type,
      discount: voucher.type === 'DISCOUNT_VOUCHER' ? discount : null,
      gift: gift === undefined ? null : { amount: gift.amount, effect: gift.effect ?? 'APPLY_TO_ORDER' },
      loyalty_card: loyalty_card === undefined ? null : { points: loyalty_card.points },
      redemption: { quantity: redemption?.quantity ?? null },
      code_config: withoutUndefined(code_config),
    },
  };
}

/** What campaigns of vouchers and of promotions have in common. A name that exists, and an unknown category, are refused. */
function newCampaign(
  state: CampaignState,
  input: CampaignInput,
  now: Date,
): Omit<VoucherCampaign, 'campaign_type' | 'voucher'> | Refusal {
  const { name, description = null, type = 'AUTO_UPDATE', metadata = {} } = input;
  const { auto_join = false, join_once = false, use_voucher_metadata_schema = false, active = true } = input;
  if ([...state.campaigns.values()].some((one) => one.name === name)) {
    return duplicateFound('campaign', name, 'name');
  }
  const terms = resolveTerms(input, state);
  if (terms instanceof Refusal) return terms;
  return {
    id: newId('camp_'),
    ...{ name, description, type, auto_join, join_once, use_voucher_metadata_schema, active },
    start_date: null,
    expiration_date: null,
    validity_day_of_week: null,
    validity_hours: null,
    category_id: null,
    metadata: structuredClone(metadata),
    created_at: now.toISOString(),
    updated_at: null,
    ...terms,
  };
}

type WithoutNull<Values> = { [Name in keyof Values]?: NonNullable<Values[Name]> };

function withoutNulls<Values extends object>(values: Values): WithoutNull<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null),
  ) as WithoutNull<Values>;
}

function withoutUndefined<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
