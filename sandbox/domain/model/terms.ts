import type { Metadata } from './metadata.ts';

/** A product to which an item-level discount applies. `price` overrides the amount of a FIXED discount for it. */
export interface ApplicableTo {
  object: 'product';
  id: string;
  source_id?: string;
  effect: 'APPLY_TO_EVERY';
  price?: number;
}

/** Hours of the day, `HH:MM` in the project's time zone (here UTC), on the days given (0 is Sunday). */
export interface DailyHours {
  start_time: string;
  expiration_time: string;
  days_of_week: number[];
}

/** That a voucher or promotion tier has a validation rule. */
export interface RuleAssignment {
  id: string;
  rule_id: string;
  created_at: string;
}

interface RuleParts {
  /** The merchant's own text for the shopper, sent as `error.message`. */
  message?: string;
  /** How a request assigned it. The ids of a rule of a seed follow from the name of its voucher or tier. */
  assigned?: RuleAssignment;
}

/** A validation rule of a voucher or promotion tier. */
export type Rule = RuleParts &
  (
    | { about: 'signed-in' }
    | { about: 'customer'; metadata: Metadata }
    | { about: 'order'; least: number }
    | { about: 'redemption'; metadata: Metadata }
  );

/** What vouchers and promotion tiers have in common: validity, products and validation rules. */
export interface Terms {
  active: boolean;
  start_date: string | null;
  expiration_date: string | null;
  validity_day_of_week: number[] | null;
  validity_hours: { daily: DailyHours[] } | null;
  category_id: string | null;
  campaign_id: string | null;
  metadata: Metadata;
  applicable_to: ApplicableTo[];
  rules: Rule[];
  created_at: string;
  updated_at: string | null;
}
