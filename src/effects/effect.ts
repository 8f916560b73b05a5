import { asNumber, asObject, asText, isObject } from '../api/json.ts';
import type { GiftEffect, LoyaltyEffect } from './card.ts';
import { discountEffect, type DiscountEffect } from './discount.ts';
import { takenOff } from './order-totals.ts';
import { unitsEffect, type UnitsEffect } from './units.ts';

/** The effect of a voucher or discount whose type this version of the library does not know. */
export interface GeneralEffect {
  kind: 'general';
  /** The type as the API names it. */
  type?: string;
  /** What came off the order, in minor units. Undefined if the API does not say. */
  taken?: number;
}

/**
 * What a redemption gave the shopper. `kind` tells the effects apart. The numbers are those of the API's response; a number that
 * the API did not send is undefined. Amounts of money are minor units: 1999 is 19.99.
 */
export type Effect = DiscountEffect | UnitsEffect | GiftEffect | LoyaltyEffect | GeneralEffect;

/**
 * Reads the effect of a redemption from the redemption itself, its voucher and its order. What a card paid is on the redemption.
 * Exactly one of `gift`, `loyalty_card` and `discount` of a voucher is set (docs/voucherify-api.md#vouchers), but none in a record
 * that was read later (docs/voucherify-api.md#reading-records). If nothing is set, the effect is of the kind `general`. It never
 * throws, whatever the redemption contains.
 */
export function effectOf(redemption: unknown): Effect {
  const { voucher, order, gift: payment, loyalty_card: usedPoints, amount } = asObject(redemption);
  const { gift, loyalty_card, discount: unknownDiscount, type } = asObject(voucher);
  const discount = asObject(unknownDiscount);
  const taken = takenOff(order);
  const paid = asNumber(asObject(payment).amount);
  const points = asNumber(asObject(usedPoints).points);
  // In every example, `amount` of the redemption is equal to what the card paid. Older responses have `amount` only.
  if (paid !== undefined || isObject(gift))
    return {
      kind: 'gift',
      taken: paid ?? asNumber(amount),
      left: asNumber(asObject(gift).balance),
    };
  if (points !== undefined || isObject(loyalty_card))
    return {
      kind: 'loyalty',
      points: points ?? asNumber(amount),
      left: asNumber(asObject(loyalty_card).balance),
      taken,
    };
  if (discount.type === 'UNIT') return unitsEffect(discount, order, taken);
  return (
    discountEffect(discount, taken) ?? { kind: 'general', type: asText(discount.type) ?? asText(type), taken }
  );
}
