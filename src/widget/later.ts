/** What a box loads when a shopper enters it: everything it does and says beyond being there. Nothing is sent without it. */
export { check } from './check.ts';
export { takeFromAddress } from './code-param.ts';
export { countDown } from './countdown.ts';
export { withEntries } from './entries.ts';
export { offered, problem, receipt } from './notes.ts';
export { typedAmount } from '../text/amount.ts';
export { en } from '../text/locales/en.ts';
