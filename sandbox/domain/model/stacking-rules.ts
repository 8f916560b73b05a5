/** The project's rules for combining redeemables (docs/voucherify-api.md#stacking-rules). */
export interface StackingRules {
  redeemables_limit: number;
  applicable_redeemables_limit: number;
  applicable_redeemables_per_category_limit: number;
  /** Limits of single categories, by id, in place of the one for each. */
  applicable_redeemables_category_limits: Record<string, number>;
  applicable_exclusive_redeemables_limit: number;
  applicable_exclusive_redeemables_per_category_limit: number;
  /** What is of these goes only with more of these, and with what is joint. */
  exclusive_categories: string[];
  joint_categories: string[];
  redeemables_application_mode: 'ALL' | 'PARTIAL';
  redeemables_sorting_rule: 'REQUESTED_ORDER' | 'CATEGORY_HIERARCHY';
  redeemables_products_application_mode: 'STACK' | 'ONCE';
  redeemables_no_effect_rule: 'REDEEM_ANYWAY' | 'SKIP';
  no_effect_skip_categories: string[];
  no_effect_redeem_anyway_categories: string[];
  redeemables_rollback_order_mode: 'WITH_ORDER' | 'WITHOUT_ORDER';
  /** What a percentage is one of. No answer shows this: the client-side API does not list it. */
  discount_calculation_mode: 'DISCOUNTED_AMOUNT' | 'INITIAL_AMOUNT';
}

/** The rules of a project that has changed none. */
export const defaultStackingRules: StackingRules = {
  redeemables_limit: 30,
  applicable_redeemables_limit: 5,
  applicable_redeemables_per_category_limit: 1,
  applicable_redeemables_category_limits: {},
  applicable_exclusive_redeemables_limit: 1,
  applicable_exclusive_redeemables_per_category_limit: 1,
  exclusive_categories: ['cat_sandbox_alone'],
  joint_categories: [],
  redeemables_application_mode: 'PARTIAL',
  redeemables_sorting_rule: 'REQUESTED_ORDER',
  redeemables_products_application_mode: 'STACK',
  redeemables_no_effect_rule: 'REDEEM_ANYWAY',
  no_effect_skip_categories: [],
  no_effect_redeem_anyway_categories: [],
  redeemables_rollback_order_mode: 'WITH_ORDER',
  discount_calculation_mode: 'DISCOUNTED_AMOUNT',
};

/** The rules as an answer shows them. */
export function serializeStackingRules(
  rules: StackingRules,
): Omit<StackingRules, 'discount_calculation_mode'> {
  const body: Partial<StackingRules> = structuredClone(rules);
  delete body.discount_calculation_mode;
  return body as Omit<StackingRules, 'discount_calculation_mode'>;
}
