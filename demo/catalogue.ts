/** What the shop sells, in minor units. The storefront shows these prices, and the backend counts with them. */
export const PRODUCTS = [
  { product_id: 'prod_beans', name: 'Coffee beans, 1 kg', price: 2400 },
  { product_id: 'prod_filter', name: 'Paper filters, 100', price: 650 },
  { product_id: 'prod_grinder', name: 'Hand grinder', price: 6900 },
];

export interface CartLine {
  product_id: string;
  quantity: number;
}

/**
 * What a cart costs before discounts, in minor units.
 *
 * @param lines What the page says: a list of `CartLine`, or anything else.
 * @returns Undefined if it is no list of products of this shop.
 */
export function priceOf(lines: unknown): number | undefined {
  if (!Array.isArray(lines)) return undefined;
  let sum = 0;
  for (const line of lines as unknown[]) {
    const { product_id, quantity } = (line ?? {}) as Partial<CartLine>;
    const product = PRODUCTS.find((one) => one.product_id === product_id);
    if (!product || quantity === undefined || !Number.isInteger(quantity) || quantity < 0) return undefined;
    sum += product.price * quantity;
  }
  return sum;
}

/**
 * The lines of an order, at the prices of this shop.
 *
 * @param lines What `priceOf` has accepted.
 */
export const itemsOf = (lines: readonly CartLine[]) =>
  lines
    .filter(({ quantity }) => quantity > 0)
    .map(({ product_id, quantity }) => ({
      product_id,
      quantity,
      price: PRODUCTS.find((one) => one.product_id === product_id)?.price ?? 0,
    }));
