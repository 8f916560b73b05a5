import { evaluateRequest } from './evaluate-request.ts';
import { newLock } from './locks.ts';
import type { Customer } from './model/customer.ts';
import type { Lock } from './model/lock.ts';
import type { Order } from './model/order.ts';
import type { RedemptionRequest } from './model/request.ts';
import type { ProjectState } from './model/state.ts';
import { combineApplied } from './orders/applied-amounts.ts';
import { Refusal } from './refusal.ts';
import { applicableOf, inapplicableOf, type Verdict } from './verdict.ts';

/** The result of a validation. */
export interface Validation {
  isValid: boolean;
  verdicts: Verdict[];
  customer: Customer | null;
  /** The order with all benefits applied; null without an order, and if the validation is not valid. */
  order: Order | null;
  /** The new lock, if the request wanted one. */
  lock: Lock | null;
}

/**
 * Says what a redemption would do. It stores nothing but the lock of a valid request that wants one
 * (docs/voucherify-api.md#sessions). That lock replaces an earlier one with the same key.
 */
export function validate(state: ProjectState, request: RedemptionRequest): Validation | Refusal {
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
