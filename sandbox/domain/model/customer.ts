import type { Metadata } from './voucher.ts';

/** A customer as the project keeps it. */
export interface Customer {
  id: string;
  source_id: string | null;
  name: string | null;
  email: string | null;
  phone?: string;
  description?: string;
  birthdate?: string;
  address?: Record<string, unknown>;
  metadata: Metadata;
}

/** A customer as a redemption shows it. */
export interface CustomerBody {
  id: string;
  name: string | null;
  email: string | null;
  source_id: string | null;
  metadata: Metadata;
  object: 'customer';
}

/** The part of a customer that comes back to the browser (docs/voucherify-api.md#redeem). */
export function serializeCustomer(customer: Customer): CustomerBody {
  const { id, name, email, source_id, metadata } = customer;
  return { id, name, email, source_id, metadata, object: 'customer' };
}
