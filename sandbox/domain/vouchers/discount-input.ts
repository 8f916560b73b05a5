import type {
  AmountDiscount,
  Discount,
  FixedDiscount,
  ManyUnitsDiscount,
  PercentDiscount,
  Unit,
  UnitDiscount,
} from '../model/discount.ts';
import type { ProjectState } from '../model/state.ts';
import { notFound, Refusal } from '../refusal.ts';

/** Free units as a request describes them. The product is found by `unit_type`. */
export type UnitInput = Omit<Unit, 'product'>;

/** A discount as a request describes it. */
export type DiscountInput =
  | AmountDiscount
  | PercentDiscount
  | FixedDiscount
  | Omit<UnitDiscount, 'product'>
  | (Omit<ManyUnitsDiscount, 'units'> & { units: UnitInput[] });

/** The discount that a request describes, with the products of its free units. An unknown product is refused. */
export function resolveDiscount(
  input: DiscountInput,
  { products }: Pick<ProjectState, 'products'>,
): Discount | Refusal {
  if (input.type !== 'UNIT') return resolveAmount(input);
  if (input.effect !== 'ADD_MANY_ITEMS') {
    const unit = resolveUnit(input, products);
    return unit instanceof Refusal ? unit : { type: 'UNIT', ...unit };
  }
  const units: Unit[] = [];
  for (const one of input.units) {
    const unit = resolveUnit(one, products);
    if (unit instanceof Refusal) return unit;
    units.push(unit);
  }
  return { type: 'UNIT', effect: 'ADD_MANY_ITEMS', units };
}

/** A discount of which only the known properties are kept, as of free units. */
function resolveAmount(
  input: AmountDiscount | PercentDiscount | FixedDiscount,
): AmountDiscount | PercentDiscount | FixedDiscount {
  switch (input.type) {
    case 'AMOUNT': {
      const { type, amount_off, effect } = input;
      return { type, amount_off, ...(effect && { effect }) };
    }
    case 'PERCENT': {
      const { type, percent_off, amount_limit, effect } = input;
      return {
        type,
        percent_off,
        ...(amount_limit !== undefined && { amount_limit }),
        ...(effect && { effect }),
      };
    }
    case 'FIXED': {
      const { type, fixed_amount, effect } = input;
      return { type, fixed_amount, ...(effect && { effect }) };
    }
  }
}

function resolveUnit(
  { unit_off, unit_type, effect }: UnitInput,
  products: ProjectState['products'],
): Unit | Refusal {
  const product = products.get(unit_type);
  if (product === undefined) return notFound('product', unit_type);
  const { id, source_id, name } = product;
  return { unit_off, unit_type, effect, product: { id, ...(source_id && { source_id }), name: name ?? id } };
}
