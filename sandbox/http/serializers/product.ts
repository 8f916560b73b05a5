import type { Page } from '../../domain/lists/page.ts';
import type { Product } from '../../domain/model/catalogue.ts';
import { serializeList, type List } from './list.ts';

/** A product in a response (docs/voucherify-api.md#managing-products). The sandbox has no SKUs. */
export interface ProductBody extends Product {
  skus: List<never>;
  object: 'product';
}

export function serializeProduct(product: Product): ProductBody {
  return { ...product, skus: serializeList<never>([]), object: 'product' };
}

/** One page of products. */
export function serializeProductList({ listed, total }: Page<Product>): {
  object: 'list';
  data_ref: 'products';
  products: ProductBody[];
  total: number;
} {
  return { object: 'list', data_ref: 'products', products: listed.map(serializeProduct), total };
}
