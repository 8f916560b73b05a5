import { newId } from '../ids.ts';
import type { Campaign } from '../model/campaign.ts';
import type { Voucher } from '../model/voucher.ts';
import { duplicateFound, Refusal } from '../refusal.ts';
import { createVouchers, type VoucherState } from '../vouchers/create-vouchers.ts';
import { resolveDiscount } from '../vouchers/discount-input.ts';
import { resolveTerms } from '../vouchers/voucher-input.ts';
import { campaignTypes, type CampaignInput, type CampaignVoucherInput } from './campaign-input.ts';

/** Creates a campaign with its vouchers, or nothing (docs/voucherify-api.md#managing-campaigns). */
export function createCampaign(state: VoucherState, input: CampaignInput, now: Date): Campaign | Refusal {
  const campaign = newCampaign(state, input, now);
  if (campaign instanceof Refusal) return campaign;
  const [stored = campaign] = state.uniqueTimestamps([campaign]);
  state.campaigns.set(stored.id, stored);
  const vouchers = addCampaignVouchers(state, stored, {}, input.vouchers_count ?? 0, now);
  if (!(vouchers instanceof Refusal)) return stored;
  state.campaigns.delete(stored.id);
  return vouchers;
}

/** Adds vouchers to a campaign, all or none. They have what the campaign gives them, unless the input says otherwise. */
export function addCampaignVouchers(
  state: VoucherState,
  campaign: Campaign,
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

function newCampaign(state: VoucherState, input: CampaignInput, now: Date): Campaign | Refusal {
  const { name, description = null, type = 'AUTO_UPDATE', metadata = {}, voucher } = input;
  const { auto_join = false, join_once = false, use_voucher_metadata_schema = false } = input;
  const campaign_type = campaignTypes[voucher.type];
  if (input.campaign_type !== undefined && input.campaign_type !== campaign_type) {
    const details = `Vouchers of type ${voucher.type} belong to ${campaign_type}, not to ${input.campaign_type}`;
    return new Refusal('invalid_campaign', details);
  }
  if ([...state.campaigns.values()].some((one) => one.name === name)) {
    return duplicateFound('campaign', name, 'name');
  }
  const terms = resolveTerms(input, state);
  if (terms instanceof Refusal) return terms;
  const discount = voucher.discount === undefined ? null : resolveDiscount(voucher.discount, state);
  if (discount instanceof Refusal) return discount;
  const { gift, loyalty_card, redemption, code_config = {} } = voucher;
  return {
    id: newId('camp_'),
    ...{ name, description, campaign_type, type, auto_join, join_once, use_voucher_metadata_schema },
    active: true,
    start_date: null,
    expiration_date: null,
    validity_day_of_week: null,
    validity_hours: null,
    category_id: null,
    metadata: structuredClone(metadata),
    created_at: now.toISOString(),
    updated_at: null,
    ...terms,
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

type WithoutNull<Values> = { [Name in keyof Values]?: NonNullable<Values[Name]> };

function withoutNulls<Values extends object>(values: Values): WithoutNull<Values> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null),
  ) as WithoutNull<Values>;
}

function withoutUndefined<Values extends object>(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Values;
}
