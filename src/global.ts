/** The script-tag door: the element, and `window.Voucherify`. */
import { createVoucherify, type Voucherify } from './legacy/voucherify.ts';
import './define.ts';

declare global {
  interface Window {
    Voucherify: Voucherify;
  }
}

window.Voucherify = createVoucherify();
