import type { Page } from '../../domain/lists/page.ts';
import type { Product } from '../../domain/model/catalogue.ts';
import type { ProjectState } from '../../domain/model/state.ts';
import { skusOf } from '../../domain/products/skus.ts';
import { serializeList, type List } from './list.ts';
import { serializeSku, type SkuBody } from './sku.ts';

/** A product in a response, with its SKUs (docs/voucherify-api.md#managing-products). */
export interface ProductBody extends Product {
  skus: List<SkuBody>;
  object: 'product';
}

export function serializeProduct(product: Product, state: Pick<ProjectState, 'skus'>): ProductBody {
  return { ...product, skus: serializeList(skusOf(state, product).map(serializeSku)), object: 'product' };
}

/** One page of products. */
export function serializeProductList(
  { listed, total }: Page<Product>,
  state: Pick<ProjectState, 'skus'>,
): { object: 'list'; data_ref: 'products'; products: ProductBody[]; total: number } {
  const products = listed.map((product) => serializeProduct(product, state));
  return { object: 'list', data_ref: 'products', products, total };
}
