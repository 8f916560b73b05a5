import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCartShop, shortRows, type CartShop, type Interrupt } from '../../support/cart.ts';
import { cart as order, openSandbox, uses } from '../../support/sandbox.ts';
import type { StackOutcome, StackRedeemed } from '../../../src/client/stack-outcome.ts';
import { createCart } from '../../../src/cart/create-cart.ts';
import { flush, pass, soon, useClock } from '../support/clock.ts';
import { leavePage, openPage } from '../support/page.ts';

useClock();
beforeEach(openPage);
afterEach(leavePage);

const redemptions = ({ sent }: CartShop) => sent.filter(({ path }) => path === 'redemptions');

async function withCodes(codes: string[], interrupt?: Interrupt, sandbox = openSandbox()): Promise<CartShop> {
  const shop = openCartShop({ context: { order }, attemptKey: 'attempt' }, sandbox, interrupt);
  for (const code of codes) expect((await soon(shop.cart.apply(code))).status, code).to.equal('applied');
  return shop;
}

/** The answer to a redemption is lost. The API redeems, or does not. */
const losing =
  (end: 'redeemed' | 'not redeemed'): Interrupt =>
  ({ path }, answer) => {
    if (path !== 'redemptions') return undefined;
    const lost = () => Promise.reject(new TypeError('Failed to fetch'));
    return end === 'redeemed' ? answer().then(lost) : lost();
  };

