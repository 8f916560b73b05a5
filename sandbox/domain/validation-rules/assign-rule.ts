import { newId } from '../ids.ts';
import { ruleOwners, type AssignedRule } from '../lists/validation-rules.ts';
import type { Rule, RuleAssignment } from '../model/terms.ts';
import type { ValidationRule } from '../model/validation-rule.ts';
import { duplicateFound, notFound, type Refusal } from '../refusal.ts';
import { namedRules, setRules, type RuleState } from './change-rules.ts';

/** To what a rule is assigned: a voucher by its code or id, or a promotion tier by its id. */
export interface RuleTarget {
  object: 'voucher' | 'promotion_tier';
  id: string;
}

/**
 * The rules of a new voucher or promotion tier that names them by their ids, or a 404 for the first one that nobody knows.
 *
 * @param known the rules of the project, by their ids
 */
export function rulesByIds(
  known: ReadonlyMap<string, ValidationRule>,
  ids: readonly string[],
  now: Date,
): Rule[] | Refusal {
  const rules: Rule[] = [];
  for (const id of new Set(ids)) {
    const found = known.get(id);
    if (found === undefined) return notFound('validation_rules', id);
    rules.push({ ...found.rule, assigned: newAssignment(id, now) });
  }
  return rules;
}

/** Assigns a validation rule to a voucher or promotion tier. From now on it binds. A second time is refused. */
export function assignRule(
  state: RuleState,
  { id: rule_id, rule }: ValidationRule,
  target: RuleTarget,
  now: Date,
): AssignedRule | Refusal {
  const owner = ruleOwners(state).find(
    ({ object, id, name }) => object === target.object && (id === target.id || name === target.id),
  );
  if (owner === undefined) return notFound(target.object, target.id);
  const rules = namedRules(owner);
  const known = rules.find(({ assigned }) => assigned.rule_id === rule_id);
  if (known !== undefined) return duplicateFound('validation_rules_assignment', known.assigned.id);
  const assignment = newAssignment(rule_id, now);
  const assigned = { ...rule, assigned: assignment };
  setRules(state, owner, [...rules, assigned]);
  return { rule: assigned, assignment, owner };
}

/** Takes a validation rule away from one voucher or promotion tier. The rule itself stays. */
export function unassignRule(
  state: RuleState,
  rule: ValidationRule,
  assignmentId: string,
): Refusal | undefined {
  for (const owner of ruleOwners(state)) {
    const rules = namedRules(owner);
    const rest = rules.filter(({ assigned: { id, rule_id } }) => id !== assignmentId || rule_id !== rule.id);
    if (rest.length === rules.length) continue;
    // A rule of a seed is otherwise only in the voucher or tier that loses it.
    state.validationRules.set(rule.id, rule);
    setRules(state, owner, rest);
    return undefined;
  }
  return notFound('validation_rules_assignment', assignmentId);
}

const newAssignment = (rule_id: string, now: Date): RuleAssignment => ({
  id: newId('asgm_'),
  rule_id,
  created_at: now.toISOString(),
});
