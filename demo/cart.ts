import { orderTotals, type CalculatedOrder, type RedemptionContext } from '../src/index.ts';
import { itemsOf, PRODUCTS } from './catalogue.ts';
import { kept } from './kept-cart.ts';
import { isRedeemNow } from './mode.ts';
import { orderId } from './order.ts';

const QUANTITIES: { [id: string]: number } = {
  prod_beans: 1,
  prod_filter: 4,
  ...(!isRedeemNow && kept.quantities),
};

/** What is being bought, and what was redeemed on it so far. */
export const CART = PRODUCTS.map((product) => ({
  ...product,
  quantity: QUANTITIES[product.product_id] ?? 0,
}));

/** The lines of the cart, as the shop's backend takes them. It has prices of its own. */
export const orderLines = () => CART.map(({ product_id, quantity }) => ({ product_id, quantity }));

export const subtotal = () => CART.reduce((sum, { price, quantity }) => sum + price * quantity, 0);

/** One redemption on this cart: what it is called on the receipt, and the order after it. */
export interface Line {
  /** The redemption's. */
  id: string;
  name: string;
  order: CalculatedOrder | null | undefined;
}

/** Oldest first. */
export const receipt: Line[] = [];

/** Something was given back, and what the API said of the order before no longer holds. */
let isAddedUp = false;

/**
 * What is still to pay: after a redemption what the API said, never a sum of our own. Only when something was given back
 * nobody says, and it is all that the API took off and that still stands.
 */
export function toPay(): number {
  if (isAddedUp) return receipt.reduce((sum, line) => sum - takenBy(line), subtotal());
  return orderTotals(receipt.at(-1)?.order).total ?? subtotal();
}

/** Takes a redemption that was given back off the order. */
export function takeOffReceipt(id: string): Line | undefined {
  const at = receipt.findIndex((line) => line.id === id);
  if (at < 0) return undefined;
  const [line] = receipt.splice(at, 1);
  isAddedUp = receipt.length > 0;
  return line;
}

/** What the shop gives with a voucher: a line of the order that was not there before the redemption. */
export const givenBy = ({ order }: Line) =>
  order?.items?.filter(({ initial_quantity }) => initial_quantity === 0) ?? [];

/** What a redemption took off what is to pay: nothing where it gave something instead. */
export const takenBy = (line: Line): number =>
  givenBy(line).length > 0 ? 0 : (orderTotals(line.order).taken ?? 0);

/** What the shop knows about the order and its customer, as it is sent with a code. */
export function contextNow(): RedemptionContext {
  const customer = (document.getElementById('customer') as HTMLSelectElement).value;
  const berlin = (document.getElementById('berlin') as HTMLInputElement).checked;
  return {
    order: {
      // The API adds the redemptions of one order up by itself. Without an id each redemption is an order of its own.
      ...(orderId === undefined ? { amount: toPay() } : { amount: subtotal() }),
      ...(isRedeemNow && orderId !== undefined && { source_id: orderId }),
      items: itemsOf(CART),
    },
    ...(customer && { customer: { source_id: customer } }),
    ...(berlin && { metadata: { store: 'berlin' } }),
    // For loyalty cards: what the shop buys with the points. Other vouchers ignore it.
    reward: { id: 'rew_sandbox_points' },
  };
}
