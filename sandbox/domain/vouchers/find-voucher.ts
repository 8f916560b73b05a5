import type { Voucher } from '../model/voucher.ts';

/** The voucher with this code or id. A code must match exactly, with its case and its spaces (docs/voucherify-api.md#codes). */
export function findVoucher(vouchers: ReadonlyMap<string, Voucher>, codeOrId: string): Voucher | undefined {
  return vouchers.get(codeOrId) ?? [...vouchers.values()].find(({ id }) => id === codeOrId);
}
