import type { Customer } from '../model/customer.ts';
import type { Metadata } from '../model/metadata.ts';
import type { CustomerInput } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import { notFound, type Refusal } from '../refusal.ts';
import { findBySourceId, mergeCustomer, newCustomer } from '../resolve-customer.ts';
import { storeCustomer, type CustomerState } from './store-customer.ts';

/** The customer with this id or source id. */
export function findCustomer(
  customers: ReadonlyMap<string, Customer>,
  idOrSourceId: string,
): Customer | undefined {
  return customers.get(idOrSourceId) ?? findBySourceId(customers, idOrSourceId);
}

/** Creates a customer, or updates the one with this id or source id (docs/voucherify-api.md#managing-customers). */
export function upsertCustomer(state: CustomerState, input: CustomerInput, now: Date): Customer | Refusal {
  const { id, source_id } = input;
  const known = id === undefined ? findBySourceId(state.customers, source_id) : state.customers.get(id);
  if (id !== undefined && known === undefined) return notFound('customer', id);
  return storeCustomer(state, mergeCustomer(known ?? newCustomer(source_id), structuredClone(input)), now);
}

/** Adds metadata to the customers with these source ids. Unknown ones are created. */
export function addMetadata(
  state: CustomerState,
  sourceIds: readonly string[],
  metadata: Metadata,
  now: Date,
): void {
  for (const source_id of sourceIds) upsertCustomer(state, { source_id, metadata }, now);
}

/** Deletes a customer with consents and custom events, and returns how many of each are gone. Orders and redemptions stay. */
export function forgetCustomer(
  state: Pick<ProjectState, 'customers' | 'givenConsents' | 'events'>,
  customer: Customer,
): { customer: number; events: number } {
  const before = state.events.length;
  state.events = state.events.filter((event) => event.customer_id !== customer.id);
  state.givenConsents.delete(customer.id);
  deleteCustomer(state, customer);
  return { customer: 1, events: before - state.events.length };
}

/** Deletes a customer. Orders and redemptions stay, and vouchers that the customer holds have no holder to show. */
export function deleteCustomer({ customers }: Pick<ProjectState, 'customers'>, { id }: Customer): void {
  customers.delete(id);
}
