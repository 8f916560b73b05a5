import type { Metadata } from './metadata.ts';

/** A product of the catalogue. Without a price it adds nothing to an order's amount. */
export interface Product {
  id: string;
  source_id: string | null;
  name: string | null;
  /** In minor units. */
  price: number | null;
  attributes: string[];
  image_url: string | null;
  metadata: Metadata;
  created_at: string;
  updated_at: string | null;
}

/** A variant of a product. Its price is kept, but no order is calculated with it. */
export interface Sku {
  id: string;
  source_id: string | null;
  product_id: string;
  /** Its name. */
  sku: string | null;
  /** In minor units. */
  price: number | null;
  currency: string | null;
  /** What distinguishes it from other variants, by the name of an attribute of the product. */
  attributes: Metadata;
  image_url: string | null;
  metadata: Metadata;
  created_at: string;
  updated_at: string | null;
}

/** A pay-with-points reward. `exchange_ratio` is in major units of currency (docs/voucherify-api.md#amounts). */
export interface Reward {
  id: string;
  name: string;
  type: 'COIN';
  parameters: { coin: { points_ratio: number; exchange_ratio: number } };
  assignment_id: string;
  created_at: string;
}
