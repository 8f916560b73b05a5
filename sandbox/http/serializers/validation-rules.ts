import type { Page } from '../../domain/lists/page.ts';
import type { AssignedRule } from '../../domain/lists/validation-rules.ts';
import type { Rule } from '../../domain/model/terms.ts';
import type { ValidationRule } from '../../domain/model/validation-rule.ts';
import { serializeAssignment, type RuleAssignmentBody } from './rule-assignments.ts';

/** A validation rule in a response. */
export interface RuleBody {
  id: string;
  name: string;
  rules: { [number: string]: Condition | string; logic: string };
  error?: { message: string };
  applicable_to: { excluded: []; included: []; included_all: boolean };
  created_at: string;
  updated_at: string | null;
  type: 'advanced';
  context_type: 'global';
  assignments_count: number;
  object: 'validation_rules';
}

type DatedAssignment = RuleAssignmentBody & { created_at: string };

/** One page of a list. */
interface ListBody<Entry> {
  object: 'list';
  data_ref: 'data';
  data: Entry[];
  total: number;
}

/**
 * A validation rule, in the language of the API (docs/voucherify-api.md#validation-rules).
 *
 * @param assignments the assignments of all rules, of which those of this rule are counted
 */
export function serializeRule(
  { id, name, rule, created_at, updated_at }: ValidationRule,
  assignments: readonly AssignedRule[],
): RuleBody {
  const { message } = rule;
  const conditions = conditionsOf(rule);
  return {
    id,
    name,
    rules: {
      ...Object.fromEntries(conditions.map((condition, at) => [String(at + 1), condition])),
      logic: conditions.map((_condition, at) => at + 1).join(' and '),
    },
    ...(message !== undefined && { error: { message } }),
    applicable_to: { excluded: [], included: [], included_all: false },
    created_at,
    updated_at,
    type: 'advanced',
    context_type: 'global',
    assignments_count: assignments.filter(({ assignment }) => assignment.rule_id === id).length,
    object: 'validation_rules',
  };
}

/** A list of validation rules. */
export function serializeRules(
  { listed, total }: Page<ValidationRule>,
  assignments: readonly AssignedRule[],
): ListBody<RuleBody> {
  const data = listed.map((rule) => serializeRule(rule, assignments));
  return { object: 'list', data_ref: 'data', data, total };
}

/** The assignment of a validation rule, with its date. */
export function serializeDatedAssignment({ assignment, owner }: AssignedRule): DatedAssignment {
  const body = serializeAssignment(assignment, { id: owner.id, type: owner.object });
  return { ...body, created_at: assignment.created_at };
}

/** A list of the assignments of validation rules to vouchers and promotion tiers. */
export function serializeAssignments({ listed, total }: Page<AssignedRule>): ListBody<DatedAssignment> {
  return { object: 'list', data_ref: 'data', data: listed.map(serializeDatedAssignment), total };
}

interface Condition {
  name: string;
  property: string | null;
  conditions: Record<string, unknown[]>;
  rules: Record<string, never>;
}

function conditionsOf(rule: Rule): Condition[] {
  const condition = (
    name: string,
    property: string | null,
    conditions: Condition['conditions'],
  ): Condition => ({
    name,
    property,
    conditions,
    rules: {},
  });
  switch (rule.about) {
    case 'order':
      return [condition('order.amount', null, { $more_than_or_equal: [rule.least] })];
    case 'customer':
    case 'redemption':
      return Object.entries(rule.metadata).map(([property, value]) =>
        condition(`${rule.about}.metadata`, property, { $is: [value] }),
      );
    case 'signed-in':
      return [condition('customer.segment', null, { $has_value: [] })];
  }
}
