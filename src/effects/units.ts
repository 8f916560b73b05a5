import { asList, asNumber, asObject, asText, type Json } from '../api/json.ts';

/** Units of one product given free. */
export interface FreeUnits {
  /** Of the product or SKU. */
  id?: string;
  /** The product's name as the merchant wrote it; show it as text. */
  name?: string;
  quantity: number;
  /** `ADD_MISSING_ITEMS`, `ADD_NEW_ITEMS`, `ADD_SAME_ITEMS`, or a word newer than this library. */
  application?: string;
}

export interface UnitsEffect {
  kind: 'units';
  units: FreeUnits[];
  /** The value of the free units, minor units, where the API prices them. */
  taken?: number;
  /** The free unit is the delivery: Voucherify models it as a product. */
  freeShipping: boolean;
}

/** The product that stands for shipping in vouchers for free shipping (docs/voucherify-api.md#discounts). */
const SHIPPING = 'prod_5h1pp1ng';

function freeUnits(unit: Json, order: unknown): FreeUnits {
  const id = asText(unit.unit_type);
  const line = asList(asObject(order).items)
    .map(asObject)
    .find(({ product_id, sku_id }) => id && (product_id === id || sku_id === id));
  return {
    id,
    name: asText(asObject(unit.product).name) ?? asText(asObject(unit.sku).sku),
    // What the answer says was free; what the voucher offers is only an intention.
    quantity:
      asNumber(line?.applied_quantity) ?? asNumber(line?.discount_quantity) ?? asNumber(unit.unit_off) ?? 1,
    application: asText(unit.effect),
  };
}

/** The effect of a UNIT discount: one product, or the several of `ADD_MANY_ITEMS`. */
export function unitsEffect(discount: Json, order: unknown, taken: number | undefined): UnitsEffect {
  const units = asList(discount.units ?? [discount]).map((unit) => freeUnits(asObject(unit), order));
  return {
    kind: 'units',
    units,
    taken,
    freeShipping: units.length > 0 && units.every(({ id }) => id === SHIPPING),
  };
}
