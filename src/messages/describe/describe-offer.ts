import type { Valid } from '../../client/stack-outcome.ts';
import type { MessageContext } from '../message-context.ts';
import type { Details, Message } from '../messages.ts';
import { describeEffects } from './describe-effect.ts';
import { describeTotals } from './describe-totals.ts';
import { joinSentences } from './join-sentences.ts';

/** What a code would give, after a check: "You’ll save $20.00. Redeem it?", with what the order would cost. */
export function describeOffer({ effects, order }: Valid, context: MessageContext): Message & Details {
  const { offered, offeredTitle, offeredQuestion } = context.messages;
  const offerContext = { ...context, messages: { ...context.messages, ...offered } };
  return {
    title: offeredTitle,
    sentence: joinSentences(describeEffects(effects, offerContext), offeredQuestion),
    totals: describeTotals(order, effects, context),
  };
}
