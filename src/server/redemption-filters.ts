/** Which redemptions and rollbacks to list: all that the API documents (CONTRACT C7), in its words. */
export interface RedemptionFilters {
  result?: 'SUCCESS' | 'FAILURE';
  /** A campaign's name. */
  campaign?: string;
  /** A customer's id or source id. Of a customer nobody knows there is nothing to list. */
  customer?: string;
  /** When it was put on record: ISO 8601 or a date. */
  created_at?: { before?: string | Date; after?: string | Date };
  filters?: FieldFilters;
  /** Default `-created_at`: newest first. What comes while you read the other pages is then not listed. */
  order?: RedemptionOrder;
  /** How many on a page, 1 to 100. Default 100. */
  limit?: number;
}

type OrderKey = 'created_at' | 'id' | 'voucher_code' | 'tracking_id' | 'customer_id';

/** A dash turns the order round. */
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

/** Every field must pass, or with the junction `or` at least one. */
export type FieldFilters = { junction?: 'and' | 'or' } & {
  [Field in FilteredField]?: { conditions: FilterConditions };
};

/** All of them must hold. */
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
