import type { LedgerEntry } from '../model/ledger-entry.ts';
import { combineResults, type Junction } from './combine-filters.ts';

/** The fields of an entry that a filter can name; null if the entry has no value. */
export const redemptionFields = {
  voucher_code: voucherCode,
  related_object_id: ({ subject }: LedgerEntry): string | null => {
    if (subject.object === 'redemption') return subject.id;
    return subject.object === 'voucher' ? subject.voucher.id : subject.tier.id;
  },
  related_object_parent_id: ({ subject }: LedgerEntry): string | null => {
    if (subject.object === 'redemption') return null;
    return subject.object === 'voucher' ? subject.voucher.campaign_id : subject.tier.campaign_id;
  },
  parent_redemption_id: (entry: LedgerEntry): string | null =>
    entry.object === 'redemption' ? entry.parentId : entry.redemptionId,
  failure_code: ({ failure }: LedgerEntry): string | null => failure?.key ?? null,
  result: ({ result }: LedgerEntry): string | null => result,
  object: ({ object }: LedgerEntry): string | null => object,
  customer_id: ({ customer }: LedgerEntry): string | null => customer?.id ?? null,
  campaign_name: campaignName,
  // Only a redemption in the dashboard has one, and the sandbox has no dashboard.
  user_login: (): string | null => null,
};

/** The code of an entry's voucher. */
export function voucherCode({ subject }: LedgerEntry): string | null {
  return subject.object === 'voucher' ? subject.voucher.code : null;
}

/** The name of the campaign of an entry's voucher or promotion tier. */
export function campaignName({ subject }: LedgerEntry): string | null {
  if (subject.object === 'redemption') return null;
  return subject.object === 'voucher' ? subject.voucher.campaign : subject.tier.campaign.name;
}

/** Whether a value meets a condition. A missing value equals no text and contains none. */
type Operator = (value: string | null, wanted: readonly string[]) => boolean;

const isAmong: Operator = (value, wanted) => value !== null && wanted.includes(value);
const contains: Operator = (value, [wanted = '']) => value?.includes(wanted) ?? false;

export const redemptionOperators = {
  $in: isAmong,
  $not_in: (value, wanted) => !isAmong(value, wanted),
  $is: isAmong,
  $is_not: (value, wanted) => !isAmong(value, wanted),
  $has_value: (value) => value !== null,
  $is_unknown: (value) => value === null,
  $starts_with: (value, [wanted = '']) => value?.startsWith(wanted) ?? false,
  $ends_with: (value, [wanted = '']) => value?.endsWith(wanted) ?? false,
  $contains: contains,
  $not_contain: (value, wanted) => !contains(value, wanted),
} satisfies Record<string, Operator>;

type Field = keyof typeof redemptionFields;
type OperatorName = keyof typeof redemptionOperators;

/** Filters on redemptions and rollbacks (docs/voucherify-api.md#reading-records). */
export type RedemptionFilters = { junction?: Junction } & {
  [Name in Field]?: { conditions?: { [Name in OperatorName]?: string[] } };
};

/** Whether an entry matches all filters, or at least one with the junction `or`. */
export function matchesFilters(entry: LedgerEntry, { junction, ...filters }: RedemptionFilters): boolean {
  const results = Object.entries(filters).map(([name, { conditions = {} }]) => {
    const value = redemptionFields[name as Field](entry);
    return Object.entries(conditions).every(([operator, wanted]) =>
      redemptionOperators[operator as OperatorName](value, wanted),
    );
  });
  return combineResults(results, junction);
}
