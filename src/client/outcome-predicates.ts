import type { Failure } from '../api/failure.ts';
import { asObject, asText } from '../api/json.ts';
import type { Refusal } from '../api/refusal.ts';
import type { Outcome } from './outcome.ts';

/** Whether a value that the page handed over is an outcome, as far as its status says so. */
export const isOutcome = (value: unknown): value is Outcome =>
  /^(redeemed|refused|failed)$/.test(asText(asObject(value).status) ?? '');

/** Whether nobody knows if the voucher was redeemed. The page must not offer to redeem it again. */
export const isUndecided = (outcome: Outcome | undefined): boolean =>
  outcome?.status === 'failed' && outcome.mayHaveRedeemed;

/** Whether the API refused the order's amount and not the code. The shopper should correct the amount. */
export const concernsAmount = (outcome: Outcome | Refusal | Failure | undefined): boolean =>
  outcome?.status === 'refused' && /^(invalid|missing)_(amount|number)$/.test(outcome.key);
