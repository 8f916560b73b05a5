import { asNumber, asObject, isObject, type Json } from '../api/json.ts';
import { effectOf, type Effect } from './effect.ts';
import { takenOff } from './order-totals.ts';

/**
 * What one redemption of a stack gave. A promotion tier keeps its discount in its `action` (docs/voucherify-api.md#redemptions).
 * Among several, an order without applied amounts means that this one took nothing off, not that it took what all did.
 */
export function stackedEffect(redemption: Json, isAlone: boolean): Effect {
  const { voucher, promotion_tier } = redemption;
  const { discount } = asObject(asObject(promotion_tier).action);
  return effectOf({
    ...redemption,
    voucher: isObject(voucher) ? voucher : { discount },
    order: isAlone ? redemption.order : ownOrder(redemption.order),
  });
}

/** What a redeemable would give, read from a validation or a qualification (docs/voucherify-api.md#validations). */
export function validatedEffect({ result, order }: Json, isAlone: boolean): Effect {
  const { discount, gift, loyalty_card } = asObject(result);
  const { credits, balance } = asObject(gift);
  const { points, balance: pointsNow } = asObject(loyalty_card);
  return effectOf({
    // The balance of a card that was only asked about is not what would be left on it.
    voucher: {
      discount,
      gift: isObject(gift) && { balance: balanceAfter(balance, credits) },
      loyalty_card: isObject(loyalty_card) && {},
    },
    gift: { amount: credits },
    // Beside a balance `points` is all the card ever had, as a qualification tells it, not what this would take.
    loyalty_card: pointsNow === undefined ? { points } : {},
    order: isAlone ? order : ownOrder(order),
  });
}

/** The same for the single check, which uses as much of a card as covers the order (docs/voucherify-api.md#validate). */
export function legacyValidatedEffect({ discount, gift, loyalty, order }: Json): Effect {
  const taken = takenOff(order);
  const points = asNumber(asObject(loyalty).points_cost);
  return effectOf({
    voucher: {
      discount,
      gift: isObject(gift) && { balance: balanceAfter(gift.balance, taken) },
      loyalty_card: isObject(loyalty) && {},
    },
    gift: { amount: taken },
    loyalty_card: { points },
    order,
  });
}

/** A balance as it is before, made what it will be after. */
function balanceAfter(balance: unknown, used: unknown): number | undefined {
  const [from, off] = [asNumber(balance), asNumber(used)];
  return from === undefined || off === undefined ? undefined : from - off;
}

const ownOrder = (order: unknown): unknown =>
  Object.keys(asObject(order)).some((field) => field.includes('applied_discount'))
    ? order
    : { items: asObject(order).items };
