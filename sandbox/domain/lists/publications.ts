import type { Publication } from '../model/publication.ts';
import type { Voucher } from '../model/voucher.ts';
import { combineResults, type Junction } from './combine-filters.ts';
import { ordersOf, pageOf, sortItems, type Page, type PageQuery } from './page.ts';
import { redemptionOperators } from './redemption-filters.ts';

/** The first voucher stands for a publication of several, which are of one campaign. */
const voucherOf = ({ vouchers: [{ voucher }] }: Publication): Voucher => voucher;

const sortedBy = {
  id: ({ id }: Publication) => id,
  voucher_code: (one: Publication) => voucherOf(one).code,
  tracking_id: ({ customer }: Publication) => customer.source_id,
  customer_id: ({ customer }: Publication) => customer.id,
  created_at: ({ created_at }: Publication) => created_at,
  channel: ({ channel }: Publication) => channel,
};

type Key = keyof typeof sortedBy;

/** With a dash, the order is descending. */
export const publicationOrders = ordersOf(sortedBy);

/** The fields of a publication that a filter can name; null if the publication has no value. */
export const publicationFields = {
  // A publication that fails is not kept.
  failure_code: (): string | null => null,
  result: (): string | null => 'SUCCESS',
  customer_id: ({ customer }: Publication): string | null => customer.id,
  campaign_name: (one: Publication): string | null => voucherOf(one).campaign,
  voucher_type: (one: Publication): string | null => voucherOf(one).type,
  is_referral_code: (one: Publication): string | null => String(voucherOf(one).is_referral_code),
  parent_object_id: (one: Publication): string | null => voucherOf(one).campaign_id,
  related_object_id: (one: Publication): string | null => voucherOf(one).id,
  source_id: ({ source_id }: Publication): string | null => source_id,
};

type Field = keyof typeof publicationFields;
type OperatorName = keyof typeof redemptionOperators;

/** Filters on publications (docs/voucherify-api.md#publications). */
export type PublicationFilters = { junction?: Junction } & {
  [Name in Field]?: { conditions?: { [Name in OperatorName]?: string[] } };
};

/** Which publications to list, and in which order. */
export interface PublicationQuery extends PageQuery {
  order: Key | `-${Key}`;
  /** The name of a campaign. */
  campaign?: string;
  /** The id of a customer, or their source id. */
  customer?: string;
  /** A code. */
  voucher?: string;
  result?: 'SUCCESS' | 'FAILURE';
  types?: Voucher['type'][];
  isReferralCode: boolean;
  sourceId?: string;
  filters: PublicationFilters;
}

/** One page of publications. */
export function listPublicationPage(
  publications: readonly Publication[],
  query: PublicationQuery,
): Page<Publication> {
  const selected = publications.filter((one) => isSelected(one, query));
  return pageOf(sortItems(selected, query.order, sortedBy), query);
}

function isSelected(one: Publication, query: PublicationQuery): boolean {
  const { campaign, customer, voucher, result, types, isReferralCode, sourceId, filters } = query;
  const { campaign: name, type, is_referral_code } = voucherOf(one);
  const codes = one.vouchers.map((snapshot) => snapshot.voucher.code);
  return (
    (campaign === undefined || name === campaign) &&
    (customer === undefined || [one.customer.id, one.customer.source_id].includes(customer)) &&
    (voucher === undefined || codes.includes(voucher)) &&
    (result === undefined || result === 'SUCCESS') &&
    (types === undefined || types.includes(type)) &&
    (!isReferralCode || is_referral_code) &&
    (sourceId === undefined || one.source_id === sourceId) &&
    matchesFilters(one, filters)
  );
}

function matchesFilters(one: Publication, { junction, ...filters }: PublicationFilters): boolean {
  const results = Object.entries(filters).map(([name, { conditions = {} }]) => {
    const value = publicationFields[name as Field](one);
    return Object.entries(conditions).every(([operator, wanted]) =>
      redemptionOperators[operator as OperatorName](value, wanted),
    );
  });
  return combineResults(results, junction);
}
