import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/effects/effect.ts';
import { loyaltyRedemption, redemption } from '../../fixtures/redemptions.ts';

const card = (loyalty_card: object, more?: object) =>
  redemption({ type: 'LOYALTY_CARD', loyalty_card }, more);

describe('the effect of a loyalty card', () => {
  it('has the points used, what they took off the order, and the points left', () => {
    expect(effectOf(loyaltyRedemption)).to.include({
      kind: 'loyalty',
      points: 120,
      left: 380,
      taken: 2400,
    });
  });

  const rows: [rule: string, answer: object, effect: object][] = [
    [
      'has 0 points left if all were used',
      card({ balance: 0 }, { loyalty_card: { points: 9 } }),
      { points: 9, left: 0 },
    ],
    [
      'has the amount of the redemption as its points in older responses',
      card({ balance: 10 }, { amount: 7 }),
      { points: 7 },
    ],
    [
      'takes nothing off the order if the reward is not money',
      card({ balance: 1 }, { reward: { name: 'A mug' } }),
      { kind: 'loyalty', taken: undefined },
    ],
    [
      'has the points used if the voucher of a record is abbreviated',
      redemption(
        { code: 'POINTS500', discount: null, gift: null, loyalty_card: null },
        { loyalty_card: { points: 7 } },
      ),
      { kind: 'loyalty', points: 7, left: undefined },
    ],
    ['has no points if the response has none', card({}), { points: undefined, left: undefined }],
    [
      'does not use texts as points',
      card({ balance: '9' }, { amount: '7' }),
      { points: undefined, left: undefined },
    ],
  ];
  for (const [rule, answer, effect] of rows) {
    it(rule, () => expect(effectOf(answer)).to.include(effect));
  }
});
