import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/effects/effect.ts';
import { giftRedemption, orderOff, redemption } from '../../fixtures/redemptions.ts';

const card = (gift: object, more?: object) => redemption({ type: 'GIFT_VOUCHER', gift }, more);

describe('a gift card', () => {
  it('says what it paid and what is left', () => {
    expect(effectOf(giftRedemption)).to.include({
      kind: 'gift',
      taken: 2000,
      left: 3000,
    });
  });

  const rows: [rule: string, answer: object, effect: object][] = [
    ['may be empty now', card({ amount: 2000, balance: 0 }, { gift: { amount: 2000 } }), { left: 0 }],
    ['paid the amount of older answers', card({ balance: 10 }, { amount: 700 }), { taken: 700, left: 10 }],
    [
      'paid its own part, not all that came off',
      card({}, { gift: { amount: 5 }, order: orderOff(90) }),
      { taken: 5 },
    ],
    ['does not say what the answer leaves out', card({}), { taken: undefined, left: undefined }],
    [
      'does not read words as money',
      card({ balance: '10' }, { gift: { amount: '7' } }),
      { taken: undefined, left: undefined },
    ],
    [
      'is a gift card by what it holds',
      redemption({ type: 'NEW_CARD', gift: { balance: 4 } }),
      { kind: 'gift', left: 4 },
    ],
  ];
  for (const [rule, answer, effect] of rows) {
    it(rule, () => expect(effectOf(answer)).to.include(effect));
  }
});
