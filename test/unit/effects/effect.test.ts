import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/effects/effect.ts';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { discounted, orderOff, redemption } from '../../fixtures/redemptions.ts';

describe('a voucher or discount that this library does not know', () => {
  const rows: [rule: string, answer: object, effect: object][] = [
    [
      'an unknown type of discount',
      discounted({ type: 'MOONLIGHT' }, orderOff(70)),
      { kind: 'general', type: 'MOONLIGHT', taken: 70 },
    ],
    [
      'an unknown type of voucher',
      redemption({ type: 'LUCKY_DRAW' }),
      { kind: 'general', type: 'LUCKY_DRAW', taken: undefined },
    ],
    [
      'a type that is the name of a JavaScript property',
      discounted({ type: 'constructor' }),
      { kind: 'general', type: 'constructor' },
    ],
    ['a voucher without a discount or a card', redemption({}), { kind: 'general', type: 'DISCOUNT_VOUCHER' }],
    [
      'a redemption without a voucher',
      redemption({}, { voucher: null, order: orderOff(5) }),
      { kind: 'general', taken: 5 },
    ],
  ];
  for (const [rule, answer, effect] of rows) {
    it(`has a general effect: ${rule}`, () => expect(effectOf(answer)).to.include(effect));
  }
});

/** A voucher as records have it (docs/voucherify-api.md#reading-records). */
const abbreviated = { type: undefined, discount: null, gift: null, loyalty_card: null };

describe('a redemption whose voucher is abbreviated', () => {
  const line = { product_id: 'prod_lamp0', quantity: 1, product: { name: 'Desk lamp' } };
  const bulb = {
    product_id: 'prod_bulb',
    quantity: 2,
    discount_quantity: 2,
    initial_quantity: 0,
    product: { name: 'Bulb' },
  };
  const shipping = {
    product_id: 'prod_5h1pp1ng',
    quantity: 1,
    discount_quantity: 1,
    product: { name: 'Shipping' },
  };
  const order = (...items: object[]) => ({ order: { amount: 9000, total_amount: 9000, items } });

  it('has the units that the order’s lines have free', () => {
    expect(effectOf(redemption(abbreviated, order(line, bulb)))).to.deep.include({
      kind: 'units',
      units: [{ id: 'prod_bulb', name: 'Bulb', quantity: 2, application: undefined }],
      freeShipping: false,
    });
    expect(effectOf(redemption(abbreviated, order(line, shipping)))).to.deep.include({
      kind: 'units',
      freeShipping: true,
    });
  });

  it('has the units of this redemption alone if there are several on the order', () => {
    const redemptions = { r_lamp01: {}, r_lamp02: {} };
    const answer = redemption(abbreviated, {
      order: { items: [bulb, { ...shipping, applied_quantity: 1 }], redemptions },
    });
    expect(effectOf(answer)).to.deep.nested.include({ kind: 'units', 'units.length': 1, freeShipping: true });
  });

  it('has no free units of the order’s lines if it is a part of a stack, because they may be those of another part', () => {
    const answer = { ...redemption(abbreviated, order(line, bulb)), redemption: 'r_parent' };
    expect(effectOf(answer)).to.include({ kind: 'general', taken: 0 });
  });

  it('has the amount that came off, and nothing if the order costs what it cost', () => {
    expect(effectOf(redemption(abbreviated, { order: orderOff(300) }))).to.include({
      kind: 'general',
      taken: 300,
    });
    expect(effectOf(redemption(abbreviated, order(line)))).to.include({ kind: 'general', taken: 0 });
  });
});

describe('a discount of a type that this library does not know', () => {
  it('has no units of the order’s lines, because it may be something else', () => {
    const items = [{ product_id: 'prod_bulb', discount_quantity: 2 }];
    expect(effectOf(discounted({ type: 'MOONLIGHT' }, { amount: 9000, items }))).to.include({
      kind: 'general',
    });
  });
});

