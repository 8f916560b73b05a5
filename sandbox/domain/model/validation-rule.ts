import type { Rule } from './terms.ts';

/** A validation rule with the name that the merchant gave it. Vouchers and promotion tiers have copies of `rule`. */
export interface ValidationRule {
  id: string;
  name: string;
  rule: Rule;
  created_at: string;
  updated_at: string | null;
}
