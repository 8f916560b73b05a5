import { assignmentOf } from '../../domain/eligibility/validation-rules.ts';
import type { Rule, RuleAssignment } from '../../domain/model/terms.ts';
import { serializeList, type List } from './list.ts';

/** The assignment of a validation rule to a voucher or promotion tier, in a response. */
export interface RuleAssignmentBody {
  id: string;
  rule_id: string;
  related_object_id: string;
  related_object_type: 'voucher' | 'promotion_tier';
  object: 'validation_rules_assignment';
}

/** What has a rule. */
interface Related {
  id: string;
  type: RuleAssignmentBody['related_object_type'];
}

/**
 * The validation rules of a voucher or promotion tier.
 *
 * @param name the voucher's code, or the promotion tier's id
 */
export function serializeRuleAssignments(
  rules: readonly Rule[],
  name: string,
  related: Related,
): List<RuleAssignmentBody> {
  return serializeList(
    rules.map((rule, index) => serializeAssignment(assignmentOf(rule, name, index, ''), related)),
  );
}

/** One assignment, without its date. */
export function serializeAssignment({ id, rule_id }: RuleAssignment, related: Related): RuleAssignmentBody {
  return {
    id,
    rule_id,
    related_object_id: related.id,
    related_object_type: related.type,
    object: 'validation_rules_assignment',
  };
}
