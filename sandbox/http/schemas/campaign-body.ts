import * as v from 'valibot';
import type {
  CampaignChange,
  CampaignInput,
  CampaignVoucherInput,
} from '../../domain/campaigns/campaign-input.ts';
import { campaignOrders, type CampaignQuery } from '../../domain/lists/campaigns.ts';
import { dependent } from './hints.ts';
import { paging } from './list-query.ts';
import { parseQuery } from './parse-query.ts';
import { integerText } from './query-values.ts';
import { tierBody } from './promotion-tier-body.ts';
import { array, boolean, integerFrom, isObject, object, oneOf, parse, string } from './values.ts';
import { campaignVoucherOfType } from './voucher-body.ts';
import { code, codeConfig, discount, notKept, redemption, terms } from './voucher-parts.ts';

/** A campaign has so many vouchers at most, because they are made before the answer. */
const mostVouchers = 10_000;

const switches = { auto_join: v.optional(boolean), join_once: v.optional(boolean) };
const unknownHere = {
  activity_duration_after_publishing: notKept,
  access_settings: notKept,
  validation_rules: notKept,
};
const nonEmpty = v.pipe(string, v.nonEmpty('NOT be shorter than 1 characters'));

const anyCampaign = {
  ...terms,
  ...switches,
  ...unknownHere,
  name: nonEmpty,
  description: v.optional(string),
  type: v.optional(oneOf(['AUTO_UPDATE', 'STATIC', 'STANDALONE'])),
  active: v.optional(boolean),
  use_voucher_metadata_schema: v.optional(boolean),
};
const voucherTypes = ['DISCOUNT_COUPONS', 'GIFT_VOUCHERS', 'LOYALTY_PROGRAM'] as const;

const voucherCampaign = object(
  {
    ...anyCampaign,
    campaign_type: v.optional(oneOf(voucherTypes)),
    vouchers_count: v.optional(integerFrom(0, mostVouchers)),
    voucher: campaignVoucherOfType,
  },
  ['name', 'voucher'],
);
const promotionCampaign = object(
  {
    ...anyCampaign,
    campaign_type: v.literal('PROMOTION'),
    promotion: v.optional(object({ tiers: v.optional(array(tierBody, 100)) })),
  },
  ['name'],
);
export const campaignBody = dependent([voucherCampaign, promotionCampaign], (value) =>
  isObject(value) && value['campaign_type'] === 'PROMOTION' ? promotionCampaign : voucherCampaign,
);

export const campaignChange = object({
  ...terms,
  ...switches,
  ...unknownHere,
  description: v.optional(string),
  type: v.optional(oneOf(['AUTO_UPDATE', 'STATIC'])),
  unset_metadata_fields: v.optional(array(string, 100)),
  discount: v.optional(discount),
  gift: notKept,
  loyalty_card: notKept,
});

const { category, metadata, start_date, expiration_date } = terms;
export const campaignVoucher = object({
  ...{ category, metadata, start_date, expiration_date },
  code: v.optional(code),
  code_config: v.optional(codeConfig),
  redemption: v.optional(redemption),
  additional_info: v.optional(string),
});

export const campaignVoucherQuery = object({ vouchers_count: v.optional(integerText(1, mostVouchers)) });
export const campaignListQuery = object({
  ...paging,
  order: v.optional(oneOf(campaignOrders)),
  campaign_type: v.optional(oneOf([...voucherTypes, 'PROMOTION', 'REFERRAL_PROGRAM'])),
  filters: notKept,
});

/** Parses the body of a request to create a campaign (docs/voucherify-api.md#managing-campaigns), or says what is wrong with it. */
export function parseCampaignBody(body: unknown): CampaignInput | string {
  return parse(campaignBody, body);
}

/** Parses the body of an update of a campaign, or says what is wrong with it. */
export function parseCampaignChange(body: unknown): CampaignChange | string {
  const parsed = parse(campaignChange, body);
  if (typeof parsed === 'string' || !isObject(body)) return parsed;
  // Everywhere else null counts as absent.
  return body['expiration_date'] === null ? { ...parsed, expiration_date: null } : parsed;
}

/** Parses the body of a request to add vouchers to a campaign, or says what is wrong with it. */
export function parseCampaignVoucher(body: unknown): CampaignVoucherInput | string {
  // The API's SDK 3 sends the count as the body, where the API does not look for it.
  const input = parse(campaignVoucher, typeof body === 'number' ? {} : body);
  if (typeof input === 'string') return input;
  const { code, code_config, category, metadata, redemption, additional_info } = input;
  const { start_date, expiration_date } = input;
  return {
    ...{ code, code_config, category, metadata, redemption, additional_info },
    ...{ start_date, expiration_date },
  };
}

/** Parses how many vouchers to add, or says what is wrong with the query. */
export function parseVouchersCount(parameters: URLSearchParams): number | string {
  const query = parse(campaignVoucherQuery, parseQuery(parameters));
  return typeof query === 'string' ? query : (query.vouchers_count ?? 1);
}

/** Parses which campaigns to list, or says what is wrong with the query. */
export function parseCampaignListQuery(parameters: URLSearchParams): CampaignQuery | string {
  const query = parse(campaignListQuery, parseQuery(parameters));
  if (typeof query === 'string') return query;
  const { limit = 10, page = 1, order = '-created_at', campaign_type: campaignType } = query;
  return { limit, page, order, campaignType };
}
