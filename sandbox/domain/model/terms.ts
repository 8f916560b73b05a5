import type { ApplicableTo, DailyHours, Metadata, Rule } from './voucher.ts';

/**
 * What vouchers and promotion tiers have in common: when they are open, for which goods, and what the merchant asks
 * for. Field names are Voucherify's.
 */
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
