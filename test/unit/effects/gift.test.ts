import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/effects/effect.ts';
import { giftRedemption, orderOff, redemption } from '../../fixtures/redemptions.ts';

const card = (gift: object, more?: object) => redemption({ type: 'GIFT_VOUCHER', gift }, more);

describe('the effect of a gift card', () => {
  it('has the amount that the card paid and its balance afterwards', () => {
    expect(effectOf(giftRedemption)).to.include({
      kind: 'gift',
      taken: 2000,
      left: 3000,
    });
  });

  const rows: [rule: string, answer: object, effect: object][] = [
    [
      'has a balance of 0 if the card is empty',
      card({ amount: 2000, balance: 0 }, { gift: { amount: 2000 } }),
      { left: 0 },
    ],
    [
      'has the amount of the redemption in older responses',
      card({ balance: 10 }, { amount: 700 }),
      { taken: 700, left: 10 },
    ],
    [
      'has the amount that the card paid, and not all that came off the order',
      card({}, { gift: { amount: 5 }, order: orderOff(90) }),
      { taken: 5 },
    ],
    [
      'has the amount that the card paid if the voucher of a record is abbreviated',
      redemption(
        { code: 'GIFT50', discount: null, gift: null, loyalty_card: null },
        { gift: { amount: 700 } },
      ),
      { kind: 'gift', taken: 700, left: undefined },
    ],
    ['has no numbers if the response has none', card({}), { taken: undefined, left: undefined }],
    [
      'does not use texts as amounts',
      card({ balance: '10' }, { gift: { amount: '7' } }),
      { taken: undefined, left: undefined },
    ],
    [
      'is recognized by the type of the voucher if the record has no more of the card',
      redemption({ type: 'GIFT_VOUCHER', gift: null }, { order: orderOff(700) }),
      { kind: 'gift', taken: 700, left: undefined },
    ],
    [
      'is recognized in an older record, in which the amount of the redemption is what came off the order',
      redemption({ type: undefined, gift: null }, { amount: 700, order: orderOff(700) }),
      { kind: 'gift', taken: 700 },
    ],
    [
      'is not claimed if the amount of the redemption is not what came off the order: it may be points',
      redemption({ type: undefined, gift: null }, { amount: 70, order: orderOff(700) }),
      { kind: 'general', taken: 700 },
    ],
    [
      'is not what a discount is, although the redemption has an amount',
      redemption({ discount: { type: 'AMOUNT', amount_off: 700 } }, { amount: 700, order: orderOff(700) }),
      { kind: 'amount', taken: 700 },
    ],
    [
      'is recognized by the gift of the voucher, and not by its type',
      redemption({ type: 'NEW_CARD', gift: { balance: 4 } }),
      { kind: 'gift', left: 4 },
    ],
  ];
  for (const [rule, answer, effect] of rows) {
    it(rule, () => expect(effectOf(answer)).to.include(effect));
  }
});
