import { newOrder } from './cart.ts';
import { isForOrder, offItems, offOrder } from './discounts.ts';
import { remaining, takeFromItems, takeFromOrder, takeUnits, type Order } from './order.ts';
import type { RedeemPayload } from './payload.ts';
import { Refusal } from './refusal.ts';
import { creditsFor, pointsFor } from './spending.ts';
import type { Product, Reward } from './store.ts';
import { addUnits } from './units.ts';
import type { Voucher } from './voucher.ts';

/** What a voucher gives to an order, worked out but not yet kept. */
export interface Gain {
  order: Order | null;
  credits?: number;
  points?: number;
  reward?: Reward;
}

/** What the shop has that a voucher may give. */
export interface Stock {
  products: ReadonlyMap<string, Product>;
  rewards: ReadonlyMap<string, Reward>;
}

/** What this voucher gives to this order, by its kind: credits, points, goods or money off. */
export function gainFrom(
  voucher: Voucher,
  order: Order | null,
  payload: RedeemPayload,
  stock: Stock,
  date: string,
): Gain | Refusal {
  if (voucher.gift !== null) return credits(voucher, order, payload.gift?.credits);
  if (voucher.loyalty_card !== null) return points(voucher, order, payload.reward, stock.rewards);
  const { discount } = voucher;
  if (discount?.type === 'UNIT') {
    const cart = order ?? newOrder(date);
    return { order: takeUnits(cart, addUnits(discount, cart.items, stock.products)) };
  }
  const left = remaining(order);
  // Without an order, or with one of unknown amount, the code is redeemed and there is nothing to work out.
  if (order === null || left === null || discount === null) return { order };
  return {
    order: isForOrder(discount)
      ? takeFromOrder(order, offOrder(discount, left))
      : takeFromItems(order, offItems(discount, order.items, voucher.applicable_to)),
  };
}

function credits(voucher: Voucher, order: Order | null, asked: number | undefined): Gain | Refusal {
  const taken = creditsFor(voucher, asked, remaining(order));
  return taken instanceof Refusal ? taken : { order: order && takeFromOrder(order, taken), credits: taken };
}

function points(
  voucher: Voucher,
  order: Order | null,
  asked: RedeemPayload['reward'],
  rewards: Stock['rewards'],
): Gain | Refusal {
  const spent = pointsFor(voucher, asked, rewards, remaining(order));
  if (spent instanceof Refusal) return spent;
  return { order: order && takeFromOrder(order, spent.worth), points: spent.points, reward: spent.reward };
}
