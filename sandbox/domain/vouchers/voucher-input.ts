import type { CodeConfig } from '../model/campaign.ts';
import type { ProjectState } from '../model/state.ts';
import type { Terms } from '../model/terms.ts';
import type { Voucher } from '../model/voucher.ts';
import { notFound, type Refusal } from '../refusal.ts';
import type { DiscountInput } from './discount-input.ts';

/** The terms of a voucher or campaign as a request describes them. What is not named keeps its value or has none. */
export interface TermsInput {
  /** The id or the name of a category. */
  category?: string;
  category_id?: string;
  start_date?: string;
  expiration_date?: string;
  validity_day_of_week?: number[];
  validity_hours?: Terms['validity_hours'];
  metadata?: Terms['metadata'];
}

/** What a request can say of a voucher that exists. */
export interface VoucherChange extends TermsInput {
  active?: boolean;
  additional_info?: string;
  discount?: DiscountInput;
}

/** A voucher as a request describes it. Money in minor units. */
export interface VoucherInput extends VoucherChange {
  type: Voucher['type'];
  gift?: { amount: number; balance?: number; effect?: 'APPLY_TO_ORDER' };
  loyalty_card?: { points: number; balance?: number };
  /** The id or the name of its campaign. */
  campaign?: string;
  campaign_id?: string;
  redemption?: { quantity?: number };
  code?: string;
  /** The ids of validation rules. */
  validation_rules?: string[];
  code_config?: CodeConfig;
}

/** What terms of a request change. A date that is null is removed, and a category that nobody knows is refused. */
export function resolveTerms(
  {
    category,
    category_id,
    start_date,
    expiration_date,
    ...input
  }: Omit<TermsInput, 'expiration_date'> & { expiration_date?: string | null },
  { categories }: Pick<ProjectState, 'categories'>,
): Partial<Omit<Terms, 'campaign_id'>> | Refusal {
  const named = category_id ?? category;
  const found = [...categories.values()].find(({ id, name }) => named === id || named === name);
  if (named !== undefined && found === undefined) return notFound('category', named);
  const { validity_day_of_week, validity_hours } = input;
  return {
    ...(found && { category_id: found.id }),
    ...(start_date !== undefined && { start_date: toIso(start_date) }),
    ...(expiration_date !== undefined && { expiration_date: expiration_date && toIso(expiration_date) }),
    ...(validity_day_of_week && { validity_day_of_week }),
    ...(validity_hours && { validity_hours }),
  };
}

function toIso(date: string): string {
  return new Date(date).toISOString();
}
