import type { Messages } from '../messages.ts';

/** Why a code cannot be combined with others, for the shopper. Undefined for every other reason. */
export function describeConflict(
  { key, conflictsWith }: { key: string; conflictsWith?: string | undefined },
  { cart }: Messages,
): string | undefined {
  if (conflictsWith !== undefined) return cart.notWith(conflictsWith);
  // docs/voucherify-api.md#skip-keys
  if (key === 'applicable_redeemables_limit_exceeded') return cart.tooMany;
  return /^(applicable_.*_limit_exceeded|exclusion_rules_not_met)$/.test(key) ? cart.notTogether : undefined;
}
