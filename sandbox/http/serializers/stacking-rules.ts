import type { StackingRules } from '../../domain/model/stacking-rules.ts';

/** The rules as a response shows them. */
export function serializeStackingRules(
  rules: StackingRules,
): Omit<StackingRules, 'discount_calculation_mode'> {
  const body: Partial<StackingRules> = structuredClone(rules);
  delete body.discount_calculation_mode;
  return body as Omit<StackingRules, 'discount_calculation_mode'>;
}
