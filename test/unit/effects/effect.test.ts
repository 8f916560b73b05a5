import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/effects/effect.ts';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { discounted, orderOff, redemption } from '../../fixtures/redemptions.ts';

describe('what is newer than this library', () => {
  const rows: [rule: string, answer: object, effect: object][] = [
    [
      'a type of discount',
      discounted({ type: 'MOONLIGHT' }, orderOff(70)),
      { kind: 'general', type: 'MOONLIGHT', taken: 70 },
    ],
    [
      'a type of voucher',
      redemption({ type: 'LUCKY_DRAW' }),
      { kind: 'general', type: 'LUCKY_DRAW', taken: undefined },
    ],
    [
      'a type that is also a word of the language',
      discounted({ type: 'constructor' }),
      { kind: 'general', type: 'constructor' },
    ],
    ['a voucher that gives nothing', redemption({}), { kind: 'general', type: 'DISCOUNT_VOUCHER' }],
    [
      'a redemption without a voucher',
      redemption({}, { voucher: null, order: orderOff(5) }),
      { kind: 'general', taken: 5 },
    ],
  ];
  for (const [rule, answer, effect] of rows) {
    it(`is said in general terms: ${rule}`, () => expect(effectOf(answer)).to.include(effect));
  }
});

/** What could stand where something else is documented. */
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

/** A sentence of ours never shows what a computer calls nothing. */
function expectReadable(effect: ReturnType<typeof effectOf>): void {
  const sentence = describeEffect(effect, { messages: en, locale: 'en', currency: 'USD' });
  expect(sentence)
    .to.be.a('string')
    .that.does.not.match(/undefined|null|NaN|\[object/);
}

describe('an answer full of junk', () => {
  it('never throws: the redemption itself', () => {
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
    ['its type', (type) => discounted({ type })],
    ['its effect', (effect) => discounted({ type: 'FIXED', effect })],
    ['its amount', (amount_off) => discounted({ type: 'AMOUNT', amount_off })],
    [
      'its percentage',
      (percent_off) => discounted({ type: 'PERCENT', percent_off, amount_limit: percent_off }),
    ],
    ['its units', (units) => discounted({ type: 'UNIT', units }, orderOff(5))],
    ['its unit', (unit) => discounted({ type: 'UNIT', units: [unit] }, orderOff(5))],
    ['its product', (product) => discounted({ type: 'UNIT', unit_off: product, product, sku: product })],
    ['the card', (gift) => redemption({ gift, loyalty_card: gift }, { gift, loyalty_card: gift })],
    ['its balance', (balance) => redemption({ gift: { balance } }, { gift: { amount: balance } })],
    [
      'its points',
      (balance) => redemption({ loyalty_card: { balance } }, { loyalty_card: { points: balance } }),
    ],
    ['the reward', (reward) => redemption({ loyalty_card: {} }, { reward, amount: reward })],
  ];
  for (const [what, make] of parts) {
    it(`never throws, and can be said: ${what}`, () => {
      for (const value of junk.filter((value) => !Number.isNaN(value))) expectReadable(effectOf(make(value)));
    });
  }
});
