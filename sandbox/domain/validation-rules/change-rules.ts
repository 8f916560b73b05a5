import { assignmentOf } from '../eligibility/validation-rules.ts';
import { newId } from '../ids.ts';
import { ruleOwners, type RuleHolders, type RuleOwner } from '../lists/validation-rules.ts';
import type { ProjectState } from '../model/state.ts';
import type { Rule } from '../model/terms.ts';
import type { ValidationRule } from '../model/validation-rule.ts';

export type RuleState = RuleHolders & Pick<ProjectState, 'uniqueTimestamps'>;

/** What a request says of a validation rule. */
export interface RuleInput {
  name: string;
  rule: Rule;
}

/** Creates a validation rule, which binds nothing until it is assigned. */
export function createRule(state: RuleState, { name, rule }: RuleInput, now: Date): ValidationRule {
  const created_at = now.toISOString();
  const created = { id: newId('val_'), name, rule, created_at, updated_at: null };
  const [stored = created] = state.uniqueTimestamps([created]);
  state.validationRules.set(stored.id, stored);
  return stored;
}

/** Updates a validation rule, for every voucher and tier that has it. */
export function updateRule(
  state: RuleState,
  known: ValidationRule,
  { name, rule }: RuleInput,
  now: Date,
): ValidationRule {
  const updated = { ...known, name, rule, updated_at: now.toISOString() };
  state.validationRules.set(updated.id, updated);
  changeAssigned(state, updated.id, (assigned) => ({ ...rule, assigned: assigned.assigned }));
  return updated;
}

/** Deletes a validation rule. It binds nothing any more. */
export function deleteRule(state: RuleState, { id }: ValidationRule): void {
  state.validationRules.delete(id);
  changeAssigned(state, id, () => undefined);
}

/** A rule of which the assignment is certain. */
export type NamedRule = Rule & Required<Pick<Rule, 'assigned'>>;

/** The rules of a voucher or tier with their assignments, which do not change when one of the rules goes. */
export function namedRules({ rules, name, created_at }: RuleOwner): NamedRule[] {
  return rules.map((rule, index) => ({ ...rule, assigned: assignmentOf(rule, name, index, created_at) }));
}

/** Gives a voucher or tier other rules. It gets a new object, because the ledger keeps the old one. */
export function setRules(
  { vouchers, promotionTiers }: Pick<RuleState, 'vouchers' | 'promotionTiers'>,
  { object, name }: RuleOwner,
  rules: Rule[],
): void {
  const owners: Map<string, { rules: Rule[] }> = object === 'voucher' ? vouchers : promotionTiers;
  const owner = owners.get(name);
  if (owner !== undefined) owners.set(name, { ...owner, rules });
}

/** Replaces a rule in every voucher and tier that has it, or takes it away. */
function changeAssigned(state: RuleState, id: string, change: (rule: NamedRule) => Rule | undefined): void {
  for (const owner of ruleOwners(state)) {
    const rules = namedRules(owner);
    if (rules.every(({ assigned }) => assigned.rule_id !== id)) continue;
    const changed = rules.map((rule) => (rule.assigned.rule_id === id ? change(rule) : rule));
    setRules(
      state,
      owner,
      changed.filter((rule) => rule !== undefined),
    );
  }
}
