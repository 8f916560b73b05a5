import { assignmentOf } from '../eligibility/validation-rules.ts';
import type { ProjectState } from '../model/state.ts';
import type { Rule, RuleAssignment, Terms } from '../model/terms.ts';
import type { ValidationRule } from '../model/validation-rule.ts';

/** What has validation rules: a voucher, named by its code, or a promotion tier, named by its id. */
export interface RuleOwner extends Pick<Terms, 'rules' | 'created_at'> {
  object: 'voucher' | 'promotion_tier';
  id: string;
  name: string;
}

/** A validation rule with one of the vouchers and promotion tiers that have it. */
export interface AssignedRule {
  rule: Rule;
  assignment: RuleAssignment;
  owner: RuleOwner;
}

type Owners = Pick<ProjectState, 'vouchers' | 'promotionTiers'>;
/** Where validation rules are. */
export type RuleHolders = Owners & Pick<ProjectState, 'validationRules'>;

/** Every voucher and promotion tier of the project. */
export function ruleOwners({ vouchers, promotionTiers }: Owners): RuleOwner[] {
  return [
    ...[...vouchers.values()].map((voucher) => owner('voucher', voucher, voucher.code)),
    ...[...promotionTiers.values()].map((tier) => owner('promotion_tier', tier, tier.id)),
  ];
}

/** The assignments of all validation rules, the newest first. */
export function findAssignments(state: Owners): AssignedRule[] {
  const assigned = ruleOwners(state).flatMap((one) =>
    one.rules.map((rule, index) => ({
      rule,
      assignment: assignmentOf(rule, one.name, index, one.created_at),
      owner: one,
    })),
  );
  return newestFirst(assigned, ({ assignment }) => assignment.created_at);
}

/** Every validation rule of the project, the newest first. A rule of a seed is as old as its voucher or tier. */
export function findRules(state: RuleHolders): ValidationRule[] {
  return newestFirst([...rulesOf(state).values()], ({ created_at }) => created_at);
}

/** The same by their ids. */
export function rulesOf(state: RuleHolders): Map<string, ValidationRule> {
  const rules = new Map(state.validationRules);
  for (const { rule, assignment, owner } of findAssignments(state)) {
    const { rule_id: id, created_at } = assignment;
    if (!rules.has(id))
      rules.set(id, { id, name: nameOf(rule, owner, id), rule, created_at, updated_at: null });
  }
  return rules;
}

function owner(object: RuleOwner['object'], { id, rules, created_at }: OwnerTerms, name: string): RuleOwner {
  return { object, id, name, rules, created_at };
}

type OwnerTerms = Pick<Terms, 'rules' | 'created_at'> & { id: string };

/** The name of a rule of a seed, which has none. Its id ends with its number. */
function nameOf({ about }: Rule, { name }: RuleOwner, id: string): string {
  const number = id.slice(id.lastIndexOf('_') + 1);
  return `${name}: rule ${number} on the ${about === 'signed-in' ? 'customer' : about}`;
}

function newestFirst<Item>(items: Item[], timeOf: (item: Item) => string): Item[] {
  return items.sort((one, other) => Date.parse(timeOf(other)) - Date.parse(timeOf(one)));
}
