/**
 * Which redemptions and rollbacks to list. The names are those of the query parameters of the API
 * (docs/voucherify-api.md#reading-records). Without filters everything is listed. So a filter that is there without a value, such
 * as `customer: undefined`, or one that is misspelt, is a `TypeError` that names it.
 */
export interface RedemptionFilters {
  result?: 'SUCCESS' | 'FAILURE' | undefined;
  /** The name of a campaign. */
  campaign?: string | undefined;
  /** A customer's id or source id. For an unknown customer the list is empty. */
  customer?: string | undefined;
  /** When the record was made: a `Date`, or a text in ISO 8601. */
  created_at?: { before?: string | Date; after?: string | Date } | undefined;
  /** Conditions on single fields of a record. */
  filters?: FieldFilters | undefined;
  /** Default: `-created_at`, the newest first. A record made after you have read the first page is then not listed. */
  order?: RedemptionOrder | undefined;
  /** How many records a page holds: 1 to 100. Default: 100. */
  limit?: number | undefined;
}

type OrderKey = 'created_at' | 'id' | 'voucher_code' | 'tracking_id' | 'customer_id';

/** A field to sort by, ascending. With a leading `-` the order is descending. */
export type RedemptionOrder = OrderKey | `-${OrderKey}`;

type FilteredField =
  | 'voucher_code'
  | 'related_object_id'
  | 'related_object_parent_id'
  | 'parent_redemption_id'
  | 'failure_code'
  | 'result'
  | 'object'
  | 'customer_id'
  | 'campaign_name'
  | 'user_login';

/**
 * Conditions by field. A record must meet all of them, or at least one if `junction` is `or`.
 *
 * ```js
 * { junction: 'or', voucher_code: { conditions: { $in: ['A', 'B'] } }, campaign_name: { conditions: { $is: 'Summer' } } }
 * ```
 */
export type FieldFilters = { junction?: 'and' | 'or' } & {
  [Field in FilteredField]?: { conditions: FilterConditions };
};

/** Conditions on one field. The field must meet all of them. */
export interface FilterConditions {
  $in?: string | string[];
  $not_in?: string | string[];
  $is?: string;
  $is_not?: string;
  $has_value?: true;
  $is_unknown?: true;
  $starts_with?: string;
  $ends_with?: string;
  $contains?: string;
  $not_contain?: string;
}
