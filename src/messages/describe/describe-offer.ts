import type { Valid } from '../../client/stack-outcome.ts';
import type { Details, Message } from '../messages.ts';
import { describeTotals } from './describe-receipt.ts';
import { describeEffect, joinSentences, type MessageContext } from './describe.ts';

/** What a code would give, before anything is redeemed. */
export function describeOffer({ effects, order }: Valid, voice: MessageContext): Message & Details {
  const { offered, offeredTitle, offeredQuestion } = voice.messages;
  const would = { ...voice, messages: { ...voice.messages, ...offered } };
  const gains = effects.map((effect) => describeEffect(effect, would));
  return {
    title: offeredTitle,
    sentence: joinSentences(...gains, offeredQuestion),
    totals: describeTotals(order, voice),
  };
}
