/** The script-tag file: the element and the global `Voucherify`, everything in one file. */
import './define.ts';
import { provideGlobal } from './legacy/provide-global.ts';

provideGlobal();
