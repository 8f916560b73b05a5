import type { Product } from '../model/catalogue.ts';
import type { OrderItem } from '../model/order.ts';
import type { OrderInput } from '../model/request.ts';
import { findProductBySourceId } from '../products/products.ts';

/** A line of an order, as a request describes it. */
export type Line = NonNullable<OrderInput['items']>[number];

type LineProduct = NonNullable<OrderItem['product']>;

/** The product of a line in the catalogue. The SKUs there are not looked at. */
export function findProduct(
  { product_id, product, source_id, related_object }: Line,
  products: ReadonlyMap<string, Product>,
): Product | undefined {
  const id = product_id ?? product?.id;
  if (id !== undefined) return products.get(id);
  const source = related_object === 'product' ? source_id : product?.source_id;
  return findProductBySourceId(products, source ?? undefined);
}

/** The product as the catalogue has it, with what the request says of it. */
export function productOf({ product }: Line, known: Product | undefined): LineProduct | undefined {
  if (known === undefined) return product;
  return product === undefined ? detailsOf(known) : { ...detailsOf(known), ...product };
}

/** By product. A change of a product makes a new object of it. */
const details = new WeakMap<Product, LineProduct>();

/** What lines show of a product. All its lines share one object, because the orders of thousands of redemptions are kept. */
function detailsOf(known: Product): LineProduct {
  const shared = details.get(known);
  if (shared !== undefined) return shared;
  const { id, source_id, name, price } = known;
  const made = price === null ? { id, source_id, name } : { id, source_id, name, price };
  details.set(known, made);
  return made;
}
