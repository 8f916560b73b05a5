import { describe, expect, it } from 'vitest';
import { openCartShop, shortRows, type CartShop } from '../../support/cart.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { pass, soon, useClock } from '../support/clock.ts';

useClock();

const MINUTE = 60_000;

async function withCode(): Promise<CartShop> {
  const sandbox = openSandbox({ now: () => new Date() });
  const shop = openCartShop({ context: { order: { amount: 10000 } }, sessionKey: 'ssn_hold' }, sandbox);
  await soon(shop.cart.apply('ONCE'));
  return shop;
}

/** How long the lock of the sandbox still lasts, in whole minutes. */
const minutesLeft = ({ sandbox }: CartShop) =>
  Math.round((Date.parse(sandbox.state().locks[0]!.until) - Date.now()) / MINUTE);

/** Input on the page every half minute. */
async function useThePage({ cart }: CartShop, minutes: number): Promise<void> {
  for (let half = 0; half < minutes * 2; half += 1) {
    cart.renew();
    await pass(MINUTE / 2);
  }
}

describe('the lock of a cart', () => {
  it('is not made longer by a check that no shopper asked for', async () => {
    const shop = await withCode();
    await pass(6 * MINUTE);
    shop.cart.update({ order: { amount: 9000 } });
    await pass(1000);
    expect(shop.checks()).to.have.length(2);
    expect(minutesLeft(shop)).to.equal(4);
  });

  it('is renewed by input, at most every 4 minutes', async () => {
    const shop = await withCode();
    await useThePage(shop, 8.5);
    expect(shop.checks()).to.have.length(3);
    expect(minutesLeft(shop)).to.be.within(9, 10);
  });

  it('is renewed for 60 minutes in all, and then lets go', async () => {
    const shop = await withCode();
    await useThePage(shop, 75);
    expect(shop.cart.view.hold.state).to.equal('expired');
    expect(shop.checks().length).to.be.at.most(1 + 60 / 4);
    const other = openCartShop({ context: { order: { amount: 10000 } } }, shop.sandbox);
    expect(await soon(other.cart.apply('ONCE'))).to.deep.equal({ status: 'applied' });
  });

  it('of an abandoned cart ends by itself, and the view says so', async () => {
    const shop = await withCode();
    let heard = 0;
    shop.cart.subscribe(() => (heard += 1));
    await pass(10 * MINUTE + 1000);
    expect(heard).to.equal(1);
    expect(shop.cart.view.hold.state).to.equal('expired');
    expect(shop.checks()).to.have.length(1);
  });

  it('that has ended is taken again by input, and what others have used is parked', async () => {
    const shop = await withCode();
    await pass(11 * MINUTE);
    const other = openCartShop({ context: { order: { amount: 10000 } } }, shop.sandbox);
    await soon(other.cart.apply('ONCE'));
    shop.cart.renew();
    await soon(shop.cart.whenChecked());
    expect(shortRows(shop.cart)).to.deep.equal(['ONCE parked quantity_exceeded']);
    await pass(11 * MINUTE);
    shop.cart.update({ order: { amount: 9999 } });
    await pass(1000);
    expect(shortRows(shop.cart)).to.deep.equal(['ONCE applied 500']);
  });

  it('that has ended is not taken again by a check that no shopper asked for', async () => {
    const shop = await withCode();
    await pass(11 * MINUTE);
    shop.cart.update({ order: { amount: 9000 } });
    await pass(1000);
    expect(shop.checks().at(-1)?.body.session).to.equal(undefined);
    expect(shortRows(shop.cart)).to.deep.equal(['ONCE applied 500']);
    expect(shop.cart.view.hold.state).to.equal('expired');
  });

  it('costs one request for many signs of input at once', async () => {
    const shop = await withCode();
    await pass(5 * MINUTE);
    for (let times = 0; times < 50; times += 1) shop.cart.renew();
    await pass(1000);
    expect(shop.checks()).to.have.length(2);
    expect(minutesLeft(shop)).to.equal(10);
  });

  it('is not asked for without anything that is applied', async () => {
    const { cart, sent } = openCartShop({ context: { order: { amount: 10000 } } });
    cart.renew();
    await pass(20 * MINUTE);
    cart.renew();
    await pass(1000);
    expect(sent).to.have.length(0);
  });
});

describe('the requests of a cart', () => {
  it('are never more than five in five seconds, and none is refused for it', async () => {
    const sandbox = openSandbox({
      now: () => new Date(),
      settings: { rateLimit: { requests: 5, seconds: 5 } },
    });
    const shop = openCartShop({ context: { order: { amount: 10000 } } }, sandbox);
    const codes = ['TENOFF', 'SAVE20', 'ONCE', 'EXPIRED', 'NOSUCH', 'SPRING5', 'gfct5ZWI1nL', 'DISABLED'];
    await soon(Promise.all(codes.map((code) => shop.cart.apply(code))));
    for (let amount = 0; amount < 10; amount += 1) {
      shop.cart.update({ order: { amount: 9000 + amount } });
      shop.cart.remove(codes[amount % codes.length]!);
      void shop.cart.promotions();
      await pass(500);
    }
    await soon(shop.cart.whenChecked());
    await soon(shop.cart.redeem());
    const times = shop.sent.map(({ at }) => at);
    const inFive = times.map((start) => times.filter((at) => at >= start && at < start + 5000).length);
    expect(Math.max(...inFive)).to.be.at.most(5);
    expect(times.length).to.be.above(9);
    expect(shop.sent.filter(({ status }) => status === 429)).to.deep.equal([]);
  });
});
