import type { Customer } from '../../domain/model/customer.ts';
import type { Metadata } from '../../domain/model/metadata.ts';

/** A customer in a response: the part that a browser may read (docs/voucherify-api.md#redeem). */
export interface CustomerBody {
  id: string;
  name: string | null;
  email: string | null;
  source_id: string | null;
  metadata: Metadata;
  object: 'customer';
}

export function serializeCustomer(customer: Customer): CustomerBody;
export function serializeCustomer(customer: Customer | null): CustomerBody | null;
export function serializeCustomer(customer: Customer | null): CustomerBody | null {
  if (customer === null) return null;
  const { id, name, email, source_id, metadata } = customer;
  return { id, name, email, source_id, metadata, object: 'customer' };
}
