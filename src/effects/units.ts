import { asList, asNumber, asObject, asText, type Json } from '../api/json.ts';

/** Free units of one product. */
export interface FreeUnits {
  /** The id of the product or SKU. */
  id?: string;
  /** The product's name as the merchant wrote it. Show it as text and not as HTML. */
  name?: string;
  quantity: number;
  /**
   * How the units get into the order, as the API names it (docs/voucherify-api.md#discounts): `ADD_MISSING_ITEMS`, `ADD_NEW_ITEMS`
   * or `ADD_SAME_ITEMS`. The API may add other values.
   */
  application?: string;
}

export interface UnitsEffect {
  kind: 'units';
  units: FreeUnits[];
  /** The price of the free units, in minor units. Undefined if the API does not say. */
  taken?: number;
  /** Whether the free unit is the delivery, which Voucherify models as a product. */
  freeShipping: boolean;
}

/** The id of the product that stands for shipping in vouchers for free shipping (docs/voucherify-api.md#discounts). */
const SHIPPING = 'prod_5h1pp1ng';

function freeUnits(unit: Json, order: unknown): FreeUnits {
  const id = asText(unit.unit_type);
  const line = asList(asObject(order).items)
    .map(asObject)
    .find(({ product_id, sku_id }) => id && (product_id === id || sku_id === id));
  return {
    id,
    name: asText(asObject(unit.product).name) ?? asText(asObject(unit.sku).sku),
    // The line of the order says how many units were free. `unit_off` only says how many the voucher offers.
    quantity:
      asNumber(line?.applied_quantity) ?? asNumber(line?.discount_quantity) ?? asNumber(unit.unit_off) ?? 1,
    application: asText(unit.effect),
  };
}

/**
 * The effect of a discount of the type UNIT: free units of one product, or of several with `ADD_MANY_ITEMS`.
 *
 * @param taken the price of the free units, in minor units.
 */
export function unitsEffect(discount: Json, order: unknown, taken: number | undefined): UnitsEffect {
  const units = asList(discount.units ?? [discount]).map((unit) => freeUnits(asObject(unit), order));
  return {
    kind: 'units',
    units,
    taken,
    freeShipping: units.length > 0 && units.every(({ id }) => id === SHIPPING),
  };
}
