import type { MessageContext } from '../message-context.ts';

/** The context for what a code would give: nothing is redeemed yet. */
export const offerContext = (context: MessageContext): MessageContext => ({
  ...context,
  messages: { ...context.messages, ...context.messages.offered },
});
