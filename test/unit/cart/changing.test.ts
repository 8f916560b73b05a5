import { describe, expect, it } from 'vitest';
import { createCart } from '../../../src/cart/create-cart.ts';
import { openCartShop, shortRows, type CartShop } from '../../support/cart.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { flush, pass, soon, useClock } from '../support/clock.ts';

useClock();

async function withCodes(amount: number, ...codes: string[]): Promise<CartShop> {
  const shop = openCartShop({ context: { order: { amount } } });
  for (const code of codes) expect((await soon(shop.cart.apply(code))).status, code).to.equal('applied');
  await pass(5000);
  shop.sent.length = 0;
  return shop;
}

describe('a cart whose contents change', () => {
  it('asks once, once the page is quiet, and says that it is checking until then', async () => {
    const shop = await withCodes(10000, 'SAVE20');
    shop.cart.update({ order: { amount: 5000 } });
    expect(shop.cart.view.isChecking).to.equal(true);
    await flush();
    expect(shop.sent).to.have.length(0);
    await pass(1000);
    expect(shop.sent).to.have.length(1);
    expect(shortRows(shop.cart)).to.deep.equal(['SAVE20 applied 1000']);
    expect(shop.cart.view.isChecking).to.equal(false);
  });

  it('sends at most two more requests for sixty key strokes than for one', async () => {
    const shop = await withCodes(10000, 'SAVE20');
    for (let stroke = 1; stroke <= 60; stroke += 1) {
      shop.cart.update({ order: { amount: 10000 + stroke } });
      await pass(stroke % 20 === 0 ? 300 : 100);
    }
    await soon(shop.cart.whenChecked());
    expect(shop.sent.length).to.be.at.most(3);
    expect(shop.cart.view.totals?.amount).to.equal(10060);
  });

  it('asks nothing if the page says the same again', async () => {
    const shop = await withCodes(10000, 'SAVE20');
    const { view } = shop.cart;
    shop.cart.update({ order: { amount: 10000 } });
    await pass(2000);
    expect(shop.sent).to.have.length(0);
    expect(shop.cart.view).to.equal(view);
  });

  it('keeps what no longer applies in the list with its reason, and it comes back by itself', async () => {
    const shop = await withCodes(25000, 'BIGCART', 'TENOFF');
    shop.cart.update({ order: { amount: 5000 } });
    await pass(1000);
    expect(shop.sent).to.have.length(1);
    expect(shortRows(shop.cart)).to.deep.equal([
      'TENOFF applied 1000',
      'BIGCART parked order_rules_violated',
    ]);
    expect(shop.cart.view.changes).to.deep.equal([{ id: 'BIGCART', what: 'parked' }]);
    expect(shop.cart.view.rows[1]?.reason?.merchantMessage).to.equal(
      'Spend at least $200.00 to use this code.',
    );
    shop.cart.update({ order: { amount: 26000 } });
    await pass(1000);
    expect(shortRows(shop.cart)).to.have.length(2).and.not.include('BIGCART parked order_rules_violated');
    expect(shop.cart.view.changes).to.deep.equal([{ id: 'BIGCART', what: 'back' }]);
  });

  it('tells only what changed, and nothing twice', async () => {
    const shop = await withCodes(10000, 'TENOFF', 'SAVE20');
    shop.cart.update({ order: { amount: 5000 } });
    await pass(1000);
    const { changes } = shop.cart.view;
    expect(changes).to.deep.equal([{ id: 'SAVE20', what: 'amount' }]);
    shop.cart.renew();
    shop.cart.update({ order: { amount: 5000 }, metadata: { store: 'berlin' } });
    await pass(1000);
    expect(shop.cart.view.changes).to.equal(changes);
  });

  it('does not ask again about what is gone for good, which can only be removed', async () => {
    const shop = await withCodes(10000, 'TENOFF', 'SAVE20');
    shop.sandbox.changeVoucher('SAVE20', { expiration_date: '2020-12-31T23:59:59.000Z' });
    shop.cart.update({ order: { amount: 9000 } });
    await pass(1000);
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000', 'SAVE20 gone voucher_expired']);
    shop.sandbox.changeVoucher('SAVE20', { expiration_date: null });
    shop.cart.update({ order: { amount: 8000 } });
    await pass(1000);
    expect(shop.sent.at(-1)?.body.redeemables?.map(({ id }) => id)).to.deep.equal(['TENOFF']);
    expect(shop.cart.redeemables).to.deep.equal([{ object: 'voucher', id: 'TENOFF' }]);
    shop.sent.length = 0;
    shop.cart.remove('SAVE20');
    await pass(1000);
    expect(shop.sent).to.have.length(0);
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000']);
  });

  it('shows a code that is without effect now, and does not redeem it', async () => {
    const shop = await withCodes(5000, 'TENOFF', 'FLAT30');
    shop.cart.update({ order: { amount: 2500 } });
    await pass(1000);
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000', 'FLAT30 no-effect']);
    expect(shop.cart.held()?.redeemables).to.deep.equal([{ object: 'voucher', id: 'TENOFF' }]);
    shop.cart.update({ order: { amount: 5000 } });
    await pass(1000);
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000', 'FLAT30 applied 1000']);
  });

  it('has a problem if the API cannot be asked, and asks again with the next change', async () => {
    let isDown = false;
    const shop = openCartShop({ context: { order: { amount: 10000 } } }, openSandbox(), () =>
      isDown ? Promise.reject(new TypeError('Failed to fetch')) : undefined,
    );
    await soon(shop.cart.apply('SAVE20'));
    isDown = true;
    shop.cart.update({ order: { amount: 5000 } });
    await pass(30_000);
    expect(shop.sent).to.have.length(2);
    expect(shop.cart.view.problem).to.include({ status: 'failed', kind: 'network' });
    expect(shop.cart.view.isChecking).to.equal(true);
    expect(await soon(shop.cart.redeem())).to.include({ status: 'failed', mayHaveRedeemed: false });
    expect(shop.sandbox.state().redemptions).to.deep.equal([]);
    isDown = false;
    shop.cart.update({ order: { amount: 6000 } });
    await pass(1000);
    expect(shortRows(shop.cart)).to.deep.equal(['SAVE20 applied 1200']);
    expect(shop.cart.view.problem).to.equal(undefined);
  });

  it('drops an answer about the cart as it was, and has one question on its way at most', async () => {
    let release: (() => void) | undefined;
    let isSlow = false;
    const sandbox = openSandbox();
    const shop = openCartShop({ context: { order: { amount: 10000 } } }, sandbox, (_note, answer) =>
      isSlow ? new Promise<void>((resolve) => (release = resolve)).then(answer) : undefined,
    );
    await soon(shop.cart.apply('SAVE20'));
    isSlow = true;
    shop.cart.update({ order: { amount: 5000 } });
    await pass(1000);
    shop.cart.update({ order: { amount: 4000 } });
    await pass(5000);
    expect(shop.sent).to.have.length(2);
    isSlow = false;
    release!();
    await flush();
    expect(shop.cart.view.totals?.amount, 'what is shown meanwhile').to.equal(10000);
    await soon(shop.cart.whenChecked());
    expect(shop.sent).to.have.length(3);
    expect(shop.cart.view.totals).to.include({ amount: 4000, total: 3200 });
  });
});

