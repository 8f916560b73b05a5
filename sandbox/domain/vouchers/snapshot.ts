import type { VoucherSnapshot } from '../model/ledger-entry.ts';
import type { ProjectState } from '../model/state.ts';
import type { Voucher } from '../model/voucher.ts';

/** A voucher as it is now, with the objects that it names. It is no copy. */
export function snapshotOf(
  voucher: Voucher,
  { customers, categories }: Pick<ProjectState, 'customers' | 'categories'>,
): VoucherSnapshot {
  const holder = customers.get(voucher.holder_id ?? '') ?? null;
  return { voucher, holder, category: categories.get(voucher.category_id ?? '') ?? null };
}
