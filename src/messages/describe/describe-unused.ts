import type { SkipKey, Unused } from '../../client/stack-outcome.ts';
import type { MessageContext } from '../message-context.ts';
import type { Messages } from '../messages.ts';
import { describeRefusal } from './describe-refusal.ts';

/** The messages of a shop that redeems several codes together (`redeemAll`). The redeem box does not need them. */
export interface StackMessages extends Messages {
  /** Why a redeemable was skipped, by skip key (docs/voucherify-api.md#skip-keys). */
  skipped: { [key in SkipKey]: string };
}

/**
 * Why one of several redeemables was not used. The merchant's own message comes first. Others of the same request may have been
 * redeemed.
 *
 * @example
 * const context = { messages: enStack, locale: 'en', currency: 'USD' };
 * const lines = outcome.unused.map((unused) => `${unused.id}: ${describeUnused(unused, context)}`);
 */
export function describeUnused(
  unused: Unused,
  context: MessageContext & { messages: StackMessages },
): string {
  const { skipped } = context.messages;
  return !unused.merchantMessage && Object.hasOwn(skipped, unused.key)
    ? skipped[unused.key as SkipKey]
    : describeRefusal(unused, context.messages);
}
