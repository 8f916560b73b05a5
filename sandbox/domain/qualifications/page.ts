import type { QualificationOptions, SortingRule } from '../../http/schemas/qualifications-body.ts';
import type { Qualified } from './qualify.ts';

/** Some of what a cart qualifies for. */
export interface QualificationPage {
  listed: Qualified[];
  hasMore: boolean;
}

/**
 * The page after `starting_after`, the moment at which the last of the page before was made
 * (docs/voucherify-api.md#qualifications). No two were made at the same moment. By default newest first: what has come to be
 * valid or invalid meanwhile moves nothing else to another page. Sorted by deal, the page goes on after the one of that
 * moment, or starts over where that is gone.
 */
export function pageOf(
  qualified: readonly Qualified[],
  { limit = 5, starting_after = null, sorting_rule = 'DEFAULT' }: QualificationOptions,
): QualificationPage {
  const all = sorted(qualified, sorting_rule);
  const rest = starting_after === null ? all : after(all, Date.parse(starting_after), sorting_rule);
  return { listed: rest.slice(0, limit), hasMore: rest.length > limit };
}

function sorted(qualified: readonly Qualified[], rule: SortingRule): Qualified[] {
  const newest = [...qualified].sort((one, other) => madeAt(other) - madeAt(one));
  if (rule === 'DEFAULT') return newest;
  const turn = rule === 'BEST_DEAL' ? -1 : 1;
  return newest.sort((one, other) => turn * (off(one) - off(other)));
}

function after(all: readonly Qualified[], last: number, rule: SortingRule): Qualified[] {
  if (rule === 'DEFAULT') return all.filter((one) => madeAt(one) < last);
  return all.slice(all.findIndex((one) => madeAt(one) === last) + 1);
}

function madeAt({ candidate }: Qualified): number {
  return Date.parse(candidate.thing.created_at);
}

function off({ order }: Qualified): number {
  return order?.total_applied_discount_amount ?? 0;
}
