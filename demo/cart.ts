import { orderTotals, type CalculatedOrder, type RedemptionContext } from '../src/index.ts';

/** What is being bought, and what was redeemed on it so far. */
export const CART = [
  { product_id: 'prod_beans', name: 'Coffee beans, 1 kg', price: 2400, quantity: 1 },
  { product_id: 'prod_filter', name: 'Paper filters, 100', price: 650, quantity: 4 },
  { product_id: 'prod_grinder', name: 'Hand grinder', price: 6900, quantity: 0 },
];

export const subtotal = () => CART.reduce((sum, { price, quantity }) => sum + price * quantity, 0);

/** One redemption on this cart: what it is called on the receipt, and the order after it. */
export interface Line {
  name: string;
  order: CalculatedOrder | null | undefined;
}

/** Oldest first. */
export const receipt: Line[] = [];

/** What is still to pay: after a redemption what the API said, never a sum of our own. */
export const toPay = (): number => orderTotals(receipt.at(-1)?.order).total ?? subtotal();

/** What the shop knows about the order and its customer, as it is sent with a code. */
export function contextNow(): RedemptionContext {
  const customer = (document.getElementById('customer') as HTMLSelectElement).value;
  const berlin = (document.getElementById('berlin') as HTMLInputElement).checked;
  const items = CART.filter(({ quantity }) => quantity > 0);
  return {
    order: {
      amount: toPay(),
      items: items.map(({ product_id, quantity, price }) => ({ product_id, quantity, price })),
    },
    ...(customer && { customer: { source_id: customer } }),
    ...(berlin && { metadata: { store: 'berlin' } }),
  };
}
