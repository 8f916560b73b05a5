import { array, oneOf, only, string, type Check } from './values.ts';
import { combineResults, type Junction } from '../../domain/lists/combine-filters.ts';
import type { Candidate } from '../../domain/qualifications/scenario.ts';

/** What a candidate is filtered by; null where it has no such thing. */
const fields = {
  resource_type: ({ object }: Candidate): string | null => object,
  resource_id: ({ thing }: Candidate): string | null => thing.id,
  campaign_id: (one: Candidate): string | null =>
    one.object === 'promotion_stack' ? one.thing.campaign.id : one.thing.campaign_id,
  category_id: (one: Candidate): string | null =>
    one.object === 'promotion_stack' ? null : one.thing.category_id,
  code: (one: Candidate): string | null => (one.object === 'voucher' ? one.thing.code : null),
};

type Operator = '$is' | '$in' | '$is_not' | '$not_in';

/** Filters as a page sends them (docs/voucherify-api.md#qualifications). */
export type QualificationFilters = { junction?: Junction } & {
  [Field in keyof typeof fields]?: { conditions?: { [Op in Operator]?: string[] } };
};

const texts = array(string, 1000);
const field = only({ conditions: only({ $is: texts, $in: texts, $is_not: texts, $not_in: texts }) });

export const qualificationFilters: Check = only({
  junction: oneOf('and', 'or'),
  ...Object.fromEntries(Object.keys(fields).map((name) => [name, field])),
});

/** Whether a candidate passes: every filter, or with the junction `or` at least one. */
export function matchesFilters(
  candidate: Candidate,
  { junction, ...filters }: QualificationFilters,
): boolean {
  const results = Object.entries(filters).map(([name, { conditions = {} }]) => {
    const value = fields[name as keyof typeof fields](candidate);
    return Object.entries(conditions).every(([operator, values]) => {
      const isAmong = value !== null && values.includes(value);
      return operator === '$is' || operator === '$in' ? isAmong : !isAmong;
    });
  });
  return combineResults(results, junction);
}