describe('the order of a cart', () => {
  it('redeems all that is applied, in one request and under the lock, exactly as it is shown', async () => {
    const shop = await withCodes(['TENOFF', 'gfct5ZWI1nL']);
    const shown = shop.cart.view.figures;
    const outcome = (await soon(shop.cart.redeem())) as StackRedeemed;
    expect(outcome).to.include({ status: 'redeemed' });
    expect(redemptions(shop)).to.have.length(1);
    expect(redemptions(shop)[0]!.body).to.deep.include({
      redeemables: [
        { object: 'voucher', id: 'TENOFF' },
        { object: 'voucher', id: 'gfct5ZWI1nL', gift: { credits: 10000 } },
      ],
      session: { type: 'LOCK', key: shop.cart.sessionKey },
      metadata: { attempt: outcome.attemptId },
    });
    expect(shown).to.deep.equal({
      discount: 1000,
      payments: [{ id: 'gfct5ZWI1nL', amount: 10000 }],
      total: 2000,
    });
    expect(shop.cart.view.rows).to.deep.equal([]);
    expect(shop.cart.view.receipts.map(({ id, effects }) => [id, effects[0]?.taken])).to.deep.equal([
      ['TENOFF', 1000],
      ['gfct5ZWI1nL', 10000],
    ]);
    expect(shop.cart.view.totals).to.include({ total: 2000 });
    expect(shop.sandbox.state().locks).to.deep.equal([]);
  });

  it('is not held up by a cart without codes: nothing is sent', async () => {
    const shop = await withCodes([]);
    expect(await soon(shop.cart.redeem())).to.deep.equal({ status: 'empty' });
    expect(shop.sent).to.deep.equal([]);
  });

  it('is checked first after a change of the cart, and nothing is redeemed that was not shown', async () => {
    const shop = await withCodes(['TENOFF', 'SAVE20']);
    shop.cart.update({ order: { amount: 5000 } });
    expect(await soon(shop.cart.redeem())).to.deep.equal({ status: 'changed' });
    expect(redemptions(shop)).to.deep.equal([]);
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000', 'SAVE20 applied 800']);
    expect(await soon(shop.cart.redeem())).to.include({ status: 'redeemed' });
    expect(redemptions(shop)).to.have.length(1);
  });

  it('is redeemed if a change of the cart left everything as it was shown', async () => {
    const shop = await withCodes(['TENOFF']);
    shop.cart.update({ order, metadata: { store: 'berlin' } });
    expect(await soon(shop.cart.redeem())).to.include({ status: 'redeemed' });
    expect(shop.checks()).to.have.length(2);
  });

  it('is changed if something else is given now, also for the same amount', async () => {
    const shop = await withCodes(['TENOFF']);
    const discount = {
      type: 'PERCENT',
      percent_off: 50,
      amount_limit: 1000,
      effect: 'APPLY_TO_ORDER',
    } as const;
    shop.sandbox.changeVoucher('TENOFF', { discount });
    shop.cart.update({ order, metadata: { step: 2 } });
    expect(await soon(shop.cart.redeem())).to.deep.equal({ status: 'changed' });
    expect(shop.cart.view.figures).to.include({ discount: 1000 });
    expect(await soon(shop.cart.redeem())).to.include({ status: 'redeemed' });
  });

  it('is changed if a code is still being added', async () => {
    const shop = await withCodes(['TENOFF']);
    const call = shop.cart.apply('SAVE20');
    expect(await soon(shop.cart.redeem())).to.deep.equal({ status: 'changed' });
    expect(await call).to.deep.equal({ status: 'applied' });
  });

  it('takes the lock again if it has ended, and is changed if somebody else has used what was shown', async () => {
    const sandbox = openSandbox({ now: () => new Date() });
    const shop = await withCodes(['ONCE'], undefined, sandbox);
    await pass(11 * 60_000);
    sandbox.changeVoucher('ONCE', { redemption: { redeemed_quantity: 1 } });
    expect(await soon(shop.cart.redeem())).to.deep.equal({ status: 'changed' });
    expect(redemptions(shop)).to.deep.equal([]);
    sandbox.changeVoucher('ONCE', { redemption: { redeemed_quantity: 0 } });
    shop.cart.update({ order, metadata: { again: true } });
    await soon(shop.cart.whenChecked());
    expect(await soon(shop.cart.redeem())).to.include({ status: 'redeemed' });
  });

  it('is refused by the API: the cart says why, and nothing was redeemed', async () => {
    const shop = await withCodes(['TENOFF', 'ONCE']);
    for (const code of ['TENOFF', 'ONCE']) shop.sandbox.changeVoucher(code, { active: false });
    expect(await soon(shop.cart.redeem())).to.include({ status: 'refused' });
    await soon(shop.cart.whenChecked());
    expect(shortRows(shop.cart)).to.deep.equal([
      'TENOFF gone voucher_disabled',
      'ONCE gone voucher_disabled',
    ]);
    expect(shop.cart.view.receipts).to.deep.equal([]);
  });

  it('can redeem only some: those are receipts, and the others stay with their reason', async () => {
    const shop = await withCodes(['TENOFF', 'ONCE']);
    shop.sandbox.changeVoucher('ONCE', { active: false });
    expect(await soon(shop.cart.redeem())).to.include({ status: 'partial' });
    expect(shop.cart.view.receipts.map(({ id }) => id)).to.deep.equal(['TENOFF']);
    expect(shortRows(shop.cart)).to.deep.equal(['ONCE gone voucher_disabled']);
    await pass(5000);
    expect(shop.sent.at(-1)?.path).to.equal('redemptions');
  });

  it('is sent once, however often it is called, and nothing else is sent meanwhile', async () => {
    let release: (() => void) | undefined;
    const shop = await withCodes(['TENOFF'], ({ path }, answer) =>
      path === 'redemptions' ? new Promise<void>((resolve) => (release = resolve)).then(answer) : undefined,
    );
    const calls = [shop.cart.redeem(), shop.cart.redeem()];
    await pass(200);
    calls.push(shop.cart.redeem());
    expect(shop.cart.view).to.include({ redemption: 'redeeming' });
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF redeeming 1000']);
    expect(await soon(shop.cart.apply('SAVE20'))).to.include({ status: 'failed', kind: 'blocked' });
    expect(shop.cart.remove('TENOFF')).to.equal(false);
    expect(() => (shop.cart.redeemables = [])).to.throw(TypeError, /settle/);
    shop.cart.update({ order: { amount: 7000 } });
    shop.cart.renew();
    await pass(2000);
    expect(shop.sent.at(-1)?.path).to.equal('redemptions');
    release!();
    const outcomes = await Promise.all(calls);
    expect(new Set(outcomes).size).to.equal(1);
    expect(uses(shop.sandbox.state(), 'TENOFF')).to.equal(1);
  });

  it('can be stopped before it is sent', async () => {
    const shop = await withCodes(['TENOFF']);
    const stop = new AbortController();
    shop.cart.update({ order: { amount: 7000 } });
    const call = shop.cart.redeem({ signal: stop.signal });
    stop.abort();
    expect(await soon(call)).to.include({ status: 'failed', kind: 'aborted', mayHaveRedeemed: false });
    expect(redemptions(shop)).to.deep.equal([]);
  });
});

