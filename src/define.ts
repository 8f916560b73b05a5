/** Registers `<voucher-redeem>`. In Node it does nothing, so that a page rendered on a server may import it. */
import { VoucherRedeem } from './widget/voucher-redeem.ts';

// A second copy of this library on the page leaves the first one's element alone.
if (globalThis.customElements && !customElements.get('voucher-redeem'))
  customElements.define('voucher-redeem', VoucherRedeem);

export { VoucherRedeem };
