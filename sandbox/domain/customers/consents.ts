import type { ProjectState } from '../model/state.ts';
import { notFound, type Refusal } from '../refusal.ts';
import { rememberNewest } from '../retention.ts';
import { findCustomer } from './change-customer.ts';

/** Keeps what a customer agrees to. What is not named stays as it was. Nothing is kept if a consent is unknown. */
export function updateConsents(
  { customers, consents, givenConsents }: Pick<ProjectState, 'customers' | 'consents' | 'givenConsents'>,
  idOrSourceId: string,
  sent: Readonly<Record<string, boolean>>,
): Refusal | undefined {
  const customer = findCustomer(customers, idOrSourceId);
  if (customer === undefined) return notFound('customer', idOrSourceId);
  const unknown = Object.keys(sent).find((id) => !consents.has(id));
  if (unknown !== undefined) return notFound('consent', unknown);
  rememberNewest(givenConsents, customer.id, { ...givenConsents.get(customer.id), ...sent });
  return undefined;
}
