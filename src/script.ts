/** `voucher-redeem.js`: the element and the global `Voucherify` for script tags, in one file that loads no other. */
import './define.ts';
import { provideGlobal } from './legacy/provide-global.ts';

provideGlobal();
