import { ruleId } from '../eligibility/validation-rules.ts';
import type { ProjectState } from '../model/state.ts';
import type { Rule, Terms } from '../model/terms.ts';

/** A validation rule with the one voucher or promotion tier that has it. Here a rule belongs to one of them. */
export interface OwnedRule {
  id: string;
  /** The voucher's code, or the promotion tier's id. It names the rule and its assignment. */
  name: string;
  /** From 0: the position among the rules of its owner. */
  index: number;
  rule: Rule;
  owner: Terms & { id: string; object: 'voucher' | 'promotion_tier' };
}

/** Every validation rule of the project, by its owner's age, the newest first. */
export function findRules({
  vouchers,
  promotionTiers,
}: Pick<ProjectState, 'vouchers' | 'promotionTiers'>): OwnedRule[] {
  const owners = [
    ...[...vouchers.values()].map((voucher) => ({
      name: voucher.code,
      owner: { ...voucher, object: 'voucher' as const },
    })),
    ...[...promotionTiers.values()].map((tier) => ({
      name: tier.id,
      owner: { ...tier, object: 'promotion_tier' as const },
    })),
  ];
  return owners
    .sort((one, other) => Date.parse(other.owner.created_at) - Date.parse(one.owner.created_at))
    .flatMap(({ name, owner }) =>
      owner.rules.map((rule, index) => ({ id: ruleId(name, index), name, index, rule, owner })),
    );
}
