import type { SkipKey, Unused } from '../client/stack-outcome.ts';
import { whyRefused, type Voice } from './describe.ts';
import type { Messages } from './messages.ts';

/** The sentences of a shop that redeems several things together; the redeem box does without them. */
export interface StackMessages extends Messages {
  skipped: { [key in SkipKey]: string };
}

/** Why one of several things was not used. The rest may have been. */
export function describeUnused(unused: Unused, voice: Voice & { messages: StackMessages }): string {
  const { skipped } = voice.messages;
  return !unused.merchantMessage && Object.hasOwn(skipped, unused.key)
    ? skipped[unused.key as SkipKey]
    : whyRefused(unused, voice.messages);
}
