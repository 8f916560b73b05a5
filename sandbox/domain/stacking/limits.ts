import type { Category } from '../model/category.ts';
import type { Order } from '../model/order.ts';
import type { StackingRules } from '../model/stacking-rules.ts';
import { termsOf, type MissingRedeemable, type Redeemable } from '../redeemable.ts';
import type { Benefit } from '../verdict.ts';
import type { SkipKey } from './skip-reasons.ts';

/** The redeemables in the order in which they are applied; those without a category come last. */
export function sortRedeemables(
  redeemables: readonly (Redeemable | MissingRedeemable)[],
  { redeemables_sorting_rule }: StackingRules,
  categories: ReadonlyMap<string, Category>,
): (Redeemable | MissingRedeemable)[] {
  if (redeemables_sorting_rule === 'REQUESTED_ORDER') return [...redeemables];
  const rank = (one: Redeemable | MissingRedeemable): number =>
    categories.get(('refusal' in one ? null : termsOf(one).category_id) ?? '')?.hierarchy ?? Infinity;
  // Infinity - Infinity is NaN, which means equal here.
  return [...redeemables].sort((one, other) => rank(one) - rank(other) || 0);
}

/** Why this redeemable cannot be combined with those that are applied already; undefined if it can. */
export function checkLimits(
  redeemable: Redeemable,
  applied: readonly Redeemable[],
  rules: StackingRules,
): SkipKey | undefined {
  const category = categoryOf(redeemable);
  const sameCategory = applied.filter((one) => category !== null && categoryOf(one) === category).length;
  const exclusive = applied.filter((one) => isExclusive(one, rules)).length;
  if (isExclusive(redeemable, rules)) {
    if (applied.some((one) => isPlain(one, rules))) return 'exclusion_rules_not_met';
    if (exclusive >= rules.applicable_exclusive_redeemables_limit) {
      return 'applicable_exclusive_redeemables_limit_exceeded';
    }
    if (sameCategory >= rules.applicable_exclusive_redeemables_per_category_limit) {
      return 'applicable_exclusive_redeemables_per_category_limit_exceeded';
    }
  } else if (exclusive > 0 && isPlain(redeemable, rules)) return 'exclusion_rules_not_met';
  if (applied.length >= rules.applicable_redeemables_limit) return 'applicable_redeemables_limit_exceeded';
  const limit =
    rules.applicable_redeemables_category_limits[category ?? ''] ??
    rules.applicable_redeemables_per_category_limit;
  return sameCategory >= limit ? 'applicable_redeemables_per_category_limit_exceeded' : undefined;
}

/** Whether a redeemable without an effect is skipped. The rule of its category overrides the rule of the project. */
export function isSkippedWithoutEffect(redeemable: Redeemable, rules: StackingRules): boolean {
  const category = categoryOf(redeemable) ?? '';
  if (rules.no_effect_skip_categories.includes(category)) return true;
  if (rules.no_effect_redeem_anyway_categories.includes(category)) return false;
  return rules.redeemables_no_effect_rule === 'SKIP';
}

/** Whether a benefit changes the order. If the amount of the order is not known, it counts as changed. */
export function hasEffect(before: Order | null, { order, credits, points }: Benefit): boolean {
  if (before === null || order === null || order.amount === undefined) return true;
  const quantityOf = (items: Order['items']): number =>
    items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    (credits ?? points ?? 0) > 0 ||
    (order.total_discount_amount ?? 0) !== (before.total_discount_amount ?? 0) ||
    quantityOf(order.items) !== quantityOf(before.items)
  );
}

/** Redeemables without a category do not count for the limit of a category; otherwise two of them could never be combined. */
function categoryOf(redeemable: Redeemable): string | null {
  return termsOf(redeemable).category_id;
}

function isExclusive(redeemable: Redeemable, { exclusive_categories }: StackingRules): boolean {
  return exclusive_categories.includes(categoryOf(redeemable) ?? '');
}

function isPlain(redeemable: Redeemable, rules: StackingRules): boolean {
  return !isExclusive(redeemable, rules) && !rules.joint_categories.includes(categoryOf(redeemable) ?? '');
}
