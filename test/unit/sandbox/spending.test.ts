import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../demo/sandbox/rules/refusal.ts';
import { seededRewards } from '../../../demo/sandbox/seeds/seeded-shop.ts';
import { seededVouchers } from '../../../demo/sandbox/seeds/seeds.ts';
import { creditsFor, pointsFor } from '../../../demo/sandbox/rules/spending.ts';
import type { Voucher } from '../../../demo/sandbox/store/voucher.ts';

const rewards = new Map(seededRewards().map((reward) => [reward.id, reward]));

function seeded(code: string): Voucher {
  const voucher = seededVouchers().find((one) => one.code === code);
  if (voucher === undefined) throw new Error(`no ${code}`);
  return voucher;
}

describe('a gift card with 50.00', () => {
  const rows: [rule: string, asked: number | undefined, left: number | null, taken: number | string][] = [
    ['pays what is asked of it', 2000, 6000, 2000],
    ['pays all it has where nothing is asked', undefined, 6000, 5000],
    ['pays the order and keeps the rest', undefined, 3000, 3000],
    ['is not spent beyond the order, whatever is asked', 5000, 3000, 3000],
    ['refuses to pay more than it has', 5001, 6000, 'gift_amount_exceeded'],
    ['pays what is asked where the order is not known', 2000, null, 2000],
    ['needs an amount where nothing is asked', undefined, null, 'missing_amount'],
    ['is not spent on an order that is already paid', undefined, 0, 'invalid_amount'],
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

describe('a loyalty card with 500 points, 100 of them worth 20.00', () => {
  const id = 'rew_sandbox_points';
  const rows: [
    rule: string,
    asked: { id?: string; points?: number } | undefined,
    left: number | null,
    spent: unknown,
  ][] = [
    ['pays 60.00 with 300 points', { id, points: 300 }, 6000, [300, 6000]],
    ['pays all its points are worth where no number is asked', { id }, 13000, [500, 10000]],
    ['spends as many whole points as cover the order', { id }, 1010, [51, 1010]],
    ['is not spent beyond the order, whatever is asked', { id, points: 400 }, 6000, [300, 6000]],
    ['refuses to spend more points than it has', { id, points: 501 }, 6000, 'loyalty_card_points_exceeded'],
    ['needs a reward', undefined, 6000, 'missing_reward'],
    ['needs a reward that has an id', { points: 100 }, 6000, 'missing_reward'],
    ['does not know every reward', { id: 'rew_other' }, 6000, 'not_found'],
    ['needs an amount where no number is asked', { id }, null, 'missing_amount'],
    ['pays what is asked where the order is not known', { id, points: 100 }, null, [100, 2000]],
  ];
  for (const [rule, asked, left, expected] of rows) {
    it(rule, () => {
      const spent = pointsFor(seeded('POINTS500'), asked, rewards, left);
      expect(spent instanceof Refusal ? spent.key : [spent.points, spent.worth]).to.deep.equal(expected);
    });
  }
});
