import type { Qualified } from './qualify.ts';

/** One page of what a cart qualifies for. */
export interface QualificationPage {
  listed: Qualified[];
  hasMore: boolean;
}

export const sortingRules = ['DEFAULT', 'BEST_DEAL', 'LEAST_DEAL'] as const;

export type SortingRule = (typeof sortingRules)[number];

/** Which page, in which order. */
export interface QualificationPageOptions {
  /** 5 by default. */
  limit?: number;
  /** The `created_at` of the last redeemable of the page before; null for the first page. */
  starting_after?: string | null;
  sorting_rule?: SortingRule;
}

/**
 * The page after `starting_after` (docs/voucherify-api.md#qualifications), which names one redeemable, because no two were created
 * at the same time. By default newest first, so a redeemable that becomes valid or invalid moves no other one to another page.
 * Sorted by deal, the page starts after the named redeemable, or at the beginning if that is no longer in the list.
 */
export function pageOf(
  qualified: readonly Qualified[],
  { limit = 5, starting_after = null, sorting_rule = 'DEFAULT' }: QualificationPageOptions,
): QualificationPage {
  const all = sorted(qualified, sorting_rule);
  const rest = starting_after === null ? all : after(all, Date.parse(starting_after), sorting_rule);
  return { listed: rest.slice(0, limit), hasMore: rest.length > limit };
}

function sorted(qualified: readonly Qualified[], rule: SortingRule): Qualified[] {
  const newest = [...qualified].sort((one, other) => createdAt(other) - createdAt(one));
  if (rule === 'DEFAULT') return newest;
  const direction = rule === 'BEST_DEAL' ? -1 : 1;
  return newest.sort((one, other) => direction * (discountAmount(one) - discountAmount(other)));
}

function after(all: readonly Qualified[], last: number, rule: SortingRule): Qualified[] {
  if (rule === 'DEFAULT') return all.filter((one) => createdAt(one) < last);
  return all.slice(all.findIndex((one) => createdAt(one) === last) + 1);
}

function createdAt({ candidate }: Qualified): number {
  return Date.parse(candidate.item.created_at);
}

function discountAmount({ order }: Qualified): number {
  return order?.total_applied_discount_amount ?? 0;
}
