import { removeEntriesOfVoucher } from '../ledger-entries.ts';
import type { ProjectState } from '../model/state.ts';
import type { Voucher } from '../model/voucher.ts';
import { Refusal } from '../refusal.ts';
import { resolveDiscount } from './discount-input.ts';
import { resolveTerms, type VoucherChange } from './voucher-input.ts';

/**
 * Updates a voucher. What the change does not name stays, metadata is added to the metadata that is there, and the type of the
 * discount cannot change (docs/voucherify-api.md#managing-vouchers).
 */
export function updateVoucher(
  state: Pick<ProjectState, 'categories' | 'products' | 'vouchers'>,
  voucher: Voucher,
  change: VoucherChange,
  now: Date,
): Voucher | Refusal {
  const terms = resolveTerms(change, state);
  if (terms instanceof Refusal) return terms;
  const { active = voucher.active, additional_info = voucher.additional_info, metadata } = change;
  let { discount } = voucher;
  // Cards have no discount, and what a voucher does not have is skipped.
  if (discount !== null && change.discount !== undefined) {
    if (change.discount.type !== discount.type) {
      return new Refusal('invalid_voucher', 'It is not possible to change Voucher discount type');
    }
    const changed = resolveDiscount(change.discount, state);
    if (changed instanceof Refusal) return changed;
    discount = changed;
  }
  // A new object, because the ledger keeps the old one.
  const updated: Voucher = {
    ...voucher,
    ...terms,
    active,
    additional_info,
    discount,
    metadata: { ...voucher.metadata, ...structuredClone(metadata) },
    updated_at: now.toISOString(),
  };
  state.vouchers.set(voucher.code, updated);
  return updated;
}

/** Deletes a voucher with its redemptions and transactions. Its code can be used again. */
export function deleteVoucher(
  state: Pick<ProjectState, 'vouchers' | 'ledger' | 'transactions'>,
  { code, id }: Voucher,
): void {
  state.vouchers.delete(code);
  state.transactions.delete(id);
  removeEntriesOfVoucher(state, id);
}
