import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StackFailed } from '../../../src/client/stack-outcome.ts';
import { openCartShop, shortRows } from '../../support/cart.ts';
import { cart as order } from '../../support/sandbox.ts';
import { soon, useClock } from '../support/clock.ts';
import { leavePage, openPage } from '../support/page.ts';

useClock();
beforeEach(openPage);
afterEach(leavePage);

const outcome: StackFailed = {
  status: 'failed',
  kind: 'network',
  mayHaveRedeemed: true,
  message: '',
  attemptId: 'att_lost',
};
const redeemables = [
  { object: 'voucher', id: 'TENOFF' },
  { object: 'promotion_tier', id: 'promo_5PERCENT' },
] as const;

describe('a redemption without a known end that the page has kept', () => {
  it('blocks the cart of the next page and each of its codes, until it is settled', async () => {
    const { cart, client, sent } = openCartShop({ context: { order } });
    cart.restore({ outcome, redeemables });
    cart.redeemables = redeemables;
    expect(() => (cart.redeemables = [])).to.throw(TypeError);
    expect(shortRows(cart)).to.deep.equal(['TENOFF undecided', 'promo_5PERCENT undecided']);
    expect(await soon(cart.redeem())).to.equal(outcome);
    expect(await soon(client.redeem('tenoff'))).to.include({ status: 'failed', kind: 'blocked' });
    expect(sent).to.deep.equal([]);
    cart.settle('not-redeemed');
    await soon(cart.whenChecked());
    expect(shortRows(cart)).to.deep.equal(['TENOFF applied 1000', 'promo_5PERCENT applied 600']);
    expect(await soon(cart.redeem())).to.include({ status: 'redeemed' });
  });

  it('is not taken from an outcome whose end is known', () => {
    const { cart } = openCartShop({ context: { order } });
    const restore = (wrong: object) => () => cart.restore({ outcome: { ...outcome, ...wrong }, redeemables });
    expect(restore({ mayHaveRedeemed: false })).to.throw(TypeError);
    expect(restore({ status: 'redeemed' })).to.throw(TypeError);
    expect(restore({ attemptId: undefined })).to.throw(TypeError);
  });
});