describe('a cart that could not ask the API', () => {
  it('asks again when the shopper does something on the page, at most every 10 seconds', async () => {
    let isDown = false;
    const shop = openCartShop({ context: { order: { amount: 10000 } } }, openSandbox(), () =>
      isDown ? Promise.reject(new TypeError('Failed to fetch')) : undefined,
    );
    await soon(shop.cart.apply('SAVE20'));
    isDown = true;
    shop.cart.update({ order: { amount: 5000 } });
    await pass(1000);
    for (let times = 0; times < 50; times += 1) {
      shop.cart.renew();
      await pass(200);
    }
    expect(shop.sent).to.have.length(3);
    isDown = false;
    await pass(10_000);
    shop.cart.renew();
    await pass(1000);
    expect(shortRows(shop.cart)).to.deep.equal(['SAVE20 applied 1000']);
  });

  it('because its client breaks a promise has a problem, and asks again later', async () => {
    const { client } = openCartShop();
    let isBroken = true;
    const validate: typeof client.validate = (...parameters) =>
      isBroken ? (Promise.resolve(undefined) as never) : client.validate(...parameters);
    const cart = createCart({ ...client, validate }, { context: { order: { amount: 10000 } } });
    const report = globalThis.console.error;
    globalThis.console.error = () => {};
    expect(await soon(cart.apply('TENOFF'))).to.include({ status: 'failed', kind: 'unreadable' });
    globalThis.console.error = report;
    isBroken = false;
    expect(await soon(cart.apply('TENOFF'))).to.deep.equal({ status: 'applied' });
  });
});

describe('a code that is removed from a cart', () => {
  it('leaves the rest, which is checked again under the same lock', async () => {
    const shop = await withCodes(10000, 'TENOFF', 'SAVE20');
    expect(shop.cart.remove('tenoff')).to.equal(true);
    await soon(shop.cart.whenChecked());
    expect(shortRows(shop.cart)).to.deep.equal(['SAVE20 applied 2000']);
    expect(shop.sent).to.have.length(1);
    expect(shop.sandbox.state().locks).to.have.length(1);
    expect(shop.sandbox.state().locks[0]?.holds).to.have.length(1);
  });

  it('was the last one: nothing is sent, nothing is shown, and it can be applied again at once', async () => {
    const shop = await withCodes(10000, 'ONCE');
    shop.cart.remove('ONCE');
    await pass(1000);
    expect(shop.sent).to.have.length(0);
    expect(shop.cart.view).to.deep.include({
      rows: [],
      totals: undefined,
      figures: undefined,
      isChecking: false,
    });
    expect(shop.cart.view.hold.state).to.equal('none');
    expect(await soon(shop.cart.apply('ONCE'))).to.deep.equal({ status: 'applied' });
  });

  it('may still be being checked: its call ends, and it does not come into the list', async () => {
    const shop = await withCodes(10000, 'TENOFF');
    const call = shop.cart.apply('SAVE20');
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000', 'SAVE20 checking']);
    expect(shop.cart.remove('SAVE20')).to.equal(true);
    expect(await soon(call)).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false });
    await soon(shop.cart.whenChecked());
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000']);
  });

  it('is not in the list: nothing happens', async () => {
    const shop = await withCodes(10000, 'TENOFF');
    expect(shop.cart.remove('NOSUCH')).to.equal(false);
    await pass(1000);
    expect(shop.sent).to.have.length(0);
  });
});
