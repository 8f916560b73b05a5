import type { DiscountInput } from '../vouchers/discount-input.ts';
import type { TermsInput } from '../vouchers/voucher-input.ts';

/** What a request can say of a promotion tier that exists. */
export interface TierChange extends TermsInput {
  name?: string;
  banner?: string;
  action?: { discount: DiscountInput };
  active?: boolean;
  hierarchy?: number;
}

/** A promotion tier as a request describes it. Without a hierarchy it comes after the last one of its campaign. */
export interface TierInput extends TierChange {
  name: string;
  action: { discount: DiscountInput };
  /** The ids of validation rules. */
  validation_rules?: string[];
}
