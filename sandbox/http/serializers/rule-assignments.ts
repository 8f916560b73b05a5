import { ruleId } from '../../domain/eligibility/validation-rules.ts';
import type { Rule } from '../../domain/model/terms.ts';
import { serializeList, type List } from './list.ts';

/** The assignment of a validation rule to a voucher or promotion tier, in a response. */
export interface RuleAssignmentBody {
  id: string;
  rule_id: string;
  related_object_id: string;
  related_object_type: 'voucher' | 'promotion_tier';
  object: 'validation_rules_assignment';
}

/**
 * The validation rules of a voucher or promotion tier.
 *
 * @param name the voucher's code, or the promotion tier's id
 */
export function serializeRuleAssignments(
  rules: readonly Rule[],
  name: string,
  related: { id: string; type: RuleAssignmentBody['related_object_type'] },
): List<RuleAssignmentBody> {
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
