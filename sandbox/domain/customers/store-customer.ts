import type { Customer } from '../model/customer.ts';
import type { ProjectState } from '../model/state.ts';
import { rememberCustomer } from '../retention.ts';

export type CustomerState = Pick<ProjectState, 'customers' | 'vouchers' | 'uniqueTimestamps'>;

/** Stores a new or changed customer, with its date. Every customer is created at a time of its own, because lists continue there. */
export function storeCustomer(state: CustomerState, customer: Customer, now: Date): Customer {
  const date = now.toISOString();
  const [stored = customer] =
    customer.created_at === null
      ? state.uniqueTimestamps([{ ...customer, created_at: date }])
      : [{ ...customer, updated_at: date }];
  rememberCustomer(state, stored);
  return stored;
}
