import { asList, asNumber, asObject, asText, type Json } from '../api/json.ts';
import { hasSingleRedemption } from './order-totals.ts';

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

/** Products that are free with the order. */
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

const nameOf = ({ product, sku }: Json) => asText(asObject(product).name) ?? asText(asObject(sku).sku);

function freeUnits(unit: Json, order: unknown): FreeUnits {
  const id = asText(unit.unit_type);
  const line = asList(asObject(order).items)
    .map(asObject)
    .find(({ product_id, sku_id }) => id && (product_id === id || sku_id === id));
  return {
    id,
    name: nameOf(unit) ?? nameOf(asObject(line)),
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
  return toEffect(
    asList(discount.units ?? [discount]).map((unit) => freeUnits(asObject(unit), order)),
    taken,
  );
}

/**
 * The free units of a record, in which the voucher is abbreviated: the lines of the order say them. Undefined if no line has any.
 */
export function unitsOfLines(order: unknown, taken: number | undefined): UnitsEffect | undefined {
  const fields = asObject(order);
  const units = asList(fields.items).flatMap((item): FreeUnits[] => {
    const line = asObject(item);
    // The discounted quantity is that of all redemptions on the order.
    const quantity =
      asNumber(line.applied_quantity) ??
      (hasSingleRedemption(fields) ? asNumber(line.discount_quantity) : undefined) ??
      0;
    const id = asText(line.product_id) ?? asText(line.sku_id);
    return quantity > 0 ? [{ id, name: nameOf(line), quantity, application: undefined }] : [];
  });
  return units.length ? toEffect(units, taken) : undefined;
}

const toEffect = (units: FreeUnits[], taken: number | undefined): UnitsEffect => ({
  kind: 'units',
  units,
  taken,
  freeShipping: units.length > 0 && units.every(({ id }) => id === SHIPPING),
});
