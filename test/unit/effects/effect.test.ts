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
