import { evaluateRequest, type RedemptionRequest } from './evaluate-request.ts';
import type { Customer } from './model/customer.ts';
import { newLock, type Lock } from './locks.ts';
import { combineApplied } from './orders/applied-amounts.ts';
import type { Order } from './model/order.ts';
import { Refusal } from './refusal.ts';
import { applicableOf, inapplicableOf, type Verdict } from './stacking/apply.ts';
import type { State } from '../store/store.ts';

/** What redeeming would do. */
export interface Validation {
  isValid: boolean;
  verdicts: Verdict[];
  customer: Customer | null;
  /** The order as it would be; null where there is none or nothing would be redeemed. */
  order: Order | null;
  /** What was locked, if that was asked for. */
  lock: Lock | null;
}

/**
 * Says what redeeming would do, and does none of it. It leaves a lock behind only where it is valid and a lock was asked
 * for (docs/voucherify-api.md#sessions). That lock takes the place of an earlier one under the same key.
 */
export function validate(state: State, request: RedemptionRequest): Validation | Refusal {
  const evaluation = evaluateRequest(state, request);
  if (evaluation instanceof Refusal) return evaluation;
  const { customer, verdicts } = evaluation;
  const applicable = applicableOf(verdicts);
  const isAllOrNothing = state.settings.stackingRules.redeemables_application_mode === 'ALL';
  const isValid = applicable.length > 0 && !(isAllOrNothing && inapplicableOf(verdicts).length > 0);
  if (!isValid) return { isValid, verdicts, customer, order: null, lock: null };
  const { session } = request.input;
  const lock = session?.type === 'LOCK' ? newLock(session, applicable, request.now) : null;
  if (lock !== null) state.locks.set(lock.key, lock);
  const order = combineApplied(applicable.flatMap(({ benefit }) => benefit.order ?? []));
  return { isValid, verdicts, customer, order, lock };
}
