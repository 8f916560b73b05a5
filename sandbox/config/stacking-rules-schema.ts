import * as v from 'valibot';
import { choice, list, name, object, parts, record, whole } from './values.ts';

/** A change of stacking rules, with the limits that Voucherify sets to them (docs/voucherify-api.md#stacking-rules). */
export const stackingRulesSchema = object(
  v.partial(
    parts({
      redeemables_limit: whole(1, 30),
      applicable_redeemables_limit: whole(1, 30),
      applicable_redeemables_per_category_limit: whole(1, 30),
      applicable_redeemables_category_limits: record(whole(1, 10)),
      applicable_exclusive_redeemables_limit: whole(1, 5),
      applicable_exclusive_redeemables_per_category_limit: whole(1, 5),
      exclusive_categories: list(name),
      joint_categories: list(name),
      redeemables_application_mode: choice(['ALL', 'PARTIAL']),
      redeemables_sorting_rule: choice(['REQUESTED_ORDER', 'CATEGORY_HIERARCHY']),
      redeemables_products_application_mode: choice(['STACK', 'ONCE']),
      redeemables_no_effect_rule: choice(['REDEEM_ANYWAY', 'SKIP']),
      no_effect_skip_categories: list(name),
      no_effect_redeem_anyway_categories: list(name),
      redeemables_rollback_order_mode: choice(['WITH_ORDER', 'WITHOUT_ORDER']),
      discount_calculation_mode: choice(['DISCOUNTED_AMOUNT', 'INITIAL_AMOUNT']),
    }),
  ),
);
