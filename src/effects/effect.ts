import { discountEffect, type DiscountEffect } from './discount.ts';
import { isObject, object, text } from './fields.ts';
import { giftEffect, type GiftEffect } from './gift.ts';
import { loyaltyEffect, type LoyaltyEffect } from './loyalty.ts';
import { takenOff } from './order.ts';
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
 * What a redemption (CONTRACT C3.2) gave, read from the voucher it carries. Exactly one of `gift`, `loyalty_card` and
 * `discount` is set on a voucher; an answer that has none of them still gives a truthful general effect.
 */
export function effectOf(redemption: unknown): Effect {
  const r = object(redemption);
  const voucher = object(r.voucher);
  if (isObject(voucher.gift)) return giftEffect(r);
  if (isObject(voucher.loyalty_card)) return loyaltyEffect(r);
  const discount = object(voucher.discount);
  if (discount.type === 'UNIT') return unitsEffect(discount, r.order);
  return (
    discountEffect(discount, r.order) ?? {
      kind: 'general',
      type: text(discount.type) ?? text(voucher.type),
      taken: takenOff(r.order),
    }
  );
}
