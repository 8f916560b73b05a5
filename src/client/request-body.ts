import type { Redeemable, RedemptionContext } from '../api/context.ts';
import { isObject } from '../api/json.ts';
import { assertOption } from './assert-option.ts';

/**
 * The body of a request: the context, and with an `attemptKey` the attempt's id in its metadata.
 *
 * Only the order's amount and the credits are checked here. The API checks everything else, for example the prices of the items.
 *
 * @throws {TypeError} if the context is not an object, or if one of the two amounts is not an integer of minor units.
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

/**
 * The body for `POST /client/v1/redemptions` and `POST /client/v1/validations`. There, `gift` and `reward` are fields of each
 * redeemable, so those of the context are left out (docs/voucherify-api.md#redemptions).
 */
export function stackBody(
  context: RedemptionContext,
  trackingId: string | undefined,
  redeemables: readonly Redeemable[],
): object {
  // JSON.stringify leaves out fields that are undefined.
  return { ...context, gift: undefined, reward: undefined, redeemables, tracking_id: trackingId };
}
