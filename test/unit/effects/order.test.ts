import { describe, expect, it } from 'vitest';
import { lineDiscounts, orderTotals, takenOff } from '../../../src/effects/order-totals.ts';
import { linesOff, orderOff } from '../../fixtures/redemptions.ts';

const twice = { redemptions: { r_lamp01: {}, r_lamp02: {} } };

describe('what a redemption took off an order', () => {
  const rows: [rule: string, order: unknown, taken: number | undefined][] = [
    ['is the total of a discount on the order', orderOff(1000), 1000],
    ['is the total of a discount on lines', linesOff(300, 200), 500],
    ['is the discount on the order if there is no total', { applied_discount_amount: 400 }, 400],
    ['is the discount on the lines if there is no total', { items_applied_discount_amount: 300 }, 300],
    [
      'is the sum of both discounts if there is no total',
      { applied_discount_amount: 400, items_applied_discount_amount: 300 },
      700,
    ],
    [
      'is 0 if this redemption took nothing off',
      { total_applied_discount_amount: 0, total_discount_amount: 900 },
      0,
    ],
    ['is the total discount if this is the only redemption', { total_discount_amount: 900 }, 900],
    [
      'is the sum of both discounts if this is the only redemption',
      { discount_amount: 500, items_discount_amount: 50 },
      550,
    ],
    [
      'is its own share if the order had a redemption before',
      orderOff(8000, { ...twice, total_applied_discount_amount: 700, applied_discount_amount: 700 }),
      700,
    ],
    [
      'is unknown if it cannot be told apart from an earlier redemption',
      { discount_amount: 8000, total_discount_amount: 8000, ...twice },
      undefined,
    ],
    [
      'is 0 if the order costs what it cost before, because the API leaves out discounts of 0',
      { amount: 9000, total_amount: 9000 },
      0,
    ],
    [
      'is 0 if all redemptions on the order took nothing off',
      { amount: 9000, total_amount: 9000, ...twice },
      0,
    ],
    [
      'is unknown if the order costs less and no discount says why',
      { amount: 9000, total_amount: 8000 },
      undefined,
    ],
    [
      'is unknown if neither the amount nor the total is a number',
      { amount: null, total_amount: null },
      undefined,
    ],
    ['is unknown if the order has no discount amounts', { amount: 9000 }, undefined],
    ['is unknown without an order', null, undefined],
    ['is unknown if the amount is a text', { total_applied_discount_amount: '900' }, undefined],
  ];
  for (const [rule, order, taken] of rows) {
    it(rule, () => expect(takenOff(order)).to.equal(taken));
  }
});

describe('the totals of an order', () => {
  const none = { amount: undefined, taken: undefined, discount: undefined, total: undefined };
  const rows: [rule: string, order: unknown, totals: object][] = [
    ['are read and not computed', orderOff(1000), { amount: 9000, taken: 1000, discount: 1000, total: 8000 }],
    [
      'include earlier redemptions on the order',
      orderOff(3000, { total_applied_discount_amount: 500 }),
      { amount: 9000, taken: 500, discount: 3000, total: 6000 },
    ],
    [
      'have a discount of 0 if the order costs what it cost before',
      { amount: 9000, total_amount: 9000 },
      { amount: 9000, taken: 0, discount: 0, total: 9000 },
    ],
    ['leave out amounts that the API did not send', { amount: 9000 }, { ...none, amount: 9000 }],
    ['leave out amounts that are texts', { amount: '9000', total_amount: null }, none],
  ];
  for (const [rule, order, totals] of rows) {
    it(rule, () => expect(orderTotals(order)).to.deep.equal(totals));
  }
  for (const junk of [undefined, null, 'order', 7, [], [orderOff(1)]]) {
    it(`are unknown for ${JSON.stringify(junk)}`, () => expect(orderTotals(junk)).to.deep.equal(none));
  }
});

describe('the line discounts of a redemption', () => {
  it('list the lines that became cheaper, and no others', () => {
    expect(lineDiscounts(linesOff(600, 0, 150))).to.deep.equal([
      { productId: 'prod_lamp0', name: 'Desk lamp', taken: 600 },
      { productId: 'prod_lamp2', name: 'Cable', taken: 150 },
    ]);
  });

  it('list the lines with a discount in older responses, if this is the only redemption', () => {
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

  it('are empty if the order has no lines', () => {
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
