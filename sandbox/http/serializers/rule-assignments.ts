import { serializeList, type List } from './list.ts';
import { ruleId } from '../../domain/eligibility/validation-rules.ts';
import type { Rule } from '../../domain/model/voucher.ts';

/** That a voucher or promotion tier has a validation rule, as a response shows it. */
export interface RuleAssignment {
  id: string;
  rule_id: string;
  related_object_id: string;
  related_object_type: 'voucher' | 'promotion_tier';
  object: 'validation_rules_assignment';
}

/** The rules of a voucher (by its code) or promotion tier (by its id), as a response shows them. */
export function serializeRuleAssignments(
  rules: readonly Rule[],
  name: string,
  related: { id: string; type: RuleAssignment['related_object_type'] },
): List<RuleAssignment> {
  return serializeList(
    rules.map((_rule, index) => ({
      id: `asgm_${name}_${index + 1}`,
      rule_id: ruleId(name, index),
      related_object_id: related.id,
      related_object_type: related.type,
      object: 'validation_rules_assignment',
    })),
  );
}
