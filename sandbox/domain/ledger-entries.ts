import type { LedgerEntry } from './model/ledger-entry.ts';
import type { ProjectState } from './model/state.ts';

/** The ledger as the endpoints for vouchers and customers see it. */

/** The entries of a customer, by the customer's id, oldest first. */
export function findEntriesOfCustomer(
  { ledger }: Pick<ProjectState, 'ledger'>,
  customerId: string,
): LedgerEntry[] {
  return [...ledger.values()].filter(({ customer }) => customer?.id === customerId);
}

/** Removes the entries of a voucher that is deleted (docs/voucherify-api.md#managing-vouchers). */
export function removeEntriesOfVoucher({ ledger }: Pick<ProjectState, 'ledger'>, voucherId: string): void {
  for (const { id, subject } of ledger.values())
    if (subject.object === 'voucher' && subject.voucher.id === voucherId) ledger.delete(id);
}
