import * as v from 'valibot';
import { oneOf, list, nonEmptyString, object, properties, record, integer } from './values.ts';

/** A change of stacking rules, with the limits that Voucherify sets to them (docs/voucherify-api.md#stacking-rules). */
export const stackingRulesSchema = object(
  v.partial(
    properties({
      redeemables_limit: integer(1, 30),
      applicable_redeemables_limit: integer(1, 30),
      applicable_redeemables_per_category_limit: integer(1, 30),
      applicable_redeemables_category_limits: record(integer(1, 10)),
      applicable_exclusive_redeemables_limit: integer(1, 5),
      applicable_exclusive_redeemables_per_category_limit: integer(1, 5),
      exclusive_categories: list(nonEmptyString),
      joint_categories: list(nonEmptyString),
      redeemables_application_mode: oneOf(['ALL', 'PARTIAL']),
      redeemables_sorting_rule: oneOf(['REQUESTED_ORDER', 'CATEGORY_HIERARCHY']),
      redeemables_products_application_mode: oneOf(['STACK', 'ONCE']),
      redeemables_no_effect_rule: oneOf(['REDEEM_ANYWAY', 'SKIP']),
      no_effect_skip_categories: list(nonEmptyString),
      no_effect_redeem_anyway_categories: list(nonEmptyString),
      redeemables_rollback_order_mode: oneOf(['WITH_ORDER', 'WITHOUT_ORDER']),
      discount_calculation_mode: oneOf(['DISCOUNTED_AMOUNT', 'INITIAL_AMOUNT']),
    }),
  ),
);
