import { describe, expect, it } from 'vitest';
import type { Effect } from '../../../src/effects/effect.ts';
import { effectOf } from '../../../src/effects/effect.ts';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { discounted, linesOff, loyaltyRedemption, orderOff } from '../../fixtures/redemptions.ts';
import { openSandboxShop } from '../../support/shop.ts';
import { voice } from '../../support/voice.ts';

const say = (effect: Effect, currency: string | undefined = 'USD') =>
  describeEffect(effect, { ...voice, currency });
const sayDiscount = (discount: object, order?: object) => say(effectOf(discounted(discount, order)));

describe('a receipt', () => {
  it('of a gift card says what was paid and what is left', async () => {
    const order = { amount: 5000 };
    const outcome = await openSandboxShop().client.redeem('gfct5ZWI1nL', { order });
    expect(describeOutcome(outcome, voice)).to.deep.equal({
      title: en.redeemedTitle,
      sentence: '$50.00 paid with this card. $50.00 left.',
    });
  });

  it('of an empty gift card says that nothing is left', () => {
    expect(say({ kind: 'gift', taken: 1999, left: 0 })).to.equal('$19.99 paid with this card. $0.00 left.');
  });

  it('of a card that does not say what is left says what was paid', () => {
    expect(say({ kind: 'gift', taken: 700 })).to.equal('$7.00 paid with this card.');
  });

  it('of a loyalty card counts points and money', () => {
    const sentence = say(effectOf(loyaltyRedemption));
    expect(sentence).to.contain('120 points').and.contain('380 points').and.contain('$24.00');
  });

  it('counts one point as one', () => {
    const one = say({ kind: 'loyalty', points: 1, left: 2 });
    expect(one).to.match(/\b1 point\b.*\b2 points\b/);
    expect(say({ kind: 'loyalty', points: 1500, left: 1 })).to.match(/\b1,500 points\b.*\b1 point\b/);
  });

  const named: [what: string, discount: object, order: object, words: RegExp][] = [
    ['an amount', { type: 'AMOUNT', amount_off: 1000 }, orderOff(1000), /\$10\.00/],
    ['what came off, not what was offered', { type: 'AMOUNT', amount_off: 1000 }, orderOff(800), /\$8\.00/],
    ['a percentage', { type: 'PERCENT', percent_off: 12.5 }, orderOff(1125), /12\.5%.*\$11\.25/],
    ['a new price', { type: 'FIXED', fixed_amount: 3000 }, orderOff(6000), /order.*\$30\.00/i],
    [
      'a new price of items',
      { type: 'FIXED', fixed_amount: 250, effect: 'APPLY_TO_ITEMS' },
      linesOff(50),
      /items.*\$2\.50/i,
    ],
    ['items with prices of their own', { type: 'FIXED', effect: 'APPLY_TO_ITEMS' }, linesOff(75), /\$0\.75/],
    ['an effect of tomorrow', { type: 'MOONLIGHT' }, orderOff(70), /\$0\.70/],
    [
      'a unit',
      { type: 'UNIT', unit_off: 1, product: { name: 'Bulb' } },
      orderOff(400),
      /^Bulb added free\.$/,
    ],
    [
      'units',
      { type: 'UNIT', unit_off: 3, product: { name: 'Bulb' } },
      orderOff(400),
      /^3 × Bulb added free\.$/,
    ],
    ['a unit without a name', { type: 'UNIT', unit_off: 1 }, orderOff(400), /product/i],
    ['free delivery', { type: 'UNIT', unit_type: 'prod_5h1pp1ng' }, orderOff(0), /^Delivery is free\.$/],
  ];
  for (const [what, discount, order, words] of named) {
    it(`names ${what}`, () => expect(sayDiscount(discount, order)).to.match(words));
  }

  it('names the cap of a percentage where it was reached', () => {
    const discount = { type: 'PERCENT', percent_off: 50, amount_limit: 2000 };
    expect(sayDiscount(discount, orderOff(2000)))
      .to.contain(en.percentLimit('$20.00'))
      .and.contain('50%');
    expect(sayDiscount(discount, orderOff(1999))).not.to.contain(en.percentLimit('$20.00'));
    expect(en.percentLimit('$20.00')).to.contain('$20.00');
  });

  it('does not repeat a product’s name beyond 300 characters', () => {
    const name = 'b'.repeat(1000);
    const sentence = sayDiscount({ type: 'UNIT', unit_off: 1, product: { name } }, orderOff(1));
    expect(sentence)
      .to.contain(`${'b'.repeat(299)}…`)
      .and.not.contain('b'.repeat(300));
  });

  it('lets markup stand as text', async () => {
    const outcome = await openSandboxShop().client.redeem('XSS');
    expect(describeOutcome(outcome, voice).sentence).to.contain('<img src=x onerror=alert(1)>');
  });
});

describe('a receipt without figures', () => {
  const effects: Effect[] = [
    { kind: 'amount', on: 'order', application: 'APPLY_TO_ORDER' },
    { kind: 'percent', on: 'items', application: 'APPLY_TO_ITEMS' },
    { kind: 'percent', on: 'order', application: 'APPLY_TO_ORDER', percentOff: 10 },
    { kind: 'percent', on: 'order', application: 'APPLY_TO_ORDER', taken: 900, limit: 900 },
    { kind: 'fixed', on: 'order', application: 'APPLY_TO_ORDER' },
    { kind: 'fixed', on: 'items', application: 'APPLY_TO_ITEMS' },
    { kind: 'units', freeShipping: false, units: [{ quantity: 1 }, { quantity: 2 }] },
    { kind: 'gift' },
    { kind: 'gift', left: 5 },
    { kind: 'loyalty' },
    { kind: 'loyalty', left: 5 },
    { kind: 'loyalty', taken: 5 },
    { kind: 'general' },
  ];
  for (const effect of effects) {
    it(`is still a sentence: ${JSON.stringify(effect)}`, () => {
      expect(say(effect))
        .to.match(/^\S.*\.$/)
        .and.not.match(/undefined|NaN|null|\[object/);
    });
  }
});

describe('a shop without a currency', () => {
  it('shows bare numbers, never a wrong sign', () => {
    for (const currency of ['', 'dollars'])
      expect(say({ kind: 'gift', taken: 5000, left: 123456 }, currency)).to.match(
        /^50\.00 .* 1,234\.56 left\.$/,
      );
    const bare = describeEffect({ kind: 'gift', taken: 5000 }, { messages: en, locale: 'en' });
    expect(bare).to.match(/^50\.00 /);
  });
});
