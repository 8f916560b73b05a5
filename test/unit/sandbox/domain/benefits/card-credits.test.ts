import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../../../sandbox/domain/refusal.ts';
import { seededRewards } from '../../../../../sandbox/fixtures/shop.ts';
import { seededVouchers } from '../../../../../sandbox/fixtures/vouchers.ts';
import { creditsFor, pointsFor } from '../../../../../sandbox/domain/benefits/card-credits.ts';
import type { Voucher } from '../../../../../sandbox/domain/model/voucher.ts';

const rewards = new Map(seededRewards().map((reward) => [reward.id, reward]));

function seeded(code: string): Voucher {
  const voucher = seededVouchers().find((one) => one.code === code);
  if (voucher === undefined) throw new Error(`no ${code}`);
  return voucher;
}

describe('a gift card with 50.00', () => {
  const rows: [rule: string, asked: number | undefined, left: number | null, taken: number | string][] = [
    ['pays the requested credits', 2000, 6000, 2000],
    ['pays its whole balance if no credits are requested', undefined, 6000, 5000],
    ['pays the order and keeps the rest', undefined, 3000, 3000],
    ['pays no more than the order costs, whatever is requested', 5000, 3000, 3000],
    ['is refused if more than its balance is requested', 5001, 6000, 'gift_amount_exceeded'],
    ['pays the requested credits if there is no order', 2000, null, 2000],
    ['needs an order or requested credits', undefined, null, 'missing_amount'],
    ['is refused for an order with nothing left to pay', undefined, 0, 'invalid_amount'],
  ];
  for (const [rule, asked, left, taken] of rows) {
    it(rule, () => {
      const credits = creditsFor(seeded('GIFT50'), asked, left);
      expect(credits instanceof Refusal ? credits.key : credits).to.equal(taken);
    });
  }

  it('is refused when it is empty', () => {
    const empty = { ...seeded('GIFT50'), gift: { amount: 5000, balance: 0, effect: null } };
    const credits = creditsFor(empty, undefined, 6000);
    expect(credits).to.be.instanceOf(Refusal).and.include({ key: 'gift_amount_exceeded' });
  });
});

describe('a loyalty card with 500 points, of which 100 are worth 20.00,', () => {
  const id = 'rew_sandbox_points';
  const rows: [
    rule: string,
    asked: { id?: string; points?: number } | undefined,
    left: number | null,
    spent: unknown,
  ][] = [
    ['pays 60.00 with 300 points', { id, points: 300 }, 6000, [300, 6000]],
    ['pays with all its points if no number is requested', { id }, 13000, [500, 10000]],
    ['spends as many whole points as cover the order', { id }, 1010, [51, 1010]],
    ['pays no more than the order costs, whatever is requested', { id, points: 400 }, 6000, [300, 6000]],
    [
      'is refused if more points are requested than it has',
      { id, points: 501 },
      6000,
      'loyalty_card_points_exceeded',
    ],
    ['needs a reward', undefined, 6000, 'missing_reward'],
    ['needs a reward with an id', { points: 100 }, 6000, 'missing_reward'],
    ['is refused for an unknown reward', { id: 'rew_other' }, 6000, 'not_found'],
    ['needs an order or a requested number of points', { id }, null, 'missing_amount'],
    ['pays with the requested points if there is no order', { id, points: 100 }, null, [100, 2000]],
  ];
  for (const [rule, asked, left, expected] of rows) {
    it(rule, () => {
      const spent = pointsFor(seeded('POINTS500'), asked, rewards, left);
      expect(spent instanceof Refusal ? spent.key : [spent.points, spent.worth]).to.deep.equal(expected);
    });
  }
});
