import { asNumber, asObject, asText, isObject } from '../api/json.ts';
import type { GiftEffect, LoyaltyEffect } from './card.ts';
import { discountEffect, type DiscountEffect } from './discount.ts';
import { takenOff } from './order-totals.ts';
import { unitsEffect, type UnitsEffect } from './units.ts';

/** A voucher or discount of a type newer than this library: true in general, silent about the rest. */
export interface GeneralEffect {
  kind: 'general';
  /** The type as the API named it. */
  type?: string;
  /** What came off the order, minor units, where the answer says. */
  taken?: number;
}

/** What a redemption gave the shopper. Every figure comes from the API's answer. */
export type Effect = DiscountEffect | UnitsEffect | GiftEffect | LoyaltyEffect | GeneralEffect;

/**
 * What a redemption gave, read from the voucher in the answer. Exactly one of `gift`, `loyalty_card` and `discount` is set on a
 * voucher (docs/voucherify-api.md#vouchers); an answer that has none of them still gives a truthful general effect.
 */
export function effectOf(redemption: unknown): Effect {
  const { voucher, order, gift, loyalty_card, amount } = asObject(redemption);
  const { gift: card, loyalty_card: points, discount: offer, type } = asObject(voucher);
  const discount = asObject(offer);
  const taken = takenOff(order);
  // `amount` repeats what the card paid in every example, and stands alone in older ones.
  if (isObject(card))
    return {
      kind: 'gift',
      taken: asNumber(asObject(gift).amount) ?? asNumber(amount),
      left: asNumber(card.balance),
    };
  if (isObject(points))
    return {
      kind: 'loyalty',
      points: asNumber(asObject(loyalty_card).points) ?? asNumber(amount),
      left: asNumber(points.balance),
      taken,
    };
  if (discount.type === 'UNIT') return unitsEffect(discount, order, taken);
  return (
    discountEffect(discount, taken) ?? { kind: 'general', type: asText(discount.type) ?? asText(type), taken }
  );
}
