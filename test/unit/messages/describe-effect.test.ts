import { describe, expect, it } from 'vitest';
import type { Redeemed } from '../../../src/client/outcome.ts';
import type { Effect } from '../../../src/effects/effect.ts';
import { effectOf } from '../../../src/effects/effect.ts';
import { describeEffect } from '../../../src/messages/describe/describe-effect.ts';
import { describe as describeOutcome } from '../../../src/messages/describe/describe.ts';
import { en } from '../../../src/messages/locales/en.ts';
import { discounted, linesOff, loyaltyRedemption, orderOff, redemption } from '../../fixtures/redemptions.ts';
import { openSandboxShop } from '../../support/shop.ts';
import { englishContext } from '../../support/message-context.ts';

const effectText = (effect: Effect, currency: string | undefined = 'USD') =>
  describeEffect(effect, { ...englishContext, currency });
const discountText = (discount: object, order?: object) => effectText(effectOf(discounted(discount, order)));

describe('the sentence of a receipt', () => {
  it('says what a gift card paid and what is left on it', async () => {
    const order = { amount: 5000 };
    const outcome = await openSandboxShop().client.redeem('gfct5ZWI1nL', { order });
    expect(describeOutcome(outcome, englishContext)).to.deep.equal({
      title: en.redeemedTitle,
      sentence: '$50.00 paid with this card. $50.00 left.',
    });
  });

  it('says that nothing is left on an empty gift card', () => {
    expect(effectText({ kind: 'gift', taken: 1999, left: 0 })).to.equal(
      '$19.99 paid with this card. $0.00 left.',
    );
  });

  it('says only what a gift card paid if the API does not send the balance', () => {
    expect(effectText({ kind: 'gift', taken: 700 })).to.equal('$7.00 paid with this card.');
  });

  it('says how many points of a loyalty card were used, how many are left, and what they were worth', () => {
    const sentence = effectText(effectOf(loyaltyRedemption));
    expect(sentence).to.contain('120 points').and.contain('380 points').and.contain('$24.00');
  });

  const rewards: [what: string, reward: object, sentence: string][] = [
    [
      'a new code and its name',
      { name: 'Free bulb', code: 'BULB-77' },
      'Your reward: Free bulb. BULB-77 is your new code. ',
    ],
    ['a new code', { code: 'BULB-77' }, 'BULB-77 is your new code. '],
    ['a product', { name: 'Desk lamp' }, 'Your reward: Desk lamp. '],
  ];
  for (const [what, reward, sentence] of rewards)
    it(`says which reward the points bought: ${what}`, () => {
      expect(effectText({ kind: 'loyalty', points: 20, taken: 0, left: 480, reward })).to.equal(
        `20 points used. ${sentence}480 points left.`,
      );
      // A reward is something, also if it cost no points and took nothing off.
      expect(effectText({ kind: 'loyalty', points: 0, taken: 0, reward })).to.contain(sentence.trim());
    });

  it('shortens the name of a reward that would fill the page', () => {
    const reward = { name: 'A'.repeat(5000), code: 'B'.repeat(5000) };
    expect(effectText({ kind: 'loyalty', reward }).length).to.be.lessThan(700);
  });

  it('writes one point in the singular, and groups thousands of points', () => {
    const one = effectText({ kind: 'loyalty', points: 1, left: 2 });
    expect(one).to.match(/\b1 point\b.*\b2 points\b/);
    expect(effectText({ kind: 'loyalty', points: 1500, left: 1 })).to.match(/\b1,500 points\b.*\b1 point\b/);
  });

  const rows: [content: string, discount: object, order: object, expected: RegExp][] = [
    ['the amount that came off', { type: 'AMOUNT', amount_off: 1000 }, orderOff(1000), /\$10\.00/],
    [
      'the amount that came off and not the larger one that the voucher offers',
      { type: 'AMOUNT', amount_off: 1000 },
      orderOff(800),
      /\$8\.00/,
    ],
    [
      'a percentage and the amount that came off',
      { type: 'PERCENT', percent_off: 12.5 },
      orderOff(1125),
      /12\.5%.*\$11\.25/,
    ],
    ['the new price of the order', { type: 'FIXED', fixed_amount: 3000 }, orderOff(6000), /order.*\$30\.00/i],
    [
      'the new price of the matching items',
      { type: 'FIXED', fixed_amount: 250, effect: 'APPLY_TO_ITEMS' },
      linesOff(50),
      /items.*\$2\.50/i,
    ],
    [
      'the amount that came off if each item has its own price',
      { type: 'FIXED', effect: 'APPLY_TO_ITEMS' },
      linesOff(75),
      /\$0\.75/,
    ],
    [
      'the amount that came off for a discount type that the library does not know',
      { type: 'MOONLIGHT' },
      orderOff(70),
      /\$0\.70/,
    ],
    [
      'one free unit by its name',
      { type: 'UNIT', unit_off: 1, product: { name: 'Bulb' } },
      orderOff(400),
      /^Bulb added free\.$/,
    ],
    [
      'several free units with their number',
      { type: 'UNIT', unit_off: 3, product: { name: 'Bulb' } },
      orderOff(400),
      /^3 × Bulb added free\.$/,
    ],
    [
      'a general word for a free unit without a name',
      { type: 'UNIT', unit_off: 1 },
      orderOff(400),
      /product/i,
    ],
    [
      'free delivery and not its product',
      { type: 'UNIT', unit_type: 'prod_5h1pp1ng' },
      orderOff(0),
      /^Delivery is free\.$/,
    ],
  ];
  for (const [content, discount, order, expected] of rows) {
    it(`contains ${content}`, () => expect(discountText(discount, order)).to.match(expected));
  }

  it('names the limit of a percentage only if the discount reached it', () => {
    const discount = { type: 'PERCENT', percent_off: 50, amount_limit: 2000 };
    expect(discountText(discount, orderOff(2000)))
      .to.contain(en.percentLimit('$20.00'))
      .and.contain('50%');
    expect(discountText(discount, orderOff(1999))).not.to.contain(en.percentLimit('$20.00'));
    expect(en.percentLimit('$20.00')).to.contain('$20.00');
  });

  it('cuts a product’s name after 300 characters', () => {
    const name = 'b'.repeat(1000);
    const sentence = discountText({ type: 'UNIT', unit_off: 1, product: { name } }, orderOff(1));
    expect(sentence)
      .to.contain(`${'b'.repeat(299)}…`)
      .and.not.contain('b'.repeat(300));
  });

  it('contains HTML in a product’s name unchanged, as text', async () => {
    const outcome = await openSandboxShop().client.redeem('XSS');
    expect(describeOutcome(outcome, englishContext).sentence).to.contain('<img src=x onerror=alert(1)>');
  });
});

