/** The sentences, for pages that draw their own box. The languages are under `voucher-redeem/locales/`. */
export { describe, describeEffect, type Voice } from './text/describe.ts';
export { describeUnused, type StackMessages } from './text/describe-unused.ts';
export type { Message, Messages } from './text/messages.ts';
