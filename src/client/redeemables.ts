import { list, object, type Json } from '../effects/fields.ts';
import { recordedNo } from './answer.ts';
import type { RedemptionContext } from './context.ts';

/** One of the things redeemed or checked together (docs/voucherify-api.md#redemptions). */
export interface Redeemable {
  /** A code, gift card or loyalty card is a `voucher`. A stack stands alone: it is refused beside others. */
  object: 'voucher' | 'promotion_tier' | 'promotion_stack';
  /** The code, or `promo_…`, or `stack_…`. */
  id: string;
  /** Gift cards: how much to spend, minor units. */
  gift?: { credits?: number } | undefined;
  /** Loyalty cards: the reward to buy, and how many points to use. */
  reward?: { id?: string; points?: number } | undefined;
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

/** Why a redeemable came to nothing: an error envelope where it was refused, a key and a message where it was skipped. */
export function whyNot(entry: Json): Json {
  if (entry.result === 'FAILURE') return recordedNo(entry);
  const { error, details } = object(entry.result);
  return { ...object(details), ...object(error) };
}

/** The redeemables that came to nothing, as the API lists them. */
export const leftOut = (body: Json): readonly Json[] =>
  [...list(body.inapplicable_redeemables), ...list(body.skipped_redeemables)].map(object);
