import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../src/effects/effect.ts';
import { loyaltyRedemption, redemption } from '../../fixtures/redemptions.ts';

const card = (loyalty_card: object, more?: object) =>
  redemption({ type: 'LOYALTY_CARD', loyalty_card }, more);

describe('a loyalty card', () => {
  it('says how many points were used, what they were worth and how many are left', () => {
    expect(effectOf(loyaltyRedemption)).to.include({
      kind: 'loyalty',
      points: 120,
      left: 380,
      taken: 2400,
    });
  });

  const rows: [rule: string, answer: object, effect: object][] = [
    [
      'may have no points left',
      card({ balance: 0 }, { loyalty_card: { points: 9 } }),
      { points: 9, left: 0 },
    ],
    ['used the points that older answers call amount', card({ balance: 10 }, { amount: 7 }), { points: 7 }],
    [
      'may buy what is not money',
      card({ balance: 1 }, { reward: { name: 'A mug' } }),
      { kind: 'loyalty', taken: undefined },
    ],
    ['does not say what the answer leaves out', card({}), { points: undefined, left: undefined }],
    [
      'does not read words as points',
      card({ balance: '9' }, { amount: '7' }),
      { points: undefined, left: undefined },
    ],
  ];
  for (const [rule, answer, effect] of rows) {
    it(rule, () => expect(effectOf(answer)).to.include(effect));
  }
});
