import type { Redeemable, RedemptionContext } from '../api/context.ts';
import { isObject } from '../api/json.ts';
import { assertOption } from './assert-option.ts';

/**
 * The request body: the context as it is, with the shop's own mark on the metadata.
 * Throws `TypeError` for what can only be a slip in the page, above all an amount that is not an integer of minor units; of the items' prices the API is the judge.
 */
export function requestBody(
  context: RedemptionContext,
  attemptKey?: string,
  attemptId?: string,
): RedemptionContext {
  assertOption(isObject(context), 'context', 'an object', context);
  for (const amount of [context.order?.amount, context.gift?.credits])
    assertOption(
      Number.isSafeInteger(amount === undefined ? 0 : amount),
      'an amount',
      'whole minor units (1999 for 19.99)',
      amount,
    );
  return attemptKey ? { ...context, metadata: { ...context.metadata, [attemptKey]: attemptId } } : context;
}

/** The body of the stackable endpoints: what a context says of gift and reward belongs to each redeemable there. */
export function stackBody(
  context: RedemptionContext,
  trackingId: string | undefined,
  redeemables: readonly Redeemable[],
): object {
  // JSON leaves out what is undefined.
  return { ...context, gift: undefined, reward: undefined, redeemables, tracking_id: trackingId };
}
