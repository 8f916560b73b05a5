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
  /** The redemption's. */
  id: string;
  name: string;
  order: CalculatedOrder | null | undefined;
}

/** Oldest first. */
export const receipt: Line[] = [];

/** What is still to pay on the order that stands; undefined while nothing is redeemed on it. */
let due: number | undefined;

/** What is still to pay: after a redemption what the API said, never a sum of our own. */
export const toPay = (): number => due ?? subtotal();

export function putOnReceipt(...lines: Line[]): void {
  receipt.push(...lines);
  due = orderTotals(receipt.at(-1)?.order).total ?? due;
}

/** Takes a redemption that was given back off the order: what it had taken off is to pay again. */
export function takeOffReceipt(id: string): Line | undefined {
  const line = receipt.find((one) => one.id === id);
  if (line === undefined) return undefined;
  receipt.splice(receipt.indexOf(line), 1);
  due = receipt.length > 0 ? toPay() + takenBy(line) : undefined;
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
