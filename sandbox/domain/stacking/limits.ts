import type { Category } from '../model/category.ts';
import type { Benefit } from '../benefits/benefit.ts';
import type { Order } from '../model/order.ts';
import { termsOf, type MissingRedeemable, type Redeemable } from '../find-redeemables.ts';
import type { StackingRules } from '../model/stacking-rules.ts';

/** Why a redeemable is skipped, and how the API words it (docs/voucherify-api.md#skip-keys). */
export const skipMessages = {
  applicable_redeemables_limit_exceeded: 'Applicable redeemables limit exceeded',
  applicable_redeemables_per_category_limit_exceeded: 'Applicable redeemables limit per category exceeded',
  applicable_exclusive_redeemables_limit_exceeded: 'Applicable exclusive redeemables limit exceeded',
  applicable_exclusive_redeemables_per_category_limit_exceeded:
    'Applicable exclusive redeemables limit per category exceeded',
  exclusion_rules_not_met: 'Redeemable cannot be applied due to exclusion rules',
  preceding_validation_failed: 'Redeemable cannot be applied due to preceding validation failure',
  no_effect: 'Redeemable cannot be applied due to no effect',
};

export type SkipKey = keyof typeof skipMessages;

/** The redeemables in the order in which they are applied; those without a category come last. */
export function sortRedeemables(
  redeemables: readonly (Redeemable | MissingRedeemable)[],
  { redeemables_sorting_rule }: StackingRules,
  categories: ReadonlyMap<string, Category>,
): (Redeemable | MissingRedeemable)[] {
  if (redeemables_sorting_rule === 'REQUESTED_ORDER') return [...redeemables];
  const rank = (one: Redeemable | MissingRedeemable): number =>
    categories.get(('refusal' in one ? null : termsOf(one).category_id) ?? '')?.hierarchy ?? Infinity;
  // Infinity - Infinity is no number, and no number is no difference.
  return [...redeemables].sort((one, other) => rank(one) - rank(other) || 0);
}

/** Why this redeemable cannot join those that are applied already, if it cannot. */
export function checkLimits(
  redeemable: Redeemable,
  applied: readonly Redeemable[],
  rules: StackingRules,
): SkipKey | undefined {
  const category = categoryOf(redeemable);
  const mates = applied.filter((one) => category !== null && categoryOf(one) === category).length;
  const exclusives = applied.filter((one) => isExclusive(one, rules)).length;
  if (isExclusive(redeemable, rules)) {
    if (applied.some((one) => isPlain(one, rules))) return 'exclusion_rules_not_met';
    if (exclusives >= rules.applicable_exclusive_redeemables_limit) {
      return 'applicable_exclusive_redeemables_limit_exceeded';
    }
    if (mates >= rules.applicable_exclusive_redeemables_per_category_limit) {
      return 'applicable_exclusive_redeemables_per_category_limit_exceeded';
    }
  } else if (exclusives > 0 && isPlain(redeemable, rules)) return 'exclusion_rules_not_met';
  if (applied.length >= rules.applicable_redeemables_limit) return 'applicable_redeemables_limit_exceeded';
  const limit =
    rules.applicable_redeemables_category_limits[category ?? ''] ??
    rules.applicable_redeemables_per_category_limit;
  return mates >= limit ? 'applicable_redeemables_per_category_limit_exceeded' : undefined;
}

/** Whether a redeemable that changes nothing is to be passed over: its category may say otherwise than the project. */
export function isSkippedWithoutEffect(redeemable: Redeemable, rules: StackingRules): boolean {
  const category = categoryOf(redeemable) ?? '';
  if (rules.no_effect_skip_categories.includes(category)) return true;
  if (rules.no_effect_redeem_anyway_categories.includes(category)) return false;
  return rules.redeemables_no_effect_rule === 'SKIP';
}

/** Whether an order is any different for a gain. Where its amounts are not known, nobody can say that it is not. */
export function hasEffect(before: Order | null, { order, credits, points }: Benefit): boolean {
  if (before === null || order === null || order.amount === undefined) return true;
  const goods = (items: Order['items']): number => items.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    (credits ?? points ?? 0) > 0 ||
    (order.total_discount_amount ?? 0) !== (before.total_discount_amount ?? 0) ||
    goods(order.items) !== goods(before.items)
  );
}

/** What has no category does not count towards the limit of one; otherwise it could not be combined at all. */
function categoryOf(redeemable: Redeemable): string | null {
  return termsOf(redeemable).category_id;
}

function isExclusive(redeemable: Redeemable, { exclusive_categories }: StackingRules): boolean {
  return exclusive_categories.includes(categoryOf(redeemable) ?? '');
}

function isPlain(redeemable: Redeemable, rules: StackingRules): boolean {
  return !isExclusive(redeemable, rules) && !rules.joint_categories.includes(categoryOf(redeemable) ?? '');
}
