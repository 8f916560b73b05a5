import { describe, expect, it } from 'vitest';
import type { BackendAnswer } from '../../../src/cart/backend-answer.ts';
import { openCartShop, shortRows, type CartShop } from '../../support/cart.ts';
import { cart as order, openSandbox } from '../../support/sandbox.ts';
import { soon, useClock } from '../support/clock.ts';

useClock();

async function withCodes(...codes: string[]): Promise<CartShop> {
  const context = { order, reward: { id: 'rew_sandbox_points' } };
  const shop = openCartShop({ context });
  for (const code of codes) expect((await soon(shop.cart.apply(code))).status, code).to.equal('applied');
  return shop;
}

const part = (id: string) => ({
  object: 'voucher',
  id,
  redemption: { id: `r_${id}`, result: 'SUCCESS' },
  effects: [],
});

describe('what a cart gives to the shop’s backend', () => {
  it('is what is applied and what is shown, as JSON', async () => {
    const { cart } = await withCodes('POINTS500', 'TENOFF', 'GIFT50');
    await soon(cart.apply({ object: 'promotion_tier', id: 'promo_5PERCENT' }));
    const held = cart.held();
    expect(held).to.deep.equal({
      redeemables: [
        { object: 'voucher', id: 'TENOFF' },
        { object: 'promotion_tier', id: 'promo_5PERCENT' },
        { object: 'voucher', id: 'POINTS500', reward: { id: 'rew_sandbox_points', points: 500 } },
        { object: 'voucher', id: 'GIFT50', gift: { credits: 1400 } },
      ],
      shown: {
        discount: 1600,
        payments: [
          { id: 'POINTS500', amount: 10000 },
          { id: 'GIFT50', amount: 1400 },
        ],
      },
    });
    expect(JSON.parse(JSON.stringify(held))).to.deep.equal(held);
  });

  it('is undefined if nothing is applied, or if the API says no amounts', async () => {
    expect((await withCodes()).cart.held()).to.equal(undefined);
    const { cart } = openCartShop();
    await soon(cart.apply('TENOFF'));
    expect(shortRows(cart)).to.deep.equal(['TENOFF applied']);
    expect(cart.held()).to.equal(undefined);
  });
});

