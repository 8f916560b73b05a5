import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/effects/effect.ts';
import { discounted, linesOff, orderOff, redemption } from '../../fixtures/redemptions.ts';

const items = (effect: string) => ({ type: 'AMOUNT', amount_off: 600, effect });

/** Every type of discount that takes money off, with every `effect` it can have (docs/voucherify-api.md#discounts). */
const rows: [rule: string, discount: object, order: object, effect: object][] = [
  [
    'an amount off the order',
    { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ORDER' },
    orderOff(1000),
    { kind: 'amount', on: 'order', taken: 1000, amountOff: 1000, application: 'APPLY_TO_ORDER' },
  ],
  [
    'an amount off each line',
    items('APPLY_TO_ITEMS'),
    linesOff(600, 600, 600),
    { kind: 'amount', on: 'items', taken: 1800, amountOff: 600, application: 'APPLY_TO_ITEMS' },
  ],
  [
    'an amount off each unit',
    items('APPLY_TO_ITEMS_BY_QUANTITY'),
    linesOff(1200, 600, 0),
    { kind: 'amount', on: 'items', taken: 1800, application: 'APPLY_TO_ITEMS_BY_QUANTITY' },
  ],
  [
    'an amount shared by the lines',
    items('APPLY_TO_ITEMS_PROPORTIONALLY'),
    linesOff(301, 299, 0),
    { kind: 'amount', on: 'items', taken: 600, application: 'APPLY_TO_ITEMS_PROPORTIONALLY' },
  ],
  [
    'an amount shared by the units',
    items('APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY'),
    linesOff(400, 200, 0),
    { kind: 'amount', on: 'items', taken: 600, application: 'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY' },
  ],
  [
    'an amount bigger than the order, which takes off the whole order',
    { type: 'AMOUNT', amount_off: 20000, effect: 'APPLY_TO_ORDER' },
    orderOff(9000),
    { kind: 'amount', taken: 9000, amountOff: 20000 },
  ],
  [
    'a percentage off the order',
    { type: 'PERCENT', percent_off: 12.5, effect: 'APPLY_TO_ORDER' },
    orderOff(1125),
    { kind: 'percent', on: 'order', taken: 1125, percentOff: 12.5, limit: undefined },
  ],
  [
    'a percentage off lines',
    { type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_ITEMS' },
    linesOff(300, 300),
    { kind: 'percent', on: 'items', taken: 600, percentOff: 10 },
  ],
  [
    'a percentage with a cap',
    { type: 'PERCENT', percent_off: 50, amount_limit: 1500, effect: 'APPLY_TO_ORDER' },
    orderOff(1500),
    { kind: 'percent', taken: 1500, percentOff: 50, limit: 1500 },
  ],
  [
    'a new price for the order',
    { type: 'FIXED', fixed_amount: 5000, effect: 'APPLY_TO_ORDER' },
    orderOff(4000),
    { kind: 'fixed', on: 'order', taken: 4000, fixedAmount: 5000 },
  ],
  [
    'a new price for lines',
    { type: 'FIXED', fixed_amount: 2500, effect: 'APPLY_TO_ITEMS' },
    linesOff(500, 500),
    { kind: 'fixed', on: 'items', taken: 1000, fixedAmount: 2500 },
  ],
  [
    'a different new price for each line',
    { type: 'FIXED', effect: 'APPLY_TO_ITEMS' },
    linesOff(700, 0, 100),
    { kind: 'fixed', on: 'items', taken: 800, fixedAmount: undefined },
  ],
  [
    'an old voucher without an effect, which means the whole order',
    { type: 'AMOUNT', amount_off: 1000, effect: null },
    orderOff(1000),
    { kind: 'amount', on: 'order', application: 'APPLY_TO_ORDER' },
  ],
  [
    'an effect that this library does not know',
    { type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_CHEAPEST' },
    orderOff(300),
    { kind: 'percent', on: 'order', taken: 300, application: 'APPLY_TO_CHEAPEST' },
  ],
];

describe('the effect of a discount', () => {
  for (const [rule, discount, order, effect] of rows) {
    it(`is read for ${rule}`, () => expect(effectOf(discounted(discount, order))).to.include(effect));
  }
});

describe('the effect of a redemption in an older response', () => {
  it('of 2016 has what the voucher offers, and an unknown amount taken off', () => {
    const old = {
      id: 'r_old',
      object: 'redemption',
      date: '2016-05-04T09:00:00Z',
      tracking_id: 'lena@lamps.example',
      order: { amount: 7000, items: [{ product_id: 'prod_lamp0', sku_id: null, quantity: 1 }] },
      result: 'SUCCESS',
      voucher: {
        code: 'OLD-LAMP',
        type: 'DISCOUNT_VOUCHER',
        discount: { type: 'AMOUNT', amount_off: 700 },
        gift: null,
        redemption: { quantity: null, redeemed_quantity: 1, redemption_entries: [] },
      },
    };
    expect(effectOf(old)).to.include({ kind: 'amount', on: 'order', amountOff: 700, taken: undefined });
  });

  it('of 2021 has the discount of the whole order, because there was one redemption', () => {
    const order = { amount: 9000, discount_amount: 900, total_discount_amount: 900, total_amount: 8100 };
    const discount = { type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_ORDER' };
    expect(effectOf(discounted(discount, order))).to.include({ kind: 'percent', taken: 900 });
  });

  it('of 2021 has the discounts of the lines', () => {
    const order = {
      amount: 9000,
      total_discount_amount: 1200,
      items: [{ product_id: 'prod_lamp0', discount_amount: 1200, product: { name: 'Desk lamp' } }, {}],
    };
    expect(effectOf(discounted(items('APPLY_TO_ITEMS'), order))).to.include({ on: 'items', taken: 1200 });
  });

  it('without an order has only what the voucher offers', () => {
    const effect = effectOf(redemption({ discount: { type: 'AMOUNT', amount_off: 700 } }));
    expect(effect).to.include({ kind: 'amount', amountOff: 700, taken: undefined });
  });
});
