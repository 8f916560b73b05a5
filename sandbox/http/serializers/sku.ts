import type { Sku } from '../../domain/model/catalogue.ts';

/** A SKU in a response (docs/voucherify-api.md#managing-products). What it does not have is left out. */
export interface SkuBody extends Omit<
  Sku,
  'source_id' | 'sku' | 'price' | 'currency' | 'image_url' | 'updated_at'
> {
  source_id?: string;
  sku?: string;
  price?: number;
  currency?: string;
  image_url?: string;
  updated_at?: string;
  object: 'sku';
}

export function serializeSku({
  source_id,
  sku,
  price,
  currency,
  image_url,
  updated_at,
  ...rest
}: Sku): SkuBody {
  return {
    ...(source_id !== null && { source_id }),
    ...(sku !== null && { sku }),
    ...(price !== null && { price }),
    ...(currency !== null && { currency }),
    ...(image_url !== null && { image_url }),
    ...(updated_at !== null && { updated_at }),
    object: 'sku',
    ...rest,
  };
}

/** The SKUs of one product. */
export function serializeSkuList(skus: readonly Sku[]): {
  object: 'list';
  data_ref: 'skus';
  skus: SkuBody[];
  total: number;
} {
  return { object: 'list', data_ref: 'skus', skus: skus.map(serializeSku), total: skus.length };
}
