import type { Outcome } from './outcome.ts';

/** Whether the voucher may be spent although no answer came. */
export const isUndecided = (outcome: Outcome | undefined): boolean =>
  outcome?.status === 'failed' && outcome.mayHaveRedeemed;

/** Whether it was the order's amount that was refused, not the code. */
export const concernsAmount = (outcome: Outcome | undefined): boolean =>
  outcome?.status === 'refused' && /^(invalid|missing)_(amount|number)$/.test(outcome.key);
