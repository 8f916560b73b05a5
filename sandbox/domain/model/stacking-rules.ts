/** The project's rules for combining redeemables (docs/voucherify-api.md#stacking-rules). */
export interface StackingRules {
  redeemables_limit: number;
  applicable_redeemables_limit: number;
  applicable_redeemables_per_category_limit: number;
  /** Limits of single categories, by id. They override the limit for every category. */
  applicable_redeemables_category_limits: Record<string, number>;
  applicable_exclusive_redeemables_limit: number;
  applicable_exclusive_redeemables_per_category_limit: number;
  /** A redeemable of these categories is combined only with others of them, and with those of joint categories. */
  exclusive_categories: string[];
  joint_categories: string[];
  redeemables_application_mode: 'ALL' | 'PARTIAL';
  redeemables_sorting_rule: 'REQUESTED_ORDER' | 'CATEGORY_HIERARCHY';
  redeemables_products_application_mode: 'STACK' | 'ONCE';
  redeemables_no_effect_rule: 'REDEEM_ANYWAY' | 'SKIP';
  no_effect_skip_categories: string[];
  no_effect_redeem_anyway_categories: string[];
  redeemables_rollback_order_mode: 'WITH_ORDER' | 'WITHOUT_ORDER';
  /** From which amount a percentage is calculated. No response has it, because the client-side API does not list it. */
  discount_calculation_mode: 'DISCOUNTED_AMOUNT' | 'INITIAL_AMOUNT';
}
