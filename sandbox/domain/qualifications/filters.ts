import { combineResults, type Junction } from '../lists/combine-filters.ts';
import type { Candidate } from './scenario.ts';

/** The fields of a candidate that a filter can name; null if the candidate has no value. */
export const qualificationFields = {
  resource_type: ({ object }: Candidate): string | null => object,
  resource_id: ({ item }: Candidate): string | null => item.id,
  campaign_id: (candidate: Candidate): string | null =>
    candidate.object === 'promotion_stack' ? candidate.item.campaign.id : candidate.item.campaign_id,
  category_id: (candidate: Candidate): string | null =>
    candidate.object === 'promotion_stack' ? null : candidate.item.category_id,
  code: (candidate: Candidate): string | null =>
    candidate.object === 'voucher' ? candidate.item.code : null,
};

type Field = keyof typeof qualificationFields;
type Operator = '$is' | '$in' | '$is_not' | '$not_in';

/** Filters on what a cart qualifies for (docs/voucherify-api.md#qualifications). */
export type QualificationFilters = { junction?: Junction } & {
  [Name in Field]?: { conditions?: { [Name in Operator]?: string[] } };
};

/** Whether a candidate matches all filters, or at least one with the junction `or`. */
export function matchesFilters(
  candidate: Candidate,
  { junction, ...filters }: QualificationFilters,
): boolean {
  const results = Object.entries(filters).map(([name, { conditions = {} }]) => {
    const value = qualificationFields[name as Field](candidate);
    return Object.entries(conditions).every(([operator, values]) => {
      const isAmong = value !== null && values.includes(value);
      return operator === '$is' || operator === '$in' ? isAmong : !isAmong;
    });
  });
  return combineResults(results, junction);
}
