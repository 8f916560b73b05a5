import type { Product } from '../model/catalogue.ts';
import type { ManyUnitsDiscount, Unit, UnitDiscount } from '../model/discount.ts';
import type { OrderItem } from '../model/order.ts';
import { discountLine } from '../orders/totals.ts';

/**
 * The lines of an order after a unit discount, which adds free units or makes units in the cart free.
 *
 * @param left what is left to pay of the order, in minor units. Units in the cart cannot be worth more than that.
 */
export function addUnits(
  discount: UnitDiscount | ManyUnitsDiscount,
  items: readonly OrderItem[],
  products: ReadonlyMap<string, Pick<Product, 'price'>>,
  left = Infinity,
): OrderItem[] {
  const units = discount.effect === 'ADD_MANY_ITEMS' ? discount.units : [discount];
  return units.reduce<OrderItem[]>(
    (lines, unit) =>
      addUnit(unit, lines, products.get(unit.unit_type), left + payable(lines) - payable(items)),
    [...items],
  );
}

function payable(items: readonly OrderItem[]): number {
  return items.reduce((total, { amount = 0, discount_amount = 0 }) => total + amount - discount_amount, 0);
}

function addUnit(
  unit: Unit,
  items: OrderItem[],
  product: Pick<Product, 'price'> | undefined,
  left: number,
): OrderItem[] {
  const at = items.findIndex((item) => (item.product_id ?? item.product?.id) === unit.unit_type);
  const line = items[at];
  if (line === undefined) {
    // A product that is not in the cart cannot be given once more.
    return unit.effect === 'ADD_SAME_ITEMS' ? items : [...items, newLine(unit, product, left)];
  }
  // Only the missing units are added. Those in the cart become free.
  const added =
    unit.effect === 'ADD_MISSING_ITEMS' ? Math.max(0, unit.unit_off - line.quantity) : unit.unit_off;
  return items.with(at, addFreeUnits(line, unit.unit_off, added, left));
}

function newLine(unit: Unit, product: Pick<Product, 'price'> | undefined, left: number): OrderItem {
  const { id, source_id, name } = unit.product;
  const price = product?.price ?? undefined;
  const line: OrderItem = {
    object: 'order_item',
    product_id: unit.unit_type,
    quantity: 0,
    initial_quantity: 0,
    ...(price === undefined ? {} : { price, amount: 0, initial_amount: 0 }),
    product: { id, name, ...(source_id === undefined ? {} : { source_id }) },
  };
  return addFreeUnits(line, unit.unit_off, unit.unit_off, left);
}

/** The line with `added` more units, of which `free` units in all are free. */
function addFreeUnits(line: OrderItem, free: number, added: number, left: number): OrderItem {
  const quantity = line.quantity + added;
  const counted: OrderItem = {
    ...line,
    quantity,
    initial_quantity: line.initial_quantity ?? line.quantity,
    discount_quantity: (line.discount_quantity ?? 0) + free,
    applied_quantity: free,
  };
  const { price, amount } = line;
  if (price === undefined || amount === undefined) return counted;
  const worth = Math.min(
    price * free,
    amount + price * added - (line.discount_amount ?? 0),
    left + price * added,
  );
  return {
    ...discountLine(
      { ...counted, initial_amount: line.initial_amount ?? amount, amount: amount + price * added },
      worth,
    ),
    applied_quantity_amount: worth,
  };
}
