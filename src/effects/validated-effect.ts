import { asNumber, asObject, isObject, type Json } from '../api/json.ts';
import { effectOf, type Effect } from './effect.ts';
import { takenOff } from './order-totals.ts';

/**
 * The effect of one redemption of a stack.
 *
 * @param isSingle whether it is the only redemption. If there are several, and the order has no applied amounts, this redemption
 *   took nothing off: the other amounts of the order are those of all redemptions together.
 */
export function stackedEffect(redemption: Json, isSingle: boolean): Effect {
  return effectOf({
    ...redemption,
    order: isSingle ? redemption.order : withoutSharedAmounts(redemption.order),
  });
}

/**
 * The effect that a redeemable would have, from a validation or a qualification (docs/voucherify-api.md#validations).
 *
 * @param isSingle whether it is the only redeemable that applies to this order.
 */
export function validatedEffect({ result, order }: Json, isSingle: boolean): Effect {
  const { discount, gift, loyalty_card } = asObject(result);
  const { credits, balance } = asObject(gift);
  const { points, balance: pointsBalance } = asObject(loyalty_card);
  return effectOf({
    // A validation returns the balance before the redemption, so the credits are subtracted.
    voucher: {
      discount,
      gift: isObject(gift) && { balance: balanceAfter(balance, credits) },
      loyalty_card: isObject(loyalty_card) && {},
    },
    gift: { amount: credits },
    // A qualification sends a `balance` too. Then `points` are all points the card ever had, and not those that would be used
    // (docs/voucherify-api.md#qualifications).
    loyalty_card: pointsBalance === undefined ? { points } : {},
    order: isSingle ? order : withoutSharedAmounts(order),
  });
}

/**
 * The effect that a code would have, from `GET /client/v1/validate`, which uses as much of a card as covers the order
 * (docs/voucherify-api.md#validate).
 */
export function legacyValidatedEffect({ discount, gift, loyalty, order }: Json): Effect {
  const taken = takenOff(order);
  const points = asNumber(asObject(loyalty).points_cost);
  return effectOf({
    voucher: {
      discount,
      gift: isObject(gift) && { balance: balanceAfter(gift.balance, taken) },
      loyalty_card: isObject(loyalty) && {},
    },
    // Only what a card paid belongs here, and not what a discount took off.
    gift: isObject(gift) && { amount: taken },
    loyalty_card: { points },
    order,
  });
}

/** The balance after a redemption, from the balance before it. Undefined if one of the two numbers is missing. */
function balanceAfter(balance: unknown, used: unknown): number | undefined {
  const before = asNumber(balance);
  const credits = asNumber(used);
  return before === undefined || credits === undefined ? undefined : before - credits;
}

/** An order without applied amounts only has amounts that all redemptions share, so of these only the lines are kept. */
const withoutSharedAmounts = (order: unknown): unknown =>
  Object.keys(asObject(order)).some((field) => field.includes('applied_discount'))
    ? order
    : { items: asObject(order).items };
