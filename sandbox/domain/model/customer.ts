import type { Metadata } from './metadata.ts';

/** A customer as the project keeps it. */
export interface Customer {
  id: string;
  source_id: string | null;
  name: string | null;
  email: string | null;
  phone?: string;
  description?: string;
  birthdate?: string;
  address?: Record<string, unknown> | null;
  metadata: Metadata;
  /** ISO 8601; null until the customer is stored. */
  created_at: string | null;
  updated_at: string | null;
}