describe('a redemption that stands for several', () => {
  const parent = redemption(
    {},
    { voucher: null, related_object_type: 'redemption', related_object_id: 'r_lamp01' },
  );

  it('has no amount that was saved, because a card may have paid a part of it', () => {
    expect(effectOf({ ...parent, order: orderOff(6100) })).to.deep.equal({
      kind: 'general',
      type: undefined,
      taken: undefined,
    });
    expect(effectOf({ id: 'r_1', result: 'SUCCESS', order: orderOff(6100) })).to.include({
      taken: undefined,
    });
  });

  it('has the amount 0 if nothing came off', () => {
    expect(effectOf({ ...parent, order: orderOff(0) })).to.include({ kind: 'general', taken: 0 });
  });
});

describe('a redemption of a promotion tier', () => {
  const tier = (action: unknown) =>
    redemption(
      {},
      {
        voucher: null,
        related_object_type: 'promotion_tier',
        promotion_tier: { action },
        order: orderOff(900),
      },
    );

  it('has the discount of the tier', () => {
    expect(effectOf(tier({ discount: { type: 'PERCENT', percent_off: 10 } }))).to.include({
      kind: 'percent',
      percentOff: 10,
      taken: 900,
    });
  });

  it('has the amount that came off if the record only says that it was a promotion tier', () => {
    expect(effectOf({ ...tier(null), promotion_tier: null })).to.include({ kind: 'general', taken: 900 });
  });

  it('has the amount that came off if the tier of a record is abbreviated', () => {
    for (const action of [null, undefined, {}])
      expect(effectOf(tier(action))).to.include({ kind: 'general', taken: 900 });
  });
});

/** Values of types that the API does not document. */
const junk: unknown[] = [
  undefined,
  null,
  '',
  'x',
  '12',
  0,
  -1,
  1.5,
  NaN,
  true,
  [],
  [null],
  ['x'],
  {},
  { a: 1 },
];

/** A description is a text without the words that JavaScript prints for a missing value. */
function expectReadable(effect: ReturnType<typeof effectOf>): void {
  const sentence = describeEffect(effect, { messages: en, locale: 'en', currency: 'USD' });
  expect(sentence)
    .to.be.a('string')
    .that.does.not.match(/undefined|null|NaN|\[object/);
}

describe('a redemption with values of wrong types', () => {
  it('has a general effect if it is not an object', () => {
    for (const answer of junk) expect(effectOf(answer).kind).to.equal('general');
  });

  const parts: [what: string, make: (value: unknown) => object][] = [
    ['the voucher', (voucher) => ({ ...redemption({}), voucher })],
    ['the order', (order) => redemption({ discount: { type: 'AMOUNT', amount_off: 5 } }, { order })],
    [
      'the lines',
      (items) => discounted({ type: 'AMOUNT', effect: 'APPLY_TO_ITEMS' }, { ...orderOff(5), items }),
    ],
    [
      'the redemptions',
      (redemptions) => discounted({ type: 'PERCENT' }, { discount_amount: 5, redemptions }),
    ],
    ['the discount', (discount) => redemption({ discount })],
    ['the type of the discount', (type) => discounted({ type })],
    ['the effect of the discount', (effect) => discounted({ type: 'FIXED', effect })],
    ['the amount of the discount', (amount_off) => discounted({ type: 'AMOUNT', amount_off })],
    [
      'the percentage of the discount',
      (percent_off) => discounted({ type: 'PERCENT', percent_off, amount_limit: percent_off }),
    ],
    ['the units of the discount', (units) => discounted({ type: 'UNIT', units }, orderOff(5))],
    ['one unit of the discount', (unit) => discounted({ type: 'UNIT', units: [unit] }, orderOff(5))],
    [
      'the product of the discount',
      (product) => discounted({ type: 'UNIT', unit_off: product, product, sku: product }),
    ],
    ['the card', (gift) => redemption({ gift, loyalty_card: gift }, { gift, loyalty_card: gift })],
    [
      'the balance of the gift card',
      (balance) => redemption({ gift: { balance } }, { gift: { amount: balance } }),
    ],
    [
      'the points of the loyalty card',
      (balance) => redemption({ loyalty_card: { balance } }, { loyalty_card: { points: balance } }),
    ],
    ['the reward', (reward) => redemption({ loyalty_card: {} }, { reward, amount: reward })],
  ];
  for (const [what, make] of parts) {
    it(`has an effect with a readable description, although this is wrong: ${what}`, () => {
      for (const value of junk.filter((value) => !Number.isNaN(value))) expectReadable(effectOf(make(value)));
    });
  }
});
