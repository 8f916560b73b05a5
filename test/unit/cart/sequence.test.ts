import { describe, expect, it } from 'vitest';
import type { CartKind } from '../../../src/cart/sequence.ts';
import { openCartShop } from '../../support/cart.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { soon, useClock } from '../support/clock.ts';

useClock();

const POINTS = { id: 'rew_sandbox_points' };
const redeemable = (id: string) =>
  ({ object: id.startsWith('promo_') ? 'promotion_tier' : 'voucher', id }) as const;

/** What is left to pay, and what all cards together pay, in minor units. */
async function costs(amount: number, codes: readonly string[], sequence?: readonly CartKind[]) {
  const sandbox = openSandbox({
    settings: { stackingRules: { redeemables_no_effect_rule: 'REDEEM_ANYWAY' } },
  });
  const { cart } = openCartShop({ context: { order: { amount }, reward: POINTS }, sequence }, sandbox);
  cart.redeemables = codes.map(redeemable);
  await soon(cart.whenChecked());
  const { total, payments } = cart.view.figures!;
  return { total: total!, paid: payments.reduce((sum, payment) => sum + payment.amount, 0) };
}

/**
 * What a shopper pays and what their cards pay, in minor units: in the order in which they typed the codes, and in ours. The cart of
 * 130.00 and the codes are those of the sandbox.
 */
const STACKS: [
  amount: number,
  codes: string[],
  typed: [total: number, paid: number],
  ours: [number, number],
][] = [
  [13000, ['gfct5ZWI1nL', 'SAVE20'], [2400, 10000], [1000, 10000]],
  [13000, ['gfct5ZWI1nL', 'promo_5PERCENT'], [2850, 10000], [2350, 10000]],
  [13000, ['gfct5ZWI1nL', 'TENOFF', 'SAVE20'], [1600, 10000], [0, 10000]],
  [5000, ['GIFT50', 'TENOFF'], [0, 5000], [0, 4000]],
  [5000, ['POINTS500', 'SAVE20', 'promo_5PERCENT'], [0, 5000], [0, 3800]],
  [13000, ['POINTS500', 'gfct5ZWI1nL', 'SAVE20', 'promo_5PERCENT'], [0, 13000], [0, 10450]],
  [13000, ['promo_10OFF100', 'SAVE20'], [10000, 0], [10000, 0]],
  [5000, ['TENOFF', 'SAVE20'], [3200, 0], [3200, 0]],
];

describe('the order of application', () => {
  for (const [amount, codes, typed, ours] of STACKS)
    it(`of ${codes.join(', ')} on ${amount / 100}.00 never costs the shopper more than the order of typing`, async () => {
      const [asTyped, inOurs] = [await costs(amount, codes, []), await costs(amount, codes)];
      expect([asTyped.total, asTyped.paid], 'as typed').to.deep.equal(typed);
      expect([inOurs.total, inOurs.paid], 'in our order').to.deep.equal(ours);
      expect(inOurs.total + inOurs.paid).to.be.at.most(asTyped.total + asTyped.paid);
    });

  it('can be the page’s own', async () => {
    const codes = ['SAVE20', 'gfct5ZWI1nL'];
    expect(await costs(13000, codes, ['gift'])).to.deep.equal({ total: 2400, paid: 10000 });
  });

  it('of the project comes first: what is shown is what the API did', async () => {
    const sandbox = openSandbox({
      settings: { stackingRules: { redeemables_sorting_rule: 'CATEGORY_HIERARCHY' } },
    });
    const { cart } = openCartShop({ context: { order: { amount: 13000 } } }, sandbox);
    for (const code of ['SAVE20', 'SPRING5']) await soon(cart.apply(code));
    expect(cart.view.rows.map(({ id }) => id)).to.deep.equal(['SPRING5', 'SAVE20']);
    expect(cart.held()?.redeemables.map(({ id }) => id)).to.deep.equal(['SPRING5', 'SAVE20']);
  });
});
