import { describe, expect, it } from 'vitest';
import type { OrderItem } from '../../../../../sandbox/domain/model/order.ts';
import type { Product } from '../../../../../sandbox/domain/model/catalogue.ts';
import { addUnits } from '../../../../../sandbox/domain/benefits/units.ts';
import type { Unit, UnitDiscount } from '../../../../../sandbox/domain/model/discount.ts';

const mug = { id: 'prod_mug', name: 'Enamel mug' };
const products = new Map<string, Pick<Product, 'price'>>([
  ['prod_mug', { price: 1400 }],
  ['prod_ship', { price: null }],
]);
const give = (effect: Unit['effect'], unit_off = 1): UnitDiscount => ({
  type: 'UNIT',
  effect,
  unit_off,
  unit_type: 'prod_mug',
  product: mug,
});
const inCart = (quantity: number): OrderItem => ({
  object: 'order_item',
  product_id: 'prod_mug',
  quantity,
  price: 1400,
  amount: 1400 * quantity,
  subtotal_amount: 1400 * quantity,
});

describe('free units', () => {
  it('are added to a cart without them, at their price and with a discount of it', () => {
    expect(addUnits(give('ADD_MISSING_ITEMS'), [], products)).to.deep.equal([
      {
        object: 'order_item',
        product_id: 'prod_mug',
        quantity: 1,
        initial_quantity: 0,
        discount_quantity: 1,
        applied_quantity: 1,
        applied_quantity_amount: 1400,
        price: 1400,
        amount: 1400,
        initial_amount: 0,
        discount_amount: 1400,
        applied_discount_amount: 1400,
        subtotal_amount: 0,
        product: mug,
      },
    ]);
  });

  const rows: [rule: string, discount: UnitDiscount, had: number, quantity: number, toPay: number][] = [
    ['are those in the cart before any are added', give('ADD_MISSING_ITEMS'), 1, 1, 0],
    ['do not make further units in the cart free', give('ADD_MISSING_ITEMS'), 3, 3, 2800],
    ['are added until the cart has as many as the voucher gives', give('ADD_MISSING_ITEMS', 3), 1, 3, 0],
    ['are added to those in the cart with the effect ADD_NEW_ITEMS', give('ADD_NEW_ITEMS'), 1, 2, 1400],
    ['are added to the same in the cart with the effect ADD_SAME_ITEMS', give('ADD_SAME_ITEMS'), 2, 3, 2800],
  ];
  for (const [rule, discount, had, quantity, toPay] of rows) {
    it(rule, () => {
      const [line] = addUnits(discount, [inCart(had)], products);
      expect(line).to.include({ quantity, initial_quantity: had, subtotal_amount: toPay });
    });
  }

  it('are not added with the effect ADD_SAME_ITEMS if the cart has none of them', () => {
    expect(addUnits(give('ADD_SAME_ITEMS'), [], products)).to.deep.equal([]);
  });

  it('can be of several products', () => {
    const ship: Unit = {
      effect: 'ADD_NEW_ITEMS',
      unit_off: 1,
      unit_type: 'prod_ship',
      product: { id: 'prod_ship', name: 'Shipping' },
    };
    const many = addUnits(
      { type: 'UNIT', effect: 'ADD_MANY_ITEMS', units: [give('ADD_NEW_ITEMS', 2), ship] },
      [],
      products,
    );
    expect(many.map(({ product_id, quantity }) => [product_id, quantity])).to.deep.equal([
      ['prod_mug', 2],
      ['prod_ship', 1],
    ]);
  });

  it('have no amount if the product has no price', () => {
    const ship: UnitDiscount = { ...give('ADD_MISSING_ITEMS'), unit_type: 'prod_ship' };
    const [line] = addUnits(ship, [], products);
    expect(line)
      .to.include({ quantity: 1, discount_quantity: 1 })
      .and.not.have.any.keys('amount', 'discount_amount');
  });
});
