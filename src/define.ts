/** Registers `<voucher-redeem>`, in Node too: Lit brings a registry there, from which a server renders it. */
import { VoucherRedeem } from './widget/voucher-redeem.ts';

// A second copy of this library on the page leaves the first one's element alone.
if (globalThis.customElements && !customElements.get('voucher-redeem'))
  customElements.define('voucher-redeem', VoucherRedeem);

export { VoucherRedeem };
