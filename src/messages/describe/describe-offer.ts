import type { Valid } from '../../client/stack-outcome.ts';
import type { MessageContext } from '../message-context.ts';
import type { Details, Message } from '../messages.ts';
import { describeEffects } from './describe-effect.ts';
import { describeTotals } from './describe-totals.ts';
import { joinSentences } from './join-sentences.ts';
import { offerContext } from './offer-context.ts';

/** What a code would give, after a check: "You’ll save $20.00. Redeem it?", with what the order would cost. */
export function describeOffer({ effects, order }: Valid, context: MessageContext): Message & Details {
  const { offeredTitle, offeredQuestion } = context.messages;
  return {
    title: offeredTitle,
    sentence: joinSentences(describeEffects(effects, offerContext(context)), offeredQuestion),
    totals: describeTotals(order, effects, context),
  };
}
