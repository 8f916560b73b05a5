/** An amount off the order, off each matching line or unit, or split among the matching lines. */
export interface AmountDiscount {
  type: 'AMOUNT';
  amount_off: number;
  effect?:
    | 'APPLY_TO_ORDER'
    | 'APPLY_TO_ITEMS'
    | 'APPLY_TO_ITEMS_BY_QUANTITY'
    | 'APPLY_TO_ITEMS_PROPORTIONALLY'
    | 'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY';
}

/** A percentage off, limited by `amount_limit`. */
export interface PercentDiscount {
  type: 'PERCENT';
  percent_off: number;
  amount_limit?: number;
  effect?: 'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS';
}

/** A new total for the order, or a new unit price for the matching lines. */
export interface FixedDiscount {
  type: 'FIXED';
  fixed_amount: number;
  effect?: 'APPLY_TO_ORDER' | 'APPLY_TO_ITEMS';
}

/** Free units of one product. */
export interface Unit {
  unit_off: number;
  unit_type: string;
  effect: 'ADD_MISSING_ITEMS' | 'ADD_NEW_ITEMS' | 'ADD_SAME_ITEMS';
  product: { id: string; source_id?: string; name: string };
}

/** Free units of one product, as a discount of its own. */
export interface UnitDiscount extends Unit {
  type: 'UNIT';
}

/** Free units of several products at once. */
export interface ManyUnitsDiscount {
  type: 'UNIT';
  effect: 'ADD_MANY_ITEMS';
  units: Unit[];
}

export type Discount = AmountDiscount | PercentDiscount | FixedDiscount | UnitDiscount | ManyUnitsDiscount;
