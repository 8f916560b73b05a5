import { newOrder } from '../orders/open-order.ts';
import { isForOrder, itemDiscounts, orderDiscount, type DiscountRules } from './discounts.ts';
import { remaining, discountItems, discountOrder, replaceItems, type Order } from '../model/order.ts';
import { discountOf, termsOf, type Redeemable, type RedeemableVoucher } from '../find-redeemables.ts';
import { Refusal } from '../refusal.ts';
import { creditsFor, pointsFor } from './card-credits.ts';
import type { Product, Reward } from '../../store/store.ts';
import { addUnits } from './units.ts';

/** What a redeemable gives to an order, worked out but not yet kept. */
export interface Benefit {
  order: Order | null;
  credits?: number;
  points?: number;
  reward?: Reward;
}

/** What the shop has that a redeemable may give. */
export interface Stock {
  products: ReadonlyMap<string, Product>;
  rewards: ReadonlyMap<string, Reward>;
}

/** What this redeemable gives to this order, by its kind: credits, points, goods or money off. */
export function benefitOf(
  redeemable: Redeemable,
  order: Order | null,
  calculation: DiscountRules,
  stock: Stock,
  date: string,
): Benefit | Refusal {
  if (redeemable.object === 'voucher') {
    if (redeemable.voucher.gift !== null) return credits(redeemable, order);
    if (redeemable.voucher.loyalty_card !== null) return points(redeemable, order, stock.rewards);
  }
  const discount = discountOf(redeemable);
  if (discount?.type === 'UNIT') {
    const cart = order ?? newOrder(date);
    return { order: replaceItems(cart, addUnits(discount, cart.items, stock.products)) };
  }
  const left = remaining(order);
  // Without an order, or with one of unknown amount, the code is redeemed and there is nothing to work out.
  if (order === null || left === null || discount === null) return { order };
  const base = calculation.discount_calculation_mode === 'INITIAL_AMOUNT' ? order.amount : left;
  return {
    order: isForOrder(discount)
      ? discountOrder(order, orderDiscount(discount, left, base))
      : discountItems(
          order,
          itemDiscounts(discount, order.items, termsOf(redeemable).applicable_to, calculation),
        ),
  };
}

function credits({ voucher, gift }: RedeemableVoucher, order: Order | null): Benefit | Refusal {
  const taken = creditsFor(voucher, gift?.credits, remaining(order));
  return taken instanceof Refusal ? taken : { order: order && discountOrder(order, taken), credits: taken };
}

function points(
  { voucher, reward }: RedeemableVoucher,
  order: Order | null,
  rewards: Stock['rewards'],
): Benefit | Refusal {
  const spent = pointsFor(voucher, reward, rewards, remaining(order));
  if (spent instanceof Refusal) return spent;
  return { order: order && discountOrder(order, spent.worth), points: spent.points, reward: spent.reward };
}
