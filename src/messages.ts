/**
 * The entry point `voucher-redeem/messages`: outcomes as sentences, for pages that draw their own form. The languages are under
 * `voucher-redeem/locales/`.
 */
export { describeUnused, type StackMessages } from './messages/describe/describe-unused.ts';
export { describeEffect } from './messages/describe/describe-effect.ts';
export { describe } from './messages/describe/describe.ts';
export type { MessageContext } from './messages/message-context.ts';
export type { Message, Messages } from './messages/messages.ts';
