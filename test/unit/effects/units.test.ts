import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/effects/effect.ts';
import { discounted, orderOff } from '../../fixtures/redemptions.ts';

const bulb = (more: object = {}) => ({
  type: 'UNIT',
  unit_off: 2,
  unit_type: 'prod_bulb',
  effect: 'ADD_MISSING_ITEMS',
  product: { id: 'prod_bulb', source_id: 'bulb', name: 'Bulb' },
  ...more,
});

const shipping = {
  unit_off: 1,
  unit_type: 'prod_5h1pp1ng',
  effect: 'ADD_MISSING_ITEMS',
  product: { id: 'prod_5h1pp1ng', name: 'Shipping' },
};

const order = (...items: object[]) => ({ ...orderOff(800), items });
const unitsOf = (discount: object, more?: object) => effectOf(discounted(discount, more));

describe('free units', () => {
  for (const application of ['ADD_MISSING_ITEMS', 'ADD_NEW_ITEMS', 'ADD_SAME_ITEMS', 'ADD_ON_SUNDAYS']) {
    it(`have an id, a name, a quantity and the application ${application}`, () => {
      const lines = order({ product_id: 'prod_bulb', quantity: 2, discount_quantity: 2, price: 400 });
      expect(unitsOf(bulb({ effect: application }), lines)).to.deep.equal({
        kind: 'units',
        units: [{ id: 'prod_bulb', name: 'Bulb', quantity: 2, application }],
        taken: 800,
        freeShipping: false,
      });
    });
  }

  const quantities: [rule: string, discount: object, line: object | undefined, quantity: number][] = [
    ['that was free according to the order', {}, { quantity: 5, discount_quantity: 1 }, 1],
    ['of this redemption, and not of earlier ones', {}, { discount_quantity: 3, applied_quantity: 1 }, 1],
    ['that the voucher offers if the order has no such line', {}, undefined, 2],
    ['that the voucher offers if the line has no free quantity', {}, { quantity: 5 }, 2],
    ['1 if there is no number at all', { unit_off: undefined }, undefined, 1],
    ['1 if the number is a text', { unit_off: 'two' }, undefined, 1],
  ];
  for (const [rule, discount, line, quantity] of quantities) {
    it(`have the quantity ${rule}`, () => {
      const lines = order(
        { product_id: 'prod_lamp0' },
        ...(line ? [{ product_id: 'prod_bulb', ...line }] : []),
      );
      expect(unitsOf(bulb(discount), lines)).to.have.nested.property('units[0].quantity', quantity);
    });
  }

  it('have the name of the SKU if they are of one size or colour', () => {
    const sku = bulb({
      unit_type: 'sku_warm',
      product: undefined,
      sku: { id: 'sku_warm', sku: 'Bulb, warm' },
    });
    const lines = order({ product_id: 'prod_bulb', sku_id: 'sku_warm', discount_quantity: 1 });
    expect(unitsOf(sku, lines)).to.deep.nested.include({
      'units[0].name': 'Bulb, warm',
      'units[0].quantity': 1,
    });
  });

  it('are listed for each of several products', () => {
    const cable = {
      unit_off: 1,
      unit_type: 'prod_cable',
      effect: 'ADD_NEW_ITEMS',
      product: { name: 'Cable' },
    };
    const effect = unitsOf({ type: 'UNIT', effect: 'ADD_MANY_ITEMS', units: [bulb(), cable] });
    expect(effect).to.deep.include({
      units: [
        { id: 'prod_bulb', name: 'Bulb', quantity: 2, application: 'ADD_MISSING_ITEMS' },
        { id: 'prod_cable', name: 'Cable', quantity: 1, application: 'ADD_NEW_ITEMS' },
      ],
      freeShipping: false,
    });
  });

  it('have the name of the order’s line if the voucher has none', () => {
    const nameless = bulb({ product: null });
    expect(
      unitsOf(
        nameless,
        order({ product_id: 'prod_bulb', discount_quantity: 1, product: { name: 'Bulb E27' } }),
      ),
    ).to.have.nested.property('units[0].name', 'Bulb E27');
    expect(
      unitsOf(nameless, order({ product_id: 'prod_bulb', sku: { sku: 'Bulb, cold' } })),
    ).to.have.nested.property('units[0].name', 'Bulb, cold');
  });

  it('have no value if the order has no amounts', () => {
    expect(unitsOf(bulb(), { items: [{ product_id: 'prod_bulb', discount_quantity: 2 }] })).to.include({
      taken: undefined,
    });
  });

  it('without an id do not take the quantity of another line', () => {
    const lines = order({ discount_quantity: 9 });
    expect(unitsOf(bulb({ unit_type: undefined }), lines)).to.have.nested.property('units[0].quantity', 2);
  });
});

describe('free shipping', () => {
  const rows: [rule: string, discount: object, isFree: boolean][] = [
    ['is a free unit of the product that stands for shipping', { type: 'UNIT', ...shipping }, true],
    [
      'is recognized in a list of units, too',
      { type: 'UNIT', effect: 'ADD_MANY_ITEMS', units: [shipping] },
      true,
    ],
    ['is false if other units are free, too', { type: 'UNIT', units: [shipping, bulb()] }, false],
    ['is false for any other product', bulb(), false],
    ['is false for an empty list of units', { type: 'UNIT', effect: 'ADD_MANY_ITEMS', units: [] }, false],
    ['is false if the list of units is not a list', { type: 'UNIT', units: 'many' }, false],
  ];
  for (const [rule, discount, isFree] of rows) {
    it(rule, () => expect(unitsOf(discount, orderOff(0))).to.include({ freeShipping: isFree }));
  }
});
