/** What the shop sells, in minor units. Yours comes from your database. */
const PRICES: { [product: string]: number } = { prod_beans: 2400, prod_filter: 650, prod_grinder: 6900 };

/**
 * What a cart costs before discounts, in minor units.
 *
 * @param items What the page says: a list of `{ product_id, quantity }`, or anything else.
 * @returns Undefined if it is no list of products of this shop.
 */
export function priceOf(items: unknown): number | undefined {
  if (!Array.isArray(items) || items.length > 100) return undefined;
  let sum = 0;
  for (const item of items as unknown[]) {
    const { product_id, quantity } = (item ?? {}) as { product_id?: unknown; quantity?: unknown };
    const isProduct = typeof product_id === 'string' && Object.hasOwn(PRICES, product_id);
    if (!isProduct || !Number.isInteger(quantity) || (quantity as number) < 0) return undefined;
    sum += PRICES[product_id]! * (quantity as number);
  }
  return sum;
}