describe('a redemption of a cart whose answer is lost', () => {
  it('blocks the cart and each of its codes until it is settled, and sends nothing again', async () => {
    const shop = await withCodes(['TENOFF', 'SAVE20'], losing('redeemed'));
    const outcome = (await soon(shop.cart.redeem())) as StackOutcome;
    expect(outcome).to.include({ status: 'failed', mayHaveRedeemed: true });
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF undecided 1000', 'SAVE20 undecided 2000']);
    expect(shop.cart.view).to.deep.include({ redemption: 'undecided', undecided: outcome });
    shop.sent.length = 0;
    expect(await soon(shop.cart.redeem())).to.equal(outcome);
    expect(shop.cart.remove('SAVE20')).to.equal(false);
    shop.cart.update({ order: { amount: 7000 } });
    shop.cart.recheck();
    expect(await soon(shop.cart.apply('ONCE'))).to.include({ kind: 'blocked' });
    const other = createCart(shop.client, { context: { order } });
    expect(await soon(other.apply('save20'))).to.include({ kind: 'blocked' });
    expect(await soon(shop.client.redeem('SAVE20'))).to.include({ kind: 'blocked' });
    await pass(5000);
    expect(shop.sent).to.deep.equal([]);
  });

  it('ends with what the backend found of each code', async () => {
    const shop = await withCodes(['TENOFF', 'SAVE20'], losing('redeemed'));
    const { attemptId } = (await soon(shop.cart.redeem())) as StackOutcome;
    const found = shop.sandbox.state().redemptions.filter(({ voucher }) => voucher !== null);
    const part = (id: string) => ({
      object: 'voucher',
      id,
      redemption: { id: `r_${id}`, result: 'SUCCESS' },
      effects: [],
    });
    expect(found).to.have.length(2);
    shop.cart.settle({
      status: 'partial',
      attemptId,
      redeemed: [part('TENOFF')],
      unused: [
        { status: 'inapplicable', object: 'voucher', id: 'SAVE20', key: 'quantity_exceeded', message: '' },
      ],
      effects: [],
      body: undefined,
    });
    expect(shop.cart.view.receipts.map(({ id }) => id)).to.deep.equal(['TENOFF']);
    expect(shortRows(shop.cart)).to.deep.equal(['SAVE20 parked quantity_exceeded']);
    expect(shop.cart.view.redemption).to.equal('none');
    const other = createCart(shop.client, { context: { order } });
    expect((await soon(other.apply('TENOFF'))).status).to.equal('applied');
  });

  it('was not redeemed, says the backend: everything is checked again and can be redeemed', async () => {
    let isLost = true;
    const lose = losing('not redeemed');
    const shop = await withCodes(['TENOFF', 'SAVE20'], (...request) =>
      isLost ? lose(...request) : undefined,
    );
    await soon(shop.cart.redeem());
    isLost = false;
    shop.cart.settle('not-redeemed');
    await soon(shop.cart.whenChecked());
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000', 'SAVE20 applied 2000']);
    expect(await soon(shop.cart.redeem())).to.include({ status: 'redeemed' });
    expect(uses(shop.sandbox.state(), 'TENOFF')).to.equal(1);
  });

  it('also frees a promotion, which has no code', async () => {
    const shop = await withCodes([], losing('not redeemed'));
    await soon(shop.cart.apply({ object: 'promotion_tier', id: 'promo_5PERCENT' }));
    await soon(shop.cart.redeem());
    shop.cart.settle('not-redeemed');
    const other = createCart(shop.client, { context: { order } });
    expect((await soon(other.apply({ object: 'promotion_tier', id: 'promo_5PERCENT' }))).status).to.equal(
      'applied',
    );
  });

  it('of one code ends with its redemption, and with no other one', async () => {
    const shop = await withCodes(['TENOFF'], losing('redeemed'));
    await soon(shop.cart.redeem());
    const found = { id: 'r_1', result: 'SUCCESS', voucher: { code: 'TENOFF' } };
    expect(() => shop.cart.settle({ ...found, voucher: { code: 'SAVE20' } })).to.throw(
      TypeError,
      /what the cart has sent/,
    );
    expect(() => shop.cart.settle({ ...found, id: undefined })).to.throw(TypeError, /with an id/);
    expect(shop.cart.view.redemption).to.equal('undecided');
    shop.cart.settle(found);
    expect(shop.cart.view.receipts).to.have.length(1);
    expect(shop.cart.view.redemption).to.equal('none');
  });

  it('is not settled by anything else', async () => {
    const shop = await withCodes(['TENOFF', 'SAVE20'], losing('redeemed'));
    await soon(shop.cart.redeem());
    const single = { id: 'r_1', result: 'SUCCESS' };
    for (const wrong of [
      undefined,
      null,
      'redeemed',
      { status: 'failed' },
      { result: 'FAILURE', id: 'rf_1' },
      single,
      { status: 'redeemed', redeemed: [], unused: [] },
      { status: 'redeemed', redeemed: [null], unused: [] },
      { status: 'redeemed', redeemed: [{ object: 'voucher', id: 'TENOFF' }], unused: [] },
    ])
      expect(() => shop.cart.settle(wrong as never), JSON.stringify(wrong)).to.throw(
        TypeError,
        /the result of an attempt/,
      );
    expect(shop.cart.view.redemption).to.equal('undecided');
    expect(await soon(shop.client.redeem('SAVE20'))).to.include({ kind: 'blocked' });
    await flush();
  });

  it('ends with the parts that the backend found, also if it leaves out the empty list of what was not used', async () => {
    const { cart } = await withCodes(['TENOFF'], losing('redeemed'));
    await soon(cart.redeem());
    const part = { object: 'voucher', id: 'TENOFF', redemption: { id: 'r_1', result: 'SUCCESS' } };
    cart.settle({ status: 'redeemed', redeemed: [part] } as never);
    expect(cart.view.redemption).to.equal('none');
    expect(cart.view.rows).to.deep.equal([]);
    expect(cart.view.receipts.map(({ id }) => id)).to.deep.equal(['TENOFF']);
  });
});

describe('a cart with a client of the page’s own', () => {
  it('sends its redemption once, also if the client breaks its promise', async () => {
    const { client } = await withCodes([]);
    let times = 0;
    const own = {
      ...client,
      redeemAll: () => {
        times += 1;
        return Promise.reject(new Error('broken'));
      },
    };
    const cart = createCart(own, { context: { order } });
    await soon(cart.apply('TENOFF'));
    expect(await soon(cart.redeem())).to.include({ status: 'failed', mayHaveRedeemed: true });
    await soon(cart.redeem());
    const second = createCart(own, { context: { order } });
    expect(await soon(second.apply('TENOFF'))).to.include({ kind: 'blocked' });
    expect(times).to.equal(1);
  });
});
