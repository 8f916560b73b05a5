import { describe, expect, it } from 'vitest';
import { lineDiscounts, orderTotals, takenOff } from '../../../src/effects/order-totals.ts';
import { linesOff, orderOff } from '../../fixtures/redemptions.ts';

const twice = { redemptions: { r_lamp01: {}, r_lamp02: {} } };

describe('what a redemption took off an order', () => {
  const rows: [rule: string, order: unknown, taken: number | undefined][] = [
    ['is the total the API names', orderOff(1000), 1000],
    ['is the total for lines', linesOff(300, 200), 500],
    ['is the part on the order where no total is named', { applied_discount_amount: 400 }, 400],
    ['is the part on the lines where no total is named', { items_applied_discount_amount: 300 }, 300],
    ['is both parts together', { applied_discount_amount: 400, items_applied_discount_amount: 300 }, 700],
    ['may be nothing', { total_applied_discount_amount: 0, total_discount_amount: 900 }, 0],
    ['is all that came off where this was the only redemption', { total_discount_amount: 900 }, 900],
    ['is both parts of all that came off', { discount_amount: 500, items_discount_amount: 50 }, 550],
    [
      'is its own share where the order was redeemed on before',
      orderOff(8000, { ...twice, total_applied_discount_amount: 700, applied_discount_amount: 700 }),
      700,
    ],
    [
      'is not known where it cannot be told from an earlier one',
      { discount_amount: 8000, total_discount_amount: 8000, ...twice },
      undefined,
    ],
    ['is not known without figures', { amount: 9000 }, undefined],
    ['is not known without an order', null, undefined],
    ['is not taken from words', { total_applied_discount_amount: '900' }, undefined],
  ];
  for (const [rule, order, taken] of rows) {
    it(rule, () => expect(takenOff(order)).to.equal(taken));
  }
});

describe('what an order costs', () => {
  const none = { amount: undefined, taken: undefined, discount: undefined, total: undefined };
  const rows: [rule: string, order: unknown, totals: object][] = [
    ['is read, not computed', orderOff(1000), { amount: 9000, taken: 1000, discount: 1000, total: 8000 }],
    [
      'counts earlier redemptions on it',
      orderOff(3000, { total_applied_discount_amount: 500 }),
      { amount: 9000, taken: 500, discount: 3000, total: 6000 },
    ],
    ['leaves out what is not said', { amount: 9000 }, { ...none, amount: 9000 }],
    ['leaves out figures in words', { amount: '9000', total_amount: null }, none],
  ];
  for (const [rule, order, totals] of rows) {
    it(rule, () => expect(orderTotals(order)).to.deep.equal(totals));
  }
  for (const junk of [undefined, null, 'order', 7, [], [orderOff(1)]]) {
    it(`is not known from ${JSON.stringify(junk)}`, () => expect(orderTotals(junk)).to.deep.equal(none));
  }
});

describe('the lines a redemption made cheaper', () => {
  it('are named, and only those', () => {
    expect(lineDiscounts(linesOff(600, 0, 150))).to.deep.equal([
      { productId: 'prod_lamp0', name: 'Desk lamp', taken: 600 },
      { productId: 'prod_lamp2', name: 'Cable', taken: 150 },
    ]);
  });

  it('are those with a discount in older answers, where this was the only redemption', () => {
    const items = [{ product_id: 'prod_lamp0', discount_amount: 1200, product: { name: 'Desk lamp' } }, {}];
    expect(lineDiscounts({ total_discount_amount: 1200, items })).to.deep.equal([
      { productId: 'prod_lamp0', name: 'Desk lamp', taken: 1200 },
    ]);
  });

  it('leave out what an earlier redemption took off', () => {
    const items = [
      { product_id: 'prod_lamp0', discount_amount: 500 },
      { product_id: 'prod_lamp1', discount_amount: 900, applied_discount_amount: 200 },
    ];
    expect(lineDiscounts({ ...twice, items })).to.deep.equal([
      { productId: 'prod_lamp1', name: undefined, taken: 200 },
    ]);
  });

  it('are none where the answer lists none', () => {
    for (const order of [
      undefined,
      null,
      {},
      { items: null },
      { items: 'lamp' },
      { items: [null, 7, 'x', []] },
    ])
      expect(lineDiscounts(order)).to.deep.equal([]);
  });
});
