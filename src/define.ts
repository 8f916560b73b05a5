/**
 * The entry point `voucher-redeem/define`: registers `<voucher-redeem>`. It also works in Node, where Lit provides a registry of
 * elements for rendering on a server.
 */
import { defineOnce } from './element/define-once.ts';
import { VoucherRedeem } from './element/voucher-redeem.ts';

defineOnce('voucher-redeem', VoucherRedeem);

// With this the events have their types on elements, document and window.
export type { VoucherEventMap } from './element/events.ts';
export { VoucherRedeem };
