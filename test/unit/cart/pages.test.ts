import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Cart } from '../../../src/cart/cart.ts';
import { openCartShop, shortRows, type CartShop } from '../../support/cart.ts';
import { cart as order, openSandbox } from '../../support/sandbox.ts';
import { flush, pass, soon, useClock } from '../support/clock.ts';
import { leavePage, openPage } from '../support/page.ts';

useClock();
beforeEach(openPage);

const open: Cart[] = [];
let keys = 0;

afterEach(() => {
  for (const cart of open.splice(0)) cart.dispose();
  leavePage();
});

/** A page of the shop in one tab. Those with the same key are pages of one shopper. */
function openTab(sessionKey: string, sandbox = openSandbox({ now: () => new Date() })): CartShop {
  const shop = openCartShop({ context: { order }, sessionKey }, sandbox);
  open.push(shop.cart);
  return shop;
}

const newKey = () => `ssn_of_a_test_${(keys += 1)}`;

const ids = ({ cart }: CartShop) => cart.view.rows.map(({ id }) => id).sort();

/** Messages between tabs take turns of the event loop. */
async function arrive(): Promise<void> {
  for (let times = 0; times < 5; times += 1) await flush();
  await pass(1000);
  for (let times = 0; times < 5; times += 1) await flush();
}

describe('the list of a cart on the next page', () => {
  it('is restored in one request, in the right order of application and with the amounts that were chosen', async () => {
    const shop = openCartShop({ context: { order } });
    for (const code of ['gfct5ZWI1nL', 'TENOFF']) await soon(shop.cart.apply(code));
    await soon(shop.cart.apply('GIFT50', { credits: 700 }));
    const saved = JSON.stringify(shop.cart.redeemables);
    const next = openCartShop({ context: { order }, sessionKey: shop.cart.sessionKey }, shop.sandbox);
    next.cart.redeemables = JSON.parse(saved) as Cart['redeemables'];
    expect(next.cart.view).to.deep.include({ isChecking: true, totals: undefined });
    expect(shortRows(next.cart)).to.deep.equal([
      'gfct5ZWI1nL checking',
      'TENOFF checking',
      'GIFT50 checking',
    ]);
    await soon(next.cart.whenChecked());
    expect(shortRows(next.cart)).to.deep.equal(shortRows(shop.cart));
    expect(next.cart.view.rows.map(({ isAmountChosen }) => isAmountChosen)).to.deep.equal([
      false,
      false,
      true,
    ]);
    expect(next.sent).to.have.length(1);
    expect(JSON.stringify(next.cart.redeemables)).to.equal(saved);
  });

  it('finds its own lock again, and not a code that is held for somebody else', async () => {
    const sandbox = openSandbox();
    const shop = openCartShop({ context: { order } }, sandbox);
    await soon(shop.cart.apply('ONCE'));
    const next = openCartShop({ context: { order }, sessionKey: shop.cart.sessionKey }, sandbox);
    next.cart.redeemables = shop.cart.redeemables;
    const other = openCartShop({ context: { order } }, sandbox);
    other.cart.redeemables = ['ONCE'] as never;
    await soon(Promise.all([next.cart.whenChecked(), other.cart.whenChecked()]));
    expect(shortRows(next.cart)).to.deep.equal(['ONCE applied 500']);
    expect(shortRows(other.cart)).to.deep.equal(['ONCE parked quantity_exceeded']);
  });

  it('is shown after the back button only once it is checked again', async () => {
    const shop = openCartShop({ context: { order } });
    await soon(shop.cart.apply('ONCE'));
    shop.sandbox.changeVoucher('ONCE', { active: false });
    shop.cart.recheck();
    expect(shortRows(shop.cart)).to.deep.equal(['ONCE checking']);
    expect(shop.cart.view).to.deep.include({ totals: undefined, figures: undefined, isChecking: true });
    expect(shop.cart.held()).to.equal(undefined);
    await soon(shop.cart.whenChecked());
    expect(shortRows(shop.cart)).to.deep.equal(['ONCE gone voucher_disabled']);
  });
});

