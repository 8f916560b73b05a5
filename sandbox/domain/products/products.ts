import { newId } from '../ids.ts';
import { ordersOf, pageOf, sortItems, type Page, type PageQuery } from '../lists/page.ts';
import type { Product } from '../model/catalogue.ts';
import type { Metadata } from '../model/metadata.ts';
import type { ProjectState } from '../model/state.ts';
import { notFound, type Refusal } from '../refusal.ts';
import { deleteSku, skusOf } from './skus.ts';

/** A product as a request describes it. The price is in minor units. */
export type ProductInput = Partial<
  Pick<Product, 'id' | 'attributes' | 'metadata'> & {
    source_id: string;
    name: string;
    price: number;
    image_url: string;
  }
>;

/** The product with this id or source id. */
export function findProduct(
  products: ReadonlyMap<string, Product>,
  idOrSourceId: string,
): Product | undefined {
  return products.get(idOrSourceId) ?? findProductBySourceId(products, idOrSourceId);
}

/** Creates a product, or updates the one with this id or source id (docs/voucherify-api.md#managing-products). */
export function upsertProduct(
  { products, uniqueTimestamps }: Pick<ProjectState, 'products' | 'uniqueTimestamps'>,
  { id, source_id, ...input }: ProductInput,
  now: Date,
): Product | Refusal {
  const date = now.toISOString();
  const known = id === undefined ? findProductBySourceId(products, source_id) : products.get(id);
  if (id !== undefined && known === undefined) return notFound('product', id);
  const fresh = { ...newProduct(source_id), created_at: date };
  const [before = fresh] = known === undefined ? uniqueTimestamps([fresh]) : [known];
  const { name = before.name, price = before.price, image_url = before.image_url } = input;
  const { attributes = before.attributes, metadata } = structuredClone(input);
  const product: Product = {
    ...before,
    ...{ name, price, image_url, attributes },
    metadata: { ...before.metadata, ...metadata },
    updated_at: known === undefined ? null : date,
  };
  products.set(product.id, product);
  return product;
}

/** Adds metadata to the products with these source ids. Unknown ones are created. */
export function addProductMetadata(
  state: Pick<ProjectState, 'products' | 'uniqueTimestamps'>,
  sourceIds: readonly string[],
  metadata: Metadata,
  now: Date,
): void {
  for (const source_id of sourceIds) upsertProduct(state, { source_id, metadata }, now);
}

/** Deletes a product with its SKUs. Orders and discounts that name it stay. */
export function deleteProduct(state: Pick<ProjectState, 'products' | 'skus'>, product: Product): void {
  for (const sku of skusOf(state, product)) deleteSku(state, sku);
  state.products.delete(product.id);
}

/** The documents list these. A product has neither a type nor a code, and is in no campaign or category. */
const none = (): null => null;
const sortedBy = {
  created_at: ({ created_at }: Product) => created_at,
  updated_at: ({ updated_at }: Product) => updated_at,
  type: none,
  code: none,
  campaign: none,
  category: none,
};

type Key = keyof typeof sortedBy;

/** With a dash, the order is descending. */
export const productOrders = ordersOf(sortedBy);

/** Which products to list, and in which order. */
export interface ProductQuery extends PageQuery {
  order: Key | `-${Key}`;
}

/** One page of products. */
export function listProductPage(products: Iterable<Product>, query: ProductQuery): Page<Product> {
  return pageOf(sortItems(products, query.order, sortedBy), query);
}

function newProduct(source: string | undefined): Omit<Product, 'created_at'> {
  return {
    id: newId('prod_'),
    source_id: source ?? null,
    name: null,
    price: null,
    attributes: [],
    image_url: null,
    metadata: {},
    updated_at: null,
  };
}

/** The product with this source id. */
export function findProductBySourceId(
  products: ReadonlyMap<string, Product>,
  source: string | undefined,
): Product | undefined {
  return source === undefined
    ? undefined
    : [...products.values()].find(({ source_id }) => source_id === source);
}
