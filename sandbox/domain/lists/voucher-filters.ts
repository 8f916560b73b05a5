import { isExpired, startsLater } from '../eligibility/validity.ts';
import type { Voucher } from '../model/voucher.ts';
import { combineResults, type Junction } from './combine-filters.ts';
import { redemptionOperators } from './redemption-filters.ts';

/** The fields of a voucher that a filter can name, beside `active` and `metadata.…`; null if the voucher has no value. */
const fields = {
  code: ({ code }) => code,
  campaign_ids: ({ campaign_id }) => campaign_id,
  'redemption.redeemed_quantity': ({ redemption }) => String(redemption.redeemed_quantity),
  is_referral_code: ({ is_referral_code }) => String(is_referral_code),
  start_date: ({ start_date }) => start_date,
  expiration_date: ({ expiration_date }) => expiration_date,
  created_at: ({ created_at }) => created_at,
  updated_at: ({ updated_at }) => updated_at,
} satisfies Record<string, (voucher: Voucher) => string | null>;

/** The states that the filter `active` can name. */
const states = {
  $active: (voucher, now) => voucher.active && !startsLater(voucher, now) && !isExpired(voucher, now),
  $expired: isExpired,
  $enabled: ({ active }) => active,
  $disabled: ({ active }) => !active,
} satisfies Record<string, (voucher: Voucher, now: Date) => boolean>;

const operators = {
  ...redemptionOperators,
  $before: (value, [wanted = '']) => value !== null && Date.parse(value) < Date.parse(wanted),
  $after: (value, [wanted = '']) => value !== null && Date.parse(value) > Date.parse(wanted),
  $more_than: (value, [wanted]) => value !== null && Number(value) > Number(wanted),
  $less_than: (value, [wanted]) => value !== null && Number(value) < Number(wanted),
} satisfies Record<string, (value: string | null, wanted: readonly string[]) => boolean>;

export const voucherFields = Object.keys(fields) as (keyof typeof fields)[];
export const voucherStates = Object.keys(states) as (keyof typeof states)[];
export const voucherOperators = Object.keys(operators) as (keyof typeof operators)[];

/** Filters on vouchers, by the name of the field (docs/voucherify-api.md#managing-vouchers). */
export interface VoucherFilters {
  junction?: Junction | undefined;
  /** By state: `true`, or `false` for vouchers that are not in it. */
  active?: { [State in keyof typeof states]?: 'true' | 'false' } | undefined;
  /** By field and operator: the values that the request named. */
  conditions: Record<string, { [Operator in keyof typeof operators]?: readonly string[] }>;
}

/** Whether a voucher matches all filters, or at least one with the junction `or`. */
export function matchesVoucherFilters(
  voucher: Voucher,
  { junction, active, conditions }: VoucherFilters,
  now: Date,
): boolean {
  const results = Object.entries(conditions).map(([name, wanted]) => {
    const value = valueOf(voucher, name);
    return Object.entries(wanted).every(([operator, values]) =>
      operators[operator as keyof typeof operators](value, values),
    );
  });
  if (active !== undefined) {
    const isEvery = voucherStates.every(
      (state) => active[state] === undefined || String(states[state](voucher, now)) === active[state],
    );
    results.push(isEvery);
  }
  return combineResults(results, junction);
}

function valueOf(voucher: Voucher, name: string): string | null {
  if (name in fields) return fields[name as keyof typeof fields](voucher);
  const key = name.slice('metadata.'.length);
  const value = Object.hasOwn(voucher.metadata, key) ? voucher.metadata[key] : null;
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
