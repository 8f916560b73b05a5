import { oneOf, only, string, type Check } from '../../http/schemas/values.ts';
import { combineResults, type Junction } from './combine-filters.ts';
import type { LedgerEntry } from '../ledger.ts';
import { listText } from '../../http/schemas/query-values.ts';

/** What a record is filtered by; null where it has no such thing. */
const fields = {
  voucher_code: ({ voucher }: LedgerEntry): string | null => voucher?.code ?? null,
  related_object_id: ({ related_object_id }: LedgerEntry): string | null => related_object_id,
  related_object_parent_id: ({ voucher, promotion_tier }: LedgerEntry): string | null =>
    voucher?.campaign_id ?? promotion_tier?.campaign_id ?? null,
  parent_redemption_id: ({ redemption }: LedgerEntry): string | null => redemption,
  failure_code: ({ failure_code }: LedgerEntry): string | null => failure_code ?? null,
  result: ({ result }: LedgerEntry): string | null => result,
  object: ({ object }: LedgerEntry): string | null => object,
  customer_id: ({ customer_id }: LedgerEntry): string | null => customer_id,
  campaign_name: campaignName,
  // Only redemptions in the dashboard have one, and the sandbox has none of those.
  user_login: (): string | null => null,
};

/** The name of the campaign that a record's voucher or promotion is of. */
export function campaignName({ voucher, promotion_tier }: LedgerEntry): string | null {
  return voucher?.campaign ?? promotion_tier?.campaign.name ?? null;
}

/** Says whether a value is as a condition wants it. What has no value is not any text, and contains none. */
type Operator = (value: string | null, wanted: readonly string[]) => boolean;

const isAmong: Operator = (value, wanted) => value !== null && wanted.includes(value);
const contains: Operator = (value, [wanted = '']) => value?.includes(wanted) ?? false;

const operators = {
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

/** One text, or several as brackets write them. */
type FilterValue = string | Record<string, string>;

/** Filters as a query has them (docs/voucherify-api.md#reading-records). */
export type RedemptionFilters = { junction?: Junction } & {
  [Field in keyof typeof fields]?: { conditions?: { [Op in keyof typeof operators]?: FilterValue } };
};

const oneOrMore: Check = (value, path) =>
  typeof value === 'string' ? undefined : listText(string, 1000)(value, path);

const field = only({
  conditions: only({
    ...Object.fromEntries(Object.keys(operators).map((name) => [name, string])),
    $in: oneOrMore,
    $not_in: oneOrMore,
  }),
});

export const redemptionFilters: Check = only({
  junction: oneOf('and', 'or'),
  ...Object.fromEntries(Object.keys(fields).map((name) => [name, field])),
});

/** Whether a record passes: every filter, or with the junction `or` at least one. */
export function matchesFilters(record: LedgerEntry, { junction, ...filters }: RedemptionFilters): boolean {
  const results = Object.entries(filters).map(([name, { conditions = {} }]) => {
    const value = fields[name as keyof typeof fields](record);
    return Object.entries(conditions).every(([operator, wanted]) =>
      operators[operator as keyof typeof operators](value, textsOf(wanted)),
    );
  });
  return combineResults(results, junction);
}

function textsOf(wanted: FilterValue): string[] {
  return typeof wanted === 'string' ? [wanted] : Object.values(wanted);
}
