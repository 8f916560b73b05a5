/** The sentences, for pages that draw their own box. The languages are under `voucher-redeem/locales/`. */
export { describeUnused, type StackMessages } from './messages/describe/describe-unused.ts';
export { describe, describeEffect, type MessageContext } from './messages/describe/describe.ts';
export type { Message, Messages } from './messages/messages.ts';
