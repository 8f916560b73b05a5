import { newOrder } from '../orders/open-order.ts';
import { isForOrder, offItems, offOrder, type Calculation } from './discounts.ts';
import { remaining, takeFromItems, takeFromOrder, takeUnits, type Order } from '../model/order.ts';
import { discountOf, termsOf, type Redeemable, type RedeemableVoucher } from '../find-redeemables.ts';
import { Refusal } from '../refusal.ts';
import { creditsFor, pointsFor } from './card-credits.ts';
import type { Product, Reward } from '../../store/store.ts';
import { addUnits } from './units.ts';

/** What a redeemable gives to an order, worked out but not yet kept. */
export interface Gain {
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
export function gainFrom(
  redeemable: Redeemable,
  order: Order | null,
  calculation: Calculation,
  stock: Stock,
  date: string,
): Gain | Refusal {
  if (redeemable.object === 'voucher') {
    if (redeemable.voucher.gift !== null) return credits(redeemable, order);
    if (redeemable.voucher.loyalty_card !== null) return points(redeemable, order, stock.rewards);
  }
  const discount = discountOf(redeemable);
  if (discount?.type === 'UNIT') {
    const cart = order ?? newOrder(date);
    return { order: takeUnits(cart, addUnits(discount, cart.items, stock.products)) };
  }
  const left = remaining(order);
  // Without an order, or with one of unknown amount, the code is redeemed and there is nothing to work out.
  if (order === null || left === null || discount === null) return { order };
  const base = calculation.discount_calculation_mode === 'INITIAL_AMOUNT' ? order.amount : left;
  return {
    order: isForOrder(discount)
      ? takeFromOrder(order, offOrder(discount, left, base))
      : takeFromItems(order, offItems(discount, order.items, termsOf(redeemable).applicable_to, calculation)),
  };
}

function credits({ voucher, gift }: RedeemableVoucher, order: Order | null): Gain | Refusal {
  const taken = creditsFor(voucher, gift?.credits, remaining(order));
  return taken instanceof Refusal ? taken : { order: order && takeFromOrder(order, taken), credits: taken };
}

function points(
  { voucher, reward }: RedeemableVoucher,
  order: Order | null,
  rewards: Stock['rewards'],
): Gain | Refusal {
  const spent = pointsFor(voucher, reward, rewards, remaining(order));
  if (spent instanceof Refusal) return spent;
  return { order: order && takeFromOrder(order, spent.worth), points: spent.points, reward: spent.reward };
}
