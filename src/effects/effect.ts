import { asNumber, asObject, asText, isObject, type Json } from '../api/json.ts';
import { gainedReward, type GiftEffect, type LoyaltyEffect } from './card.ts';
import { discountEffect, type DiscountEffect } from './discount.ts';
import { takenOff } from './order-totals.ts';
import { unitsEffect, unitsOfLines, type UnitsEffect } from './units.ts';

/**
 * The effect of a voucher or discount whose type this version of the library does not know or the API does not say, as in a record
 * that abbreviates the voucher.
 */
export interface GeneralEffect {
  kind: 'general';
  /** The type as the API names it. */
  type?: string;
  /**
   * What came off the order, in minor units. Undefined if the API does not say. Undefined too, unless it is 0, for a redemption that
   * stands for several: a card may have paid a part of it.
   */
  taken?: number;
}

/**
 * What a redemption gave the shopper. `kind` tells the effects apart. The numbers are those of the API's response; a number that
 * the API did not send is undefined. Amounts of money are minor units: 1999 is 19.99.
 */
export type Effect = DiscountEffect | UnitsEffect | GiftEffect | LoyaltyEffect | GeneralEffect;

/**
 * Reads the effect of a redemption: first from the redemption itself, then from its voucher or promotion tier, then from its order.
 * What a card paid is on the redemption. Exactly one of `gift`, `loyalty_card` and `discount` of a voucher is set
 * (docs/voucherify-api.md#vouchers), but none in a record that was read later (docs/voucherify-api.md#reading-records). If nothing is
 * known, the effect is of the kind `general`. It never throws, whatever the redemption contains.
 */
export function effectOf(redemption: unknown): Effect {
  const fields = asObject(redemption);
  const { order } = fields;
  const voucher = asObject(fields.voucher);
  const tier = asObject(fields.promotion_tier);
  const discount = asObject(voucher.discount ?? asObject(tier.action).discount);
  const type = asText(discount.type);
  const taken = takenOff(order);
  const card = cardEffect(fields, voucher, type, taken);
  if (card) return card;
  if (type === 'UNIT') return unitsEffect(discount, order, taken);
  // A card may have paid a part of what a stack took off, so nobody knows what of it was saved.
  if (standsForSeveral(fields))
    return { kind: 'general', type: undefined, taken: taken === 0 ? 0 : undefined };
  return (
    discountEffect(discount, taken) ??
    // The lines of a part of a stack may have the free units of another part.
    (type || asText(fields.redemption) ? undefined : unitsOfLines(order, taken)) ?? {
      kind: 'general',
      type: type ?? asText(voucher.type),
      taken,
    }
  );
}

/**
 * What a gift or loyalty card paid. In every example, `amount` of the redemption is equal to it, and older responses have `amount`
 * only.
 */
function cardEffect(
  { gift: payment, loyalty_card: usedPoints, amount: unknownAmount, reward }: Json,
  { gift, loyalty_card, type }: Json,
  discountType: string | undefined,
  taken: number | undefined,
): GiftEffect | LoyaltyEffect | undefined {
  const paid = asNumber(asObject(payment).amount);
  const points = asNumber(asObject(usedPoints).points);
  const amount = asNumber(unknownAmount);
  if (paid !== undefined || isObject(gift) || type === 'GIFT_VOUCHER')
    return { kind: 'gift', taken: paid ?? amount ?? taken, left: asNumber(asObject(gift).balance) };
  if (points !== undefined || isObject(loyalty_card) || type === 'LOYALTY_CARD' || isObject(reward)) {
    const gained = gainedReward(reward);
    return {
      kind: 'loyalty',
      points: points ?? amount,
      left: asNumber(asObject(loyalty_card).balance),
      taken,
      ...(gained && { reward: gained }),
    };
  }
  // Only cards have an amount, and points are hardly ever as many as the money that they take off.
  return amount !== undefined && amount === taken && !discountType ? { kind: 'gift', taken } : undefined;
}

/** Whether a redemption is the parent of a stack, which has no voucher and no promotion tier. */
const standsForSeveral = ({ voucher, promotion_tier, related_object_type }: Json): boolean =>
  !isObject(voucher) &&
  !isObject(promotion_tier) &&
  !/^(voucher|promotion_tier)$/.test(asText(related_object_type) ?? '');
