import { describe, expect, it } from 'vitest';
import {
  isForOrder,
  itemDiscounts,
  orderDiscount,
  type MoneyDiscount,
} from '../../../../../sandbox/domain/benefits/discounts.ts';
import type { OrderItem } from '../../../../../sandbox/domain/model/order.ts';
import type { ApplicableTo } from '../../../../../sandbox/domain/model/terms.ts';

const line = (product_id: string, quantity: number, price: number, amount = price * quantity): OrderItem => ({
  object: 'order_item',
  product_id,
  quantity,
  price,
  amount,
});

const forProducts = (...ids: string[]): ApplicableTo[] =>
  ids.map((id) => ({ object: 'product', id, effect: 'APPLY_TO_EVERY' }));

describe('a discount on the order', () => {
  const rows: [rule: string, discount: MoneyDiscount, left: number, off: number][] = [
    ['takes its amount', { type: 'AMOUNT', amount_off: 1000 }, 13000, 1000],
    ['takes no more than there is to pay', { type: 'AMOUNT', amount_off: 1000 }, 600, 600],
    ['takes its percentage', { type: 'PERCENT', percent_off: 20 }, 13000, 2600],
    [
      'takes its percentage up to its limit',
      { type: 'PERCENT', percent_off: 20, amount_limit: 2000 },
      13000,
      2000,
    ],
    [
      'takes its percentage if that is below the limit',
      { type: 'PERCENT', percent_off: 20, amount_limit: 2000 },
      5000,
      1000,
    ],
    ['rounds a percentage to the nearest cent', { type: 'PERCENT', percent_off: 33 }, 101, 33],
    ['rounds half a cent up', { type: 'PERCENT', percent_off: 12.5 }, 100, 13],
    ['sets a new total', { type: 'FIXED', fixed_amount: 3000 }, 13000, 10000],
    ['never raises a total', { type: 'FIXED', fixed_amount: 3000 }, 2000, 0],
    ['takes nothing off an order of zero', { type: 'PERCENT', percent_off: 100 }, 0, 0],
  ];
  for (const [rule, discount, left, off] of rows) {
    it(`${rule}: ${JSON.stringify(discount)} takes ${off} off ${left}`, () => {
      expect(orderDiscount(discount, left)).to.equal(off);
    });
  }
});

describe('a discount without an effect', () => {
  it('applies to the order as a whole', () => {
    expect(isForOrder({ type: 'PERCENT', percent_off: 10 })).to.equal(true);
    expect(isForOrder({ type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_ITEMS' })).to.equal(false);
  });
});

describe('a discount on lines', () => {
  // Two units at 10.00, three at 15.00, three at 20.00, and a line to which the discount does not apply.
  const items = [line('a', 2, 1000), line('b', 3, 1500), line('c', 3, 2000), line('d', 1, 5000)];
  const rows: [rule: string, discount: MoneyDiscount, offs: number[]][] = [
    [
      'takes its amount off each line',
      { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ITEMS' },
      [1000, 1000, 1000, 0],
    ],
    [
      'takes its amount off each unit',
      { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ITEMS_BY_QUANTITY' },
      [2000, 3000, 3000, 0],
    ],
    [
      'is shared between the lines by their amounts',
      { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ITEMS_PROPORTIONALLY' },
      [160, 360, 480, 0],
    ],
    [
      'is shared between the lines by their numbers of units',
      { type: 'AMOUNT', amount_off: 1000, effect: 'APPLY_TO_ITEMS_PROPORTIONALLY_BY_QUANTITY' },
      [250, 375, 375, 0],
    ],
    [
      'takes its percentage off each line',
      { type: 'PERCENT', percent_off: 10, effect: 'APPLY_TO_ITEMS' },
      [200, 450, 600, 0],
    ],
    [
      'shares its limit between the lines if its percentage is above the limit',
      { type: 'PERCENT', percent_off: 10, amount_limit: 1000, effect: 'APPLY_TO_ITEMS' },
      [160, 360, 480, 0],
    ],
    [
      'sets a new price for each unit',
      { type: 'FIXED', fixed_amount: 1000, effect: 'APPLY_TO_ITEMS' },
      [0, 1500, 3000, 0],
    ],
  ];
  for (const [rule, discount, offs] of rows) {
    it(`${rule}: ${discount.type} ${discount.effect ?? ''}`, () => {
      expect(itemDiscounts(discount, items, forProducts('a', 'b', 'c'))).to.deep.equal(offs);
    });
  }

  it('is shared without losing a cent: 3.00 over 33.00 and 34.00 is 1.48 and 1.52', () => {
    const discount: MoneyDiscount = {
      type: 'AMOUNT',
      amount_off: 300,
      effect: 'APPLY_TO_ITEMS_PROPORTIONALLY',
    };
    expect(itemDiscounts(discount, [line('a', 1, 3000, 3300), line('b', 2, 3000, 3400)])).to.deep.equal([
      148, 152,
    ]);
  });

  it('applies to every line if it names no product', () => {
    const discount: MoneyDiscount = { type: 'AMOUNT', amount_off: 100, effect: 'APPLY_TO_ITEMS' };
    expect(itemDiscounts(discount, items)).to.deep.equal([100, 100, 100, 100]);
  });

  it('never makes the amount of a line negative', () => {
    for (const effect of [
      'APPLY_TO_ITEMS',
      'APPLY_TO_ITEMS_BY_QUANTITY',
      'APPLY_TO_ITEMS_PROPORTIONALLY',
    ] as const) {
      const discount: MoneyDiscount = { type: 'AMOUNT', amount_off: 99999, effect };
      expect(itemDiscounts(discount, items), effect).to.deep.equal([2000, 4500, 6000, 5000]);
    }
    const dearer: MoneyDiscount = { type: 'FIXED', fixed_amount: 9999, effect: 'APPLY_TO_ITEMS' };
    expect(itemDiscounts(dearer, items)).to.deep.equal([0, 0, 0, 0]);
  });

  it("finds a product by its source id, and prefers a product's own fixed price", () => {
    const discount: MoneyDiscount = { type: 'FIXED', fixed_amount: 100, effect: 'APPLY_TO_ITEMS' };
    const mug: OrderItem = {
      object: 'order_item',
      source_id: 'mug',
      related_object: 'product',
      quantity: 2,
      amount: 2800,
    };
    const target: ApplicableTo = {
      object: 'product',
      id: 'prod_mug',
      source_id: 'mug',
      effect: 'APPLY_TO_EVERY',
      price: 1000,
    };
    expect(itemDiscounts(discount, [mug], [target])).to.deep.equal([800]);
  });
});
