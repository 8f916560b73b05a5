import type { Page } from '../../domain/lists/page.ts';
import type { OwnedRule } from '../../domain/lists/validation-rules.ts';
import type { Rule } from '../../domain/model/terms.ts';
import { serializeRuleAssignments, type RuleAssignmentBody } from './rule-assignments.ts';

/** A validation rule in a response. */
export interface RuleBody {
  id: string;
  name: string;
  rules: { [number: string]: Condition | string; logic: string };
  error?: { message: string };
  applicable_to: { excluded: []; included: []; included_all: boolean };
  created_at: string;
  type: 'advanced';
  context_type: 'global';
  assignments_count: number;
  object: 'validation_rules';
}

/** One page of a list. */
interface ListBody<Entry> {
  object: 'list';
  data_ref: 'data';
  data: Entry[];
  total: number;
}

/** A validation rule, in the language of the API (docs/voucherify-api.md#validation-rules). */
export function serializeRule({ id, name, index, rule, owner }: OwnedRule): RuleBody {
  const { about, message } = rule;
  const conditions = conditionsOf(rule);
  return {
    id,
    name: `${name}: rule ${index + 1} on the ${about === 'signed-in' ? 'customer' : about}`,
    rules: {
      ...Object.fromEntries(conditions.map((condition, at) => [String(at + 1), condition])),
      logic: conditions.map((_condition, at) => at + 1).join(' and '),
    },
    ...(message !== undefined && { error: { message } }),
    applicable_to: { excluded: [], included: [], included_all: false },
    created_at: owner.created_at,
    type: 'advanced',
    context_type: 'global',
    assignments_count: 1,
    object: 'validation_rules',
  };
}

/** A list of validation rules. */
export function serializeRules({ listed, total }: Page<OwnedRule>): ListBody<RuleBody> {
  return { object: 'list', data_ref: 'data', data: listed.map(serializeRule), total };
}

/** A list of the assignments of validation rules to vouchers and promotion tiers. */
export function serializeAssignments({
  listed,
  total,
}: Page<OwnedRule>): ListBody<RuleAssignmentBody & { created_at: string }> {
  return {
    object: 'list',
    data_ref: 'data',
    data: listed.flatMap(({ name, index, owner }) => {
      const { data } = serializeRuleAssignments(owner.rules, name, { id: owner.id, type: owner.object });
      return data.slice(index, index + 1).map((one) => ({ ...one, created_at: owner.created_at }));
    }),
    total,
  };
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
