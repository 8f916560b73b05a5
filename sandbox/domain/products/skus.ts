import { newId } from '../ids.ts';
import type { Product, Sku } from '../model/catalogue.ts';
import type { ProjectState } from '../model/state.ts';
import { notFound, type Refusal } from '../refusal.ts';

/** A SKU as a request describes it. The price is in minor units. */
export type SkuInput = Partial<
  Pick<Sku, 'id' | 'attributes' | 'metadata'> & {
    source_id: string;
    sku: string;
    price: number;
    currency: string;
    image_url: string;
  }
>;

/** The SKU with this id or source id. */
export function findSku(skus: ReadonlyMap<string, Sku>, idOrSourceId: string): Sku | undefined {
  return skus.get(idOrSourceId) ?? [...skus.values()].find(({ source_id }) => source_id === idOrSourceId);
}

/** The SKUs of a product, oldest first. */
export function skusOf({ skus }: Pick<ProjectState, 'skus'>, { id }: Product): Sku[] {
  return [...skus.values()].filter(({ product_id }) => product_id === id);
}

/** Creates a SKU of a product, or updates the one with this id or source id (docs/voucherify-api.md#managing-products). */
export function upsertSku(
  { skus }: Pick<ProjectState, 'skus'>,
  product: Product,
  { id, source_id, ...input }: SkuInput,
  now: Date,
): Sku | Refusal {
  const name = id ?? source_id;
  const known = name === undefined ? undefined : findSku(skus, name);
  if (known === undefined ? id !== undefined : known.product_id !== product.id)
    return notFound('sku', name ?? '');
  const date = now.toISOString();
  const before = known ?? newSku(product, source_id, date);
  const { sku = before.sku, price = before.price, currency = before.currency } = input;
  const { attributes = before.attributes, image_url = before.image_url, metadata } = structuredClone(input);
  const changed: Sku = {
    ...before,
    ...{ sku, price, currency, attributes, image_url },
    metadata: { ...before.metadata, ...metadata },
    updated_at: known === undefined ? null : date,
  };
  skus.set(changed.id, changed);
  return changed;
}

/** Deletes a SKU. Orders that name it stay. */
export function deleteSku({ skus }: Pick<ProjectState, 'skus'>, { id }: Sku): void {
  skus.delete(id);
}

function newSku({ id }: Product, source: string | undefined, date: string): Sku {
  return {
    id: newId('sku_'),
    source_id: source ?? null,
    product_id: id,
    sku: null,
    price: null,
    currency: null,
    attributes: {},
    image_url: null,
    metadata: {},
    created_at: date,
    updated_at: null,
  };
}
