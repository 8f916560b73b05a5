import type { Valid } from '../client/stack-outcome.ts';
import { describeEffect, sentences, type Voice } from './describe.ts';
import { describeTotals } from './describe-receipt.ts';
import type { Details, Message } from './messages.ts';

/** What a code would give, before anything is redeemed. */
export function describeOffer({ effects, order }: Valid, voice: Voice): Message & Details {
  const { offered, offeredTitle, offeredQuestion } = voice.messages;
  const would = { ...voice, messages: { ...voice.messages, ...offered } };
  const gains = effects.map((effect) => describeEffect(effect, would));
  return {
    title: offeredTitle,
    sentence: sentences(...gains, offeredQuestion),
    totals: describeTotals(order, voice),
  };
}