describe('what the shop’s backend answers to a cart', () => {
  it('was redeemed: the list is empty, and there are receipts, also if it is said twice', async () => {
    const { cart } = await withCodes('TENOFF', 'SAVE20');
    const answer: BackendAnswer = {
      status: 'redeemed',
      redeemed: [part('TENOFF'), part('SAVE20')],
      order: { total_amount: 10000 },
    };
    cart.takeAnswer(answer);
    cart.takeAnswer(answer);
    expect(cart.view.rows).to.deep.equal([]);
    expect(cart.view.receipts.map(({ id }) => id)).to.deep.equal(['TENOFF', 'SAVE20']);
    expect(cart.view.totals?.total).to.equal(10000);
  });

  it('was redeemed as a promotion stack, of which the answer has the tiers: the list is empty, and nothing can be redeemed again', async () => {
    const { cart } = openCartShop({ context: { order } });
    expect(await soon(cart.apply({ object: 'promotion_stack', id: 'stack_WEEKEND' }))).to.deep.equal({
      status: 'applied',
    });
    const redemption = { id: 'r_tier', result: 'SUCCESS' };
    cart.takeAnswer({
      status: 'redeemed',
      redeemed: [{ object: 'promotion_tier', id: 'promo_5PERCENT', redemption, effects: [] }],
    });
    expect(cart.view.rows).to.deep.equal([]);
    expect(cart.held()).to.equal(undefined);
  });

  it('was redeemed, without what each part gave: the receipts read it from the redemptions', async () => {
    const { cart } = await withCodes('GIFT50');
    const redemption = {
      id: 'r_gift',
      result: 'SUCCESS',
      gift: { amount: 4000 },
      voucher: { gift: { balance: 1000 } },
    };
    cart.takeAnswer({
      status: 'redeemed',
      redeemed: [{ object: 'voucher', id: 'GIFT50', redemption }] as never,
    });
    expect(cart.view.receipts[0]?.effects).to.deep.equal([{ kind: 'gift', taken: 4000, left: 1000 }]);
  });

  it('has changed: the cart is checked again, and says it until the cart changes', async () => {
    const { cart, sandbox } = await withCodes('TENOFF', 'SAVE20');
    sandbox.changeVoucher('SAVE20', { active: false });
    const figures = { discount: 1000, payments: [], total: 12000 };
    cart.takeAnswer({ status: 'changed', figures, unused: [] });
    await soon(cart.whenChecked());
    expect(shortRows(cart)).to.deep.equal(['TENOFF applied 1000', 'SAVE20 gone voucher_disabled']);
    expect(cart.view.backendChange).to.deep.equal({ figures, unused: [] });
    cart.update({ order: { amount: 9000 } });
    expect(cart.view.backendChange).to.equal(undefined);
  });

  it('is not known: the cart is blocked until a later answer', async () => {
    const { cart, sent } = await withCodes('TENOFF');
    sent.length = 0;
    cart.takeAnswer({ status: 'failed', kind: 'timeout', message: 'No answer.', mayHaveRedeemed: true });
    expect(shortRows(cart)).to.deep.equal(['TENOFF undecided 1000']);
    expect(await soon(cart.redeem())).to.include({ status: 'failed', mayHaveRedeemed: true });
    expect(sent).to.deep.equal([]);
    cart.takeAnswer({ status: 'redeemed', redeemed: [part('TENOFF')] });
    expect(cart.view).to.include({ redemption: 'none' });
    expect(cart.view.receipts).to.have.length(1);
  });

  it('does not end a redemption that the cart has sent itself: it is not sent again, whatever the backend answers', async () => {
    const lost = { gone: () => {} };
    const { cart, sent } = openCartShop({ context: { order } }, openSandbox(), ({ path }, answer) =>
      path === 'redemptions'
        ? answer().then(
            () =>
              new Promise<Response>(
                (_, reject) => (lost.gone = () => reject(new TypeError('Failed to fetch'))),
              ),
          )
        : undefined,
    );
    await soon(cart.apply('TENOFF'));
    const answers: BackendAnswer[] = [
      { status: 'failed', kind: 'network', message: '', mayHaveRedeemed: false },
      { status: 'failed', kind: 'network', message: '', mayHaveRedeemed: true },
      { status: 'refused', key: 'quantity_exceeded', message: '', unused: [] },
      { status: 'changed', figures: { discount: 0, payments: [] }, unused: [] },
      { status: 'redeemed', redeemed: [part('TENOFF')] },
    ];
    const outcome = cart.redeem();
    await soon(new Promise((resolve) => setTimeout(resolve, 1000)));
    for (const state of ['redeeming', 'undecided']) {
      for (const answer of answers) expect(() => cart.takeAnswer(answer)).to.throw(TypeError, /settle\(\)/);
      expect(cart.view.redemption).to.equal(state);
      lost.gone();
      expect(await soon(outcome)).to.include({ status: 'failed', mayHaveRedeemed: true });
    }
    await soon(cart.redeem());
    expect(sent.filter(({ path }) => path === 'redemptions')).to.have.length(1);
  });

  it('is a failure that redeemed nothing: the cart stays as it is', async () => {
    const { cart } = await withCodes('TENOFF');
    cart.takeAnswer({ status: 'failed', kind: 'network', message: '', mayHaveRedeemed: false });
    expect(shortRows(cart)).to.deep.equal(['TENOFF applied 1000']);
  });

  it('is a TypeError if it is no outcome of redeemHeld', async () => {
    const { cart } = await withCodes('TENOFF');
    for (const wrong of [
      undefined,
      null,
      'redeemed',
      {},
      { status: 'redeemed' },
      { status: 'redeemed', redeemed: [1] },
      { status: 'ok' },
    ])
      expect(() => cart.takeAnswer(wrong as never), JSON.stringify(wrong)).to.throw(TypeError, /redeemHeld/);
    expect(shortRows(cart)).to.deep.equal(['TENOFF applied 1000']);
  });
});
