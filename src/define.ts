/** Registers `<voucher-redeem>`, in Node too: Lit brings a registry there, from which a server renders it. */
import { defineOnce } from './element/define-once.ts';
import { VoucherRedeem } from './element/voucher-redeem.ts';

defineOnce('voucher-redeem', VoucherRedeem);

export { VoucherRedeem };
