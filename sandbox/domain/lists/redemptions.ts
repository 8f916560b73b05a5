import type { LedgerEntry } from '../ledger.ts';
import { campaignName, matchesFilters, type RedemptionFilters } from './redemption-filters.ts';

/** Which redemptions and rollbacks to list, and how (docs/voucherify-api.md#reading-records). */
export interface RedemptionQuery {
  limit: number;
  /** From 1. */
  page: number;
  order: RedemptionOrder;
  /** Only those with one of these results, unless there is none. */
  results: string[];
  /** The name of a campaign. */
  campaign?: string;
  /** The id of a customer, or their source id. */
  customer?: string;
  createdAt: { before?: string; after?: string };
  filters: RedemptionFilters;
}

/** What they are sorted by; what has no such thing comes last, either way. */
const sortedBy = {
  created_at: ({ date }: LedgerEntry): string | null => date,
  id: ({ id }: LedgerEntry): string | null => id,
  voucher_code: ({ voucher }: LedgerEntry): string | null => voucher?.code ?? null,
  tracking_id: ({ tracking_id }: LedgerEntry): string | null => tracking_id,
  customer_id: ({ customer_id }: LedgerEntry): string | null => customer_id,
};

type Key = keyof typeof sortedBy;

/** A dash turns the order round. */
export type RedemptionOrder = Key | `-${Key}`;

export const redemptionOrders = (Object.keys(sortedBy) as Key[]).flatMap((key): RedemptionOrder[] => [
  key,
  `-${key}`,
]);

/** One page of what is on record, and how much there is on all pages. */
export function listLedgerPage(
  recorded: readonly LedgerEntry[],
  listing: RedemptionQuery,
): { listed: LedgerEntry[]; total: number } {
  const { limit, page, order } = listing;
  const requested = sorted(
    recorded.filter((record) => isSelected(record, listing)),
    order,
  );
  return { listed: requested.slice((page - 1) * limit, page * limit), total: requested.length };
}

function isSelected(
  record: LedgerEntry,
  { results, campaign, customer, createdAt: { before, after }, filters }: RedemptionQuery,
): boolean {
  const date = Date.parse(record.date);
  return (
    (results.length === 0 || results.includes(record.result)) &&
    (campaign === undefined || campaignName(record) === campaign) &&
    (customer === undefined || [record.customer_id, record.customer?.source_id].includes(customer)) &&
    (before === undefined || date < Date.parse(before)) &&
    (after === undefined || date > Date.parse(after)) &&
    matchesFilters(record, filters)
  );
}

/** Sorted; of equals, the one recorded first comes first, or with a dash the one recorded last. */
function sorted(recorded: readonly LedgerEntry[], order: RedemptionOrder): LedgerEntry[] {
  const isDown = order.startsWith('-');
  const keyOf = sortedBy[order.replace('-', '') as Key];
  return (isDown ? recorded.toReversed() : [...recorded]).sort((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first === second) return 0;
    if (first === null || second === null) return first === null ? 1 : -1;
    return first < second === isDown ? 1 : -1;
  });
}
