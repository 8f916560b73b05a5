import type { Customer } from './customer.ts';
import type { VoucherSnapshot } from './ledger-entry.ts';
import type { Metadata } from './metadata.ts';

/** A publication as the project keeps it: codes that were given to a customer. */
export interface Publication {
  id: string;
  /** The shop's own id. No two publications have the same. */
  source_id: string | null;
  created_at: string;
  /** The customer at that time, who is the holder of the vouchers since. */
  customer: Customer;
  metadata: Metadata;
  channel: string;
  /** Each voucher as it was after the publication. */
  vouchers: [VoucherSnapshot, ...VoucherSnapshot[]];
}
