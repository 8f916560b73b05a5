import { newOrder } from '../orders/open-order.ts';
import { isForOrder, itemDiscounts, orderDiscount, type DiscountRules } from './discounts.ts';
import type { Order } from '../model/order.ts';
import type { ProjectState } from '../model/state.ts';
import { discountItems, discountOrder, remaining, replaceItems } from '../orders/totals.ts';
import { discountOf, termsOf, type Redeemable, type RedeemableVoucher } from '../redeemable.ts';
import { Refusal } from '../refusal.ts';
import { creditsFor, pointsFor } from './card-credits.ts';
import type { Benefit } from '../verdict.ts';
import { split } from './split.ts';
import { addUnits } from './units.ts';

/** The benefit of this redeemable for this order, by its kind: credits, points, units or a discount. */
export function benefitOf(
  redeemable: Redeemable,
  order: Order | null,
  rules: DiscountRules,
  state: Pick<ProjectState, 'products' | 'rewards'>,
  date: string,
): Benefit | Refusal {
  if (redeemable.object === 'voucher') {
    if (redeemable.voucher.gift !== null) return credits(redeemable, order);
    if (redeemable.voucher.loyalty_card !== null) return points(redeemable, order, state.rewards);
  }
  const discount = discountOf(redeemable);
  if (discount?.type === 'UNIT') {
    const cart = order ?? newOrder(date);
    const payable = remaining(cart) ?? undefined;
    return { order: replaceItems(cart, addUnits(discount, cart.items, state.products, payable)) };
  }
  const left = remaining(order);
  // Without an order, or without its amount, the code is redeemed and there is no discount to calculate.
  if (order === null || left === null || discount === null) return { order };
  const base = rules.discount_calculation_mode === 'INITIAL_AMOUNT' ? order.amount : left;
  return {
    order: isForOrder(discount)
      ? discountOrder(order, orderDiscount(discount, left, base))
      : discountItems(
          order,
          capAt(left, itemDiscounts(discount, order.items, termsOf(redeemable).applicable_to, rules)),
        ),
  };
}

/** Discounts of lines that together take no more than what is left to pay of the order. */
function capAt(left: number, offs: readonly number[]): readonly number[] {
  return offs.reduce((total, off) => total + off, 0) > left ? split(left, offs) : offs;
}

function credits({ voucher, gift }: RedeemableVoucher, order: Order | null): Benefit | Refusal {
  const taken = creditsFor(voucher, gift?.credits, remaining(order));
  if (taken instanceof Refusal) return taken;
  const balance = voucher.gift?.balance ?? 0;
  return { order: takeOff(order, taken), credits: taken, balance };
}

function points(
  { voucher, reward }: RedeemableVoucher,
  order: Order | null,
  rewards: ProjectState['rewards'],
): Benefit | Refusal {
  const spent = pointsFor(voucher, reward, rewards, remaining(order));
  if (spent instanceof Refusal) return spent;
  const balance = voucher.loyalty_card?.balance ?? 0;
  const { points, worth, reward: spentOn } = spent;
  return { order: takeOff(order, worth), points, balance, reward: spentOn };
}

/** The order with credits or the worth of points taken off. An order without an amount has nothing that they could be taken off. */
function takeOff(order: Order | null, off: number): Order | null {
  return order === null || remaining(order) === null ? order : discountOrder(order, off);
}