describe('the tabs of a shopper', () => {
  it('share what is applied and what is removed, and each asks the API itself', async () => {
    const key = newKey();
    const one = openTab(key);
    const two = openTab(key, one.sandbox);
    await soon(one.cart.apply('TENOFF'));
    await arrive();
    expect(shortRows(two.cart)).to.deep.equal(['TENOFF applied 1000']);
    await soon(two.cart.apply('SAVE20'));
    await arrive();
    expect(ids(one)).to.deep.equal(['SAVE20', 'TENOFF']);
    one.cart.remove('TENOFF');
    await arrive();
    expect(shortRows(two.cart)).to.deep.equal(['SAVE20 applied 2000']);
    expect(one.sandbox.state().locks).to.have.length(1);
    const times = one.sent.length + two.sent.length;
    await pass(20_000);
    expect(one.sent.length + two.sent.length, 'requests once all is said').to.equal(times);
  });

  it('give their list to a tab that opens later, which has restored an older one', async () => {
    const key = newKey();
    const one = openTab(key);
    for (const code of ['TENOFF', 'SAVE20']) await soon(one.cart.apply(code));
    const late = openTab(key, one.sandbox);
    late.cart.redeemables = [{ object: 'voucher', id: 'TENOFF' }];
    await arrive();
    expect(ids(late)).to.deep.equal(['SAVE20', 'TENOFF']);
    expect(ids(one)).to.deep.equal(['SAVE20', 'TENOFF']);
  });

  it('do not make the lock longer by asking for another tab', async () => {
    const key = newKey();
    const one = openTab(key);
    await soon(one.cart.apply('ONCE'));
    await pass(6 * 60_000);
    const late = openTab(key, one.sandbox);
    await arrive();
    expect(shortRows(late.cart)).to.deep.equal(['ONCE applied 500']);
    const left = Date.parse(one.sandbox.state().locks[0]!.until) - Date.now();
    expect(left).to.be.within(3.5 * 60_000, 4 * 60_000);
  });

  it('forget what one of them has redeemed', async () => {
    const key = newKey();
    const one = openTab(key);
    const two = openTab(key, one.sandbox);
    await soon(one.cart.apply('TENOFF'));
    await arrive();
    await soon(one.cart.redeem());
    await arrive();
    expect(two.cart.view.rows).to.deep.equal([]);
  });

  it('do not share anything with another key, or without a key of the page', async () => {
    const one = openTab(newKey());
    const two = openTab(newKey(), one.sandbox);
    const none = openCartShop({ context: { order } }, one.sandbox);
    await soon(one.cart.apply('TENOFF'));
    await arrive();
    expect([two.cart.view.rows, none.cart.view.rows]).to.deep.equal([[], []]);
  });

  it('ignore everything in the channel that no cart has sent', async () => {
    const key = newKey();
    const { cart, sent } = openTab(key);
    await soon(cart.apply('TENOFF'));
    const channel = new BroadcastChannel(`voucher-redeem/cart ${key}`);
    const list = { version: 1, at: Date.now() + 5000, by: 'zzz', redeemables: [], hold: {} };
    const evil = [
      null,
      'list',
      [],
      { ...list, version: 2 },
      { ...list, at: Infinity },
      { ...list, at: Date.now() + 3_600_000 },
      { ...list, at: '9999999999999' },
      { ...list, by: 7 },
      { ...list, redeemables: 'SAVE20' },
      { ...list, redeemables: [{ object: 'script', id: 'x' }] },
      { ...list, redeemables: [{ object: 'voucher', id: 'x'.repeat(301) }] },
      { ...list, redeemables: [{ object: 'voucher', id: 'x', gift: { credits: 0.5 } }] },
      { ...list, redeemables: Array(31).fill('x') },
      { ...list, redeemables: [{ object: 'voucher', id: { toString: 'x' } }] },
    ];
    sent.length = 0;
    for (const message of evil) channel.postMessage(message);
    await arrive();
    expect(shortRows(cart)).to.deep.equal(['TENOFF applied 1000']);
    expect(sent).to.deep.equal([]);
    channel.postMessage({
      ...list,
      hold: { since: Date.now(), until: Date.now() + 9e9 },
      redeemables: ['SAVE20'],
    });
    await arrive();
    expect(shortRows(cart)).to.deep.equal(['SAVE20 applied 2000']);
    expect(sent[0]?.body.session?.ttl, 'the longest lock').to.be.at.most(600);
    channel.close();
  });

  it('need no channel: without one, a cart works alone', async () => {
    const { BroadcastChannel: own } = globalThis;
    for (const broken of [
      undefined,
      class {
        constructor() {
          throw new DOMException('no origin', 'SecurityError');
        }
      },
    ]) {
      globalThis.BroadcastChannel = broken as never;
      const { cart } = openTab(newKey());
      expect(await soon(cart.apply('TENOFF'))).to.deep.equal({ status: 'applied' });
    }
    globalThis.BroadcastChannel = own;
  });
});
