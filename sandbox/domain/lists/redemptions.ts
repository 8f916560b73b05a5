import type { Recorded } from '../ledger.ts';
import { campaignName, passes, type RedemptionFilters } from './redemption-filters.ts';

/** Which redemptions and rollbacks to list, and how (docs/voucherify-api.md#reading-records). */
export interface RedemptionListing {
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
  created_at: ({ date }: Recorded): string | null => date,
  id: ({ id }: Recorded): string | null => id,
  voucher_code: ({ voucher }: Recorded): string | null => voucher?.code ?? null,
  tracking_id: ({ tracking_id }: Recorded): string | null => tracking_id,
  customer_id: ({ customer_id }: Recorded): string | null => customer_id,
};

type Key = keyof typeof sortedBy;

/** A dash turns the order round. */
export type RedemptionOrder = Key | `-${Key}`;

export const redemptionOrders = (Object.keys(sortedBy) as Key[]).flatMap((key): RedemptionOrder[] => [
  key,
  `-${key}`,
]);

/** One page of what is on record, and how much there is on all pages. */
export function redemptionPage(
  recorded: readonly Recorded[],
  listing: RedemptionListing,
): { listed: Recorded[]; total: number } {
  const { limit, page, order } = listing;
  const asked = sorted(
    recorded.filter((record) => isAsked(record, listing)),
    order,
  );
  return { listed: asked.slice((page - 1) * limit, page * limit), total: asked.length };
}

function isAsked(
  record: Recorded,
  { results, campaign, customer, createdAt: { before, after }, filters }: RedemptionListing,
): boolean {
  const date = Date.parse(record.date);
  return (
    (results.length === 0 || results.includes(record.result)) &&
    (campaign === undefined || campaignName(record) === campaign) &&
    (customer === undefined || [record.customer_id, record.customer?.source_id].includes(customer)) &&
    (before === undefined || date < Date.parse(before)) &&
    (after === undefined || date > Date.parse(after)) &&
    passes(record, filters)
  );
}

/** Sorted; of equals, the one recorded first comes first, or with a dash the one recorded last. */
function sorted(recorded: readonly Recorded[], order: RedemptionOrder): Recorded[] {
  const isDown = order.startsWith('-');
  const keyOf = sortedBy[order.replace('-', '') as Key];
  return (isDown ? recorded.toReversed() : [...recorded]).sort((one, other) => {
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first === second) return 0;
    if (first === null || second === null) return first === null ? 1 : -1;
    return first < second === isDown ? 1 : -1;
  });
}
