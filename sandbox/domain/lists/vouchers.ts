import type { ProjectState } from '../model/state.ts';
import type { Voucher } from '../model/voucher.ts';
import { isWithin, ordersOf, pageOf, sortItems, type Page, type PageQuery, type TimeRange } from './page.ts';
import { matchesVoucherFilters, type VoucherFilters } from './voucher-filters.ts';

const sortedBy = {
  created_at: ({ created_at }: Voucher) => created_at,
  updated_at: ({ updated_at }: Voucher) => updated_at,
  code: ({ code }: Voucher) => code,
  type: ({ type }: Voucher) => type,
  campaign: ({ campaign }: Voucher) => campaign,
  category: ({ category_id }: Voucher) => category_id,
};

type Key = keyof typeof sortedBy;

/** With a dash, the order is descending. */
export const voucherOrders = ordersOf(sortedBy);

/** Which vouchers to list, and in which order. */
export interface VoucherQuery extends PageQuery {
  order: Key | `-${Key}`;
  /** The id or the name of a category. */
  category: string | undefined;
  /** The name of a campaign. */
  campaign: string | undefined;
  campaignId: string | undefined;
  /** The id or the source id of the holder. */
  customer: string | undefined;
  code: string | undefined;
  ids: readonly string[] | undefined;
  createdAt: TimeRange;
  updatedAt: TimeRange;
  filters: VoucherFilters;
}

/** One page of vouchers. */
export function listVoucherPage(
  { vouchers, customers, categories }: Pick<ProjectState, 'vouchers' | 'customers' | 'categories'>,
  query: VoucherQuery,
  now: Date,
): Page<Voucher> {
  const isSelected = (voucher: Voucher): boolean => {
    const category = categories.get(voucher.category_id ?? '');
    const holder = customers.get(voucher.holder_id ?? '');
    return (
      isOneOf(query.category, [category?.id, category?.name]) &&
      isOneOf(query.campaign, [voucher.campaign]) &&
      isOneOf(query.campaignId, [voucher.campaign_id]) &&
      isOneOf(query.customer, [holder?.id, holder?.source_id]) &&
      isOneOf(query.code, [voucher.code]) &&
      (query.ids === undefined || query.ids.includes(voucher.id)) &&
      isWithin(voucher.created_at, query.createdAt) &&
      isWithin(voucher.updated_at, query.updatedAt) &&
      matchesVoucherFilters(voucher, query.filters, now)
    );
  };
  return pageOf(sortItems([...vouchers.values()].filter(isSelected), query.order, sortedBy), query);
}

function isOneOf(wanted: string | undefined, values: readonly (string | null | undefined)[]): boolean {
  return wanted === undefined || values.includes(wanted);
}
