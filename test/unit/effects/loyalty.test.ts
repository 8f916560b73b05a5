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

  const record = { code: 'POINTS500', discount: null, gift: null, loyalty_card: null };
  it('is recognized by the type of the voucher, or by the reward, if the response has no points', () => {
    expect(effectOf(redemption({ type: 'LOYALTY_CARD' }, { amount: 7 }))).to.include({
      kind: 'loyalty',
      points: 7,
    });
    const rewarded = { ...redemption({ ...record, type: undefined }), amount: 7, reward: { name: 'A mug' } };
    expect(effectOf(rewarded)).to.include({ kind: 'loyalty', points: 7 });
  });

  const rewards: [rule: string, reward: unknown, effect: object | undefined][] = [
    [
      'has the code of a voucher, and the name of the reward',
      {
        type: 'CAMPAIGN',
        name: 'Free bulb',
        voucher: { code: 'BULB-77' },
        parameters: { campaign: { id: 'camp_1' } },
      },
      { name: 'Free bulb', code: 'BULB-77' },
    ],
    [
      'has the name alone if the record has no voucher',
      { type: 'CAMPAIGN', name: 'Free bulb' },
      { name: 'Free bulb' },
    ],
    [
      'has the name of the product',
      { type: 'MATERIAL', name: 'For 200 points', product: { id: 'prod_1', name: 'Desk lamp' }, sku: null },
      { name: 'Desk lamp' },
    ],
    [
      'has the name of the variant, which says more than that of the product',
      { type: 'MATERIAL', product: { name: 'Desk lamp' }, sku: { sku: 'Desk lamp, red' } },
      { name: 'Desk lamp, red' },
    ],
    [
      'has the name of the reward if the product is abbreviated',
      { type: 'MATERIAL', name: 'A lamp', product: { id: 'p' } },
      { name: 'A lamp' },
    ],
    [
      'has the name of a reward of an unknown type',
      { type: 'EXPERIENCE', name: 'A tour' },
      { name: 'A tour' },
    ],
    [
      'is missing for money, which is in the amounts',
      { type: 'COIN', name: '100 = $20', parameters: { coin: {} } },
      undefined,
    ],
    [
      'is missing for money without a type',
      { name: '100 = $20', parameters: { coin: { points_ratio: 100 } } },
      undefined,
    ],
    [
      'is missing if it has neither name nor code',
      { type: 'CAMPAIGN', voucher: { code: ' ' }, name: null },
      undefined,
    ],
    ['is missing if it is not an object', 'Free bulb', undefined],
    ['is missing if the redemption has none', null, undefined],
  ];
  for (const [rule, reward, effect] of rewards)
    it(`has a reward that ${rule}`, () => {
      const answer = { ...redemption(record), loyalty_card: { points: 20 }, reward };
      expect(JSON.parse(JSON.stringify(effectOf(answer)))).to.deep.equal({
        kind: 'loyalty',
        points: 20,
        ...(effect && { reward: effect }),
      });
    });
});
