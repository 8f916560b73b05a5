import type { Metadata, SessionContext } from './context.ts';
import type { Redeemable } from './redeemables.ts';
import type { CalculatedOrder, Discount, List, Redemption } from './wire.ts';

/** The bodies of the stackable endpoints. Real answers leave fields out, so all are optional (docs/voucherify-api.md#evolution). */
export interface RedemptionsBody {
  /** One for each redeemable that was redeemed, in the order of their application. */
  redemptions?: Redemption[];
  /** Only where more than one was. */
  parent_redemption?: Redemption | null;
  /** What the order costs after all of them. */
  order?: CalculatedOrder | null;
  inapplicable_redeemables?: ConsideredRedeemable[];
  skipped_redeemables?: ConsideredRedeemable[];
}

export interface ValidationsBody {
  id?: string;
  valid?: boolean;
  redeemables?: ConsideredRedeemable[];
  inapplicable_redeemables?: ConsideredRedeemable[];
  skipped_redeemables?: ConsideredRedeemable[];
  order?: CalculatedOrder | null;
  tracking_id?: string | null;
  session?: Session | null;
  stacking_rules?: StackingRules;
}

/** One redeemable, and what the API thinks of it. */
export interface ConsideredRedeemable {
  status?: 'APPLICABLE' | 'INAPPLICABLE' | 'SKIPPED' | (string & {});
  object?: Redeemable['object'] | 'campaign' | (string & {});
  id?: string;
  created_at?: string;
  /** The order after this one and those before it. */
  order?: CalculatedOrder | null;
  result?: {
    discount?: Discount;
    /** Minor units: what is on the card, and what this takes from it. */
    gift?: { balance?: number; credits?: number; locked_credits?: number };
    /** `points` is what this takes; but beside a `balance`, which is what is on the card, all that it ever had. */
    loyalty_card?: { points?: number; balance?: number; exchange_ratio?: number; points_ratio?: number };
    error?: unknown;
    details?: { key?: string; message?: string };
  };
  applicable_to?: List;
  inapplicable_to?: List;
  metadata?: Metadata | null;
  categories?: unknown[];
  /** Promotion tiers: what the merchant writes on it, and its name. */
  banner?: string | null;
  name?: string;
  campaign_name?: string;
  campaign_id?: string;
  /** The tiers of a stack. */
  redeemables?: ConsideredRedeemable[];
}

/** A lock as the API made it (docs/voucherify-api.md#sessions). */
export interface Session {
  type?: 'LOCK';
  key?: string;
  ttl?: number;
  ttl_unit?: SessionContext['ttl_unit'];
}

/** The project's rules for combining redeemables (docs/voucherify-api.md#stacking-rules). */
export interface StackingRules {
  redeemables_limit?: number;
  applicable_redeemables_limit?: number;
  applicable_redeemables_per_category_limit?: number;
  applicable_redeemables_category_limits?: { [categoryId: string]: number };
  applicable_exclusive_redeemables_limit?: number;
  applicable_exclusive_redeemables_per_category_limit?: number;
  exclusive_categories?: string[];
  joint_categories?: string[];
  redeemables_application_mode?: 'ALL' | 'PARTIAL';
  redeemables_sorting_rule?: 'REQUESTED_ORDER' | 'CATEGORY_HIERARCHY';
  redeemables_products_application_mode?: 'STACK' | 'ONCE';
  redeemables_no_effect_rule?: 'REDEEM_ANYWAY' | 'SKIP';
  redeemables_rollback_order_mode?: 'WITH_ORDER' | 'WITHOUT_ORDER';
}

export interface QualificationsBody {
  redeemables?: List & { data?: ConsideredRedeemable[]; has_more?: boolean; more_starting_after?: string };
  tracking_id?: string | null;
  order?: CalculatedOrder | null;
  stacking_rules?: StackingRules;
}

/** A promotion without a code: a cart gets it by what is in it. */
export interface PromotionTier {
  /** `promo_…` */
  id?: string;
  object?: 'promotion_tier';
  name?: string;
  /** What the merchant writes on it. Show it as text. */
  banner?: string | null;
  action?: { discount?: Discount };
  active?: boolean;
  hierarchy?: number;
  start_date?: string | null;
  expiration_date?: string | null;
  campaign?: { id?: string; name?: string; active?: boolean } | null;
  campaign_id?: string | null;
  metadata?: Metadata;
  created_at?: string;
  updated_at?: string | null;
}

export interface PromotionTiersBody {
  object?: 'list';
  data_ref?: 'tiers';
  tiers?: PromotionTier[];
  total?: number;
  has_more?: boolean;
}
