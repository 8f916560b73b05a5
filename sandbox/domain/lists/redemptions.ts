import type { LedgerEntry } from '../model/ledger-entry.ts';
import { campaignName, matchesFilters, voucherCode, type RedemptionFilters } from './redemption-filters.ts';

/** Which redemptions and rollbacks to list, and in which order (docs/voucherify-api.md#reading-records). */
export interface RedemptionQuery {
  limit: number;
  /** From 1. */
  page: number;
  order: RedemptionOrder;
  /** Only entries with one of these results; empty: all. */
  results: string[];
  /** The name of a campaign. */
  campaign?: string;
  /** The id of a customer, or their source id. */
  customer?: string;
  createdAt: { before?: string; after?: string };
  filters: RedemptionFilters;
}

/** What entries can be sorted by. Entries without a value come last, in both directions. */
const sortedBy = {
  created_at: ({ date }: LedgerEntry): string | null => date,
  id: ({ id }: LedgerEntry): string | null => id,
  voucher_code: voucherCode,
  tracking_id: ({ trackingId }: LedgerEntry): string | null => trackingId,
  customer_id: ({ customer }: LedgerEntry): string | null => customer?.id ?? null,
};

type Key = keyof typeof sortedBy;

/** With a dash, the order is descending. */
export type RedemptionOrder = Key | `-${Key}`;

export const redemptionOrders = (Object.keys(sortedBy) as Key[]).flatMap((key): RedemptionOrder[] => [
  key,
  `-${key}`,
]);

/** One page of the ledger, and the number of entries on all pages. */
export function listLedgerPage(
  entries: readonly LedgerEntry[],
  listing: RedemptionQuery,
): { listed: LedgerEntry[]; total: number } {
  const { limit, page, order } = listing;
  const requested = sorted(
    entries.filter((entry) => isSelected(entry, listing)),
    order,
  );
  return { listed: requested.slice((page - 1) * limit, page * limit), total: requested.length };
}

function isSelected(
  entry: LedgerEntry,
  { results, campaign, customer, createdAt: { before, after }, filters }: RedemptionQuery,
): boolean {
  const date = Date.parse(entry.date);
  return (
    (results.length === 0 || results.includes(entry.result)) &&
    (campaign === undefined || campaignName(entry) === campaign) &&
    (customer === undefined || [entry.customer?.id ?? null, entry.customer?.source_id].includes(customer)) &&
    (before === undefined || date < Date.parse(before)) &&
    (after === undefined || date > Date.parse(after)) &&
    matchesFilters(entry, filters)
  );
}

/** Sorts entries. Of equal entries the older one comes first, or with a dash the newer one. */
function sorted(entries: readonly LedgerEntry[], order: RedemptionOrder): LedgerEntry[] {
  const isDescending = order.startsWith('-');
  const keyOf = sortedBy[order.replace('-', '') as Key];
  return (isDescending ? entries.toReversed() : [...entries]).sort((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first === second) return 0;
    if (first === null || second === null) return first === null ? 1 : -1;
    return first < second === isDescending ? 1 : -1;
  });
}
