import { describe, expect, it } from 'vitest';
import { createCart } from '../../../src/cart/create-cart.ts';
import { openCartShop, shortRows } from '../../support/cart.ts';
import { cart as order } from '../../support/sandbox.ts';
import { pass, soon, useClock } from '../support/clock.ts';

useClock();

describe('a mistake of the page’s developer', () => {
  const { client } = openCartShop();
  const options: [options: object, message: RegExp][] = [
    [{ sessionKey: '' }, /sessionKey should be a text/],
    [{ sessionKey: 7 }, /sessionKey should be a text/],
    [{ hold: 0 }, /hold should be minutes from 1 to 1440, got 0/],
    [{ hold: '10' }, /hold should be minutes .*string/],
    [{ hold: NaN }, /hold should be minutes/],
    [{ sequence: 'gift' }, /sequence should be a list/],
    [{ sequence: ['coupon'] }, /sequence should be a list/],
    [{ context: { order: { amount: 19.99 } } }, /order\.amount should be whole minor units/],
    [{ context: 'cart' }, /context should be an object/],
  ];
  for (const [option, message] of options)
    it(`in an option is a TypeError: ${JSON.stringify(option)}`, () => {
      expect(() => createCart(client, option)).to.throw(TypeError, message);
    });

  it('in the client is a TypeError', () => {
    for (const wrong of [undefined, {}, { validate: () => {} }])
      expect(() => createCart(wrong as never)).to.throw(TypeError, /client\..* should be a function/);
  });

  it('in a call is a TypeError, and nothing is sent', async () => {
    const { cart, sent } = openCartShop({ context: { order } });
    for (const wrong of [
      {},
      { object: 'coupon', id: 'X' },
      { object: 'voucher', id: 'X', gift: { credits: 0.5 } },
      7,
    ])
      await expect(cart.apply(wrong as never), JSON.stringify(wrong)).rejects.toThrow(TypeError);
    for (const use of [{ credits: 0 }, { credits: 1.5 }, { points: -1 }, { points: '5' }, 5])
      await expect(cart.apply('TENOFF', use as never), JSON.stringify(use)).rejects.toThrow(TypeError);
    expect(() => cart.update({ order: { items: [{ price: 0.1 }] } })).to.throw(
      TypeError,
      /order\.items\[0\]\.price/,
    );
    for (const list of ['TENOFF', Array(31).fill('A'), ['']])
      expect(() => (cart.redeemables = list as never)).to.throw(TypeError);
    await pass(1000);
    expect(sent).to.deep.equal([]);
  });

  it('in how much of a card to use is a TypeError', async () => {
    const { cart } = openCartShop({ context: { order, reward: { id: 'rew_sandbox_points' } } });
    for (const code of ['GIFT50', 'POINTS500']) await soon(cart.apply(code));
    expect(() => cart.use('GIFT50', { points: 5 })).to.throw(TypeError, /gift card should be credits/);
    expect(() => cart.use('POINTS500', { credits: 5 })).to.throw(TypeError, /loyalty card should be points/);
  });
});

describe('what belongs to the page', () => {
  it('is never changed by a cart, and a later change of it has no effect', async () => {
    const context = { order: { amount: 10000, items: [] as object[] }, metadata: { store: null } };
    const redeemable = { object: 'voucher' as const, id: ' GIFT50 ', gift: { credits: 500 } };
    const before = JSON.stringify([context, redeemable]);
    Object.freeze(context);
    Object.freeze(redeemable);
    const { cart, sent } = openCartShop({ context });
    await soon(cart.apply(redeemable));
    expect(JSON.stringify([context, redeemable])).to.equal(before);
    context.order.amount = 1;
    redeemable.gift.credits = 1;
    cart.use('GIFT50', { credits: 600 });
    await soon(cart.whenChecked());
    expect(sent.at(-1)?.body).to.have.nested.property('order.amount', 10000);
    expect(shortRows(cart)).to.deep.equal(['GIFT50 applied 600']);
  });

  it('hears of every change, also if one listener throws', async () => {
    const { cart } = openCartShop({ context: { order } });
    const heard: boolean[] = [];
    const endBroken = cart.subscribe(() => {
      throw new Error('cannot draw');
    });
    const end = cart.subscribe(() => heard.push(cart.view.isChecking));
    const report = globalThis.console.error;
    globalThis.console.error = () => {};
    await soon(cart.apply('TENOFF'));
    globalThis.console.error = report;
    expect(heard).to.deep.equal([true, true, false]);
    end();
    endBroken();
    cart.remove('TENOFF');
    expect(heard).to.have.length(3);
  });

  it('ends its calls when a cart is disposed, and no timer is left', async () => {
    const { cart, sent } = openCartShop({ context: { order } });
    const call = cart.apply('TENOFF');
    cart.dispose();
    expect(await call).to.include({ status: 'failed', kind: 'aborted' });
    await pass(5000);
    expect(sent).to.deep.equal([]);
  });
});

describe('the promotions of a cart', () => {
  it('are choices with what each gives, without those that it has', async () => {
    const { cart } = openCartShop({ context: { order } });
    const listed = await soon(cart.promotions({ limit: 20 }));
    expect(
      listed.status === 'listed' && listed.choices.map(({ id, effects }) => [id, effects[0]?.taken]),
    ).to.have.deep.members([
      ['promo_5PERCENT', 650],
      ['promo_10OFF100', 1000],
      ['stack_WEEKEND', 1650],
    ]);
    await soon(cart.apply({ object: 'promotion_tier', id: 'promo_5PERCENT' }));
    const rest = await soon(cart.promotions({ limit: 20 }));
    expect(rest.status === 'listed' && rest.choices.map(({ id }) => id)).to.deep.equal(['promo_10OFF100']);
  });

  it('that are a stack are applied alone, and are redeemed', async () => {
    const { cart } = openCartShop({ context: { order } });
    await soon(cart.apply({ object: 'promotion_stack', id: 'stack_WEEKEND' }));
    expect(shortRows(cart)).to.deep.equal(['stack_WEEKEND applied 1650']);
    const refused = await soon(cart.apply('TENOFF'));
    expect(refused).to.have.nested.property('reason.conflictsWith', 'stack_WEEKEND');
    expect(await soon(cart.redeem())).to.include({ status: 'redeemed' });
    expect(cart.view.rows).to.deep.equal([]);
  });
});