describe('the sentence of a receipt without all numbers', () => {
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
    it(`is complete and contains no "undefined" for ${JSON.stringify(effect)}`, () => {
      expect(effectText(effect))
        .to.match(/^\S.*\.$/)
        .and.not.match(/undefined|NaN|null|\[object/);
    });
  }
});

describe('the sentence of a receipt without a currency', () => {
  it('contains numbers without a currency sign', () => {
    for (const currency of ['', 'dollars'])
      expect(effectText({ kind: 'gift', taken: 5000, left: 123456 }, currency)).to.match(
        /^50\.00 .* 1,234\.56 left\.$/,
      );
    const withoutCurrency = describeEffect({ kind: 'gift', taken: 5000 }, { messages: en, locale: 'en' });
    expect(withoutCurrency).to.match(/^50\.00 /);
  });
});

describe('the sentence of a redemption that changed nothing on the order', () => {
  const rows: [what: string, redemption: object][] = [
    [
      'an amount off an order that was paid already',
      discounted({ type: 'AMOUNT', amount_off: 1000 }, orderOff(0)),
    ],
    ['a percentage of nothing', discounted({ type: 'PERCENT', percent_off: 20 }, orderOff(0, { amount: 0 }))],
    ['a fixed price above the price', discounted({ type: 'FIXED', fixed_amount: 12_000 }, orderOff(0))],
    ['a discount of an unknown type', discounted({ type: 'MOONLIGHT' }, orderOff(0))],
    ['an amount of 0', discounted({ type: 'AMOUNT', amount_off: 0 })],
    ['a gift card that paid nothing', redemption({ gift: { balance: 5000 } }, { gift: { amount: 0 } })],
    [
      'a loyalty card of which no point was used',
      redemption({ loyalty_card: { balance: 300 } }, { loyalty_card: { points: 0 } }),
    ],
    [
      'no free unit of what the cart does not have',
      discounted(
        { type: 'UNIT', unit_off: 1, unit_type: 'prod_bulb' },
        { items: [{ product_id: 'prod_bulb', applied_quantity: 0 }] },
      ),
    ],
  ];
  for (const [what, body] of rows)
    it(`says so and never that the shopper saves $0.00: ${what}`, () => {
      const effects = [effectOf(body)];
      expect(effectText(effects[0]!)).to.equal(en.noEffect);
      expect(describeOutcome({ status: 'redeemed', effects } as Redeemed, englishContext)).to.deep.equal({
        title: 'Redeemed',
        sentence: 'Your code was redeemed, but it changes nothing on this order.',
      });
    });

  const unknown: [what: string, redemption: object, sentence: string][] = [
    ['an order', discounted({ type: 'PERCENT', percent_off: 20 }), en.applied],
    [
      'an amount that was taken off',
      discounted({ type: 'FIXED', fixed_amount: 3000 }, { amount: 3000 }),
      'Your order is now $30.00.',
    ],
    ['what a gift card paid', redemption({ gift: { balance: 5000 } }), '$50.00 left.'],
    ['any number', redemption({ loyalty_card: {} }), en.applied],
    ['what is free', discounted({ type: 'UNIT', units: [] }), en.applied],
  ];
  for (const [what, body, sentence] of unknown)
    it(`is not used if the API did not send ${what}: unknown is not 0`, () => {
      expect(effectText(effectOf(body))).to.equal(sentence);
    });

  it('is not used for a free product or free delivery, whose price may be 0', () => {
    expect(effectText({ kind: 'units', units: [{ quantity: 1 }], taken: 0, freeShipping: false })).to.equal(
      'A product added free.',
    );
    expect(effectText({ kind: 'units', units: [{ quantity: 1 }], taken: 0, freeShipping: true })).to.equal(
      en.freeShipping,
    );
  });

  it('names only the products of which a unit was free', () => {
    const units = [
      { name: 'Bulb', quantity: 0 },
      { name: 'Lamp', quantity: 1 },
    ];
    expect(effectText({ kind: 'units', units, freeShipping: false })).to.equal('Lamp added free.');
  });

  it('is not used if points were spent on something else than a discount', () => {
    expect(effectText({ kind: 'loyalty', points: 120, left: 380, taken: 0 })).to.equal(
      '120 points used. 380 points left.',
    );
  });

  it('is left out if another effect of the redemption did something', () => {
    const effects: Effect[] = [
      { kind: 'amount', on: 'order', application: 'APPLY_TO_ORDER', taken: 0 },
      { kind: 'gift', taken: 500 },
    ];
    const { sentence } = describeOutcome({ status: 'redeemed', effects } as Redeemed, englishContext);
    expect(sentence).to.equal('$5.00 paid with this card.');
  });

  it('is not used for a redemption without effects', () => {
    const { sentence } = describeOutcome(
      { status: 'redeemed', effects: [] } as unknown as Redeemed,
      englishContext,
    );
    expect(sentence).to.equal('');
  });
});
