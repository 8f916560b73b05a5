import type { SkipKey, Unused } from '../../client/stack-outcome.ts';
import type { Messages } from '../messages.ts';
import { describeRefusal, type MessageContext } from './describe.ts';

/** The sentences of a shop that redeems several things together; the redeem box does without them. */
export interface StackMessages extends Messages {
  skipped: { [key in SkipKey]: string };
}

/** Why one of several things was not used. The rest may have been. */
export function describeUnused(unused: Unused, voice: MessageContext & { messages: StackMessages }): string {
  const { skipped } = voice.messages;
  return !unused.merchantMessage && Object.hasOwn(skipped, unused.key)
    ? skipped[unused.key as SkipKey]
    : describeRefusal(unused, voice.messages);
}
