import type { Metadata } from './metadata.ts';

/** A custom event of a customer, as the project keeps it. */
export interface CustomEvent {
  /** Its name. */
  type: string;
  customer_id: string;
  metadata: Metadata;
  /** The code of a referral or of a loyalty card. */
  referral: string | null;
  loyalty: string | null;
  created_at: string;
}
