import { describe, expect, it, vi } from 'vitest';
import { envelope } from '../../fixtures/envelopes.ts';
import { openCartShop, shortRows, type CartShop } from '../../support/cart.ts';
import { cart as order, openSandbox } from '../../support/sandbox.ts';
import { soon, useClock } from '../support/clock.ts';

useClock();

const inAll = () => openSandbox({ settings: { stackingRules: { redeemables_application_mode: 'ALL' } } });

/** Applies several codes, one after the other. */
async function applyAll({ cart }: CartShop, ...codes: string[]): Promise<void> {
  for (const code of codes) expect(await soon(cart.apply(code)), code).to.deep.equal({ status: 'applied' });
}

describe('a cart that a code is added to', () => {
  it('sends one request for each of five good codes, and shows what the API says of all together', async () => {
    const shop = openCartShop({ context: { order } });
    await applyAll(shop, 'TENOFF', 'SAVE20', 'ONCE', 'PROP300', 'SPRING5');
    expect(shop.sent.map(({ path }) => path)).to.deep.equal(Array(5).fill('validations'));
    expect(shortRows(shop.cart)).to.deep.equal([
      'TENOFF applied 1000',
      'SAVE20 applied 2000',
      'ONCE applied 500',
      'PROP300 applied 300',
      'SPRING5 applied 500',
    ]);
    expect(shop.cart.view).to.deep.include({
      totals: { amount: 13000, taken: 4300, discount: 4300, total: 8700 },
      figures: { discount: 4300, payments: [], total: 8700 },
      isChecking: false,
      problem: undefined,
    });
  });

  it('holds all of them under one lock, for as many minutes as the page says', async () => {
    const sandbox = openSandbox({ now: () => new Date() });
    const shop = openCartShop({ context: { order }, sessionKey: 'ssn_cart', hold: 12 }, sandbox);
    await applyAll(shop, 'TENOFF', 'ONCE');
    const [lock, ...more] = sandbox.state().locks;
    expect(more).to.deep.equal([]);
    expect(lock).to.include({ key: 'ssn_cart', ttl: 720, ttl_unit: 'SECONDS' });
    expect(lock?.holds).to.have.length(2);
    expect(shop.cart.view.hold.state).to.equal('held');
  });

  it('keeps a refused code out of the list, and says why', async () => {
    const shop = openCartShop({ context: { order } });
    await applyAll(shop, 'TENOFF');
    const result = await soon(shop.cart.apply('EXPIRED'));
    expect(result)
      .to.deep.include({ status: 'refused' })
      .and.to.have.nested.property('reason.key', 'voucher_expired');
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000']);
    expect(shop.sent).to.have.length(2);
  });

  it('names the other code if a code cannot be combined with exactly one', async () => {
    const one = openCartShop({ context: { order } });
    await applyAll(one, 'SPRING5');
    expect(await soon(one.cart.apply('ALONE15'))).to.have.nested.property('reason.conflictsWith', 'SPRING5');
    const two = openCartShop({ context: { order } });
    await applyAll(two, 'SPRING5', 'TENOFF');
    expect(await soon(two.cart.apply('ALONE15'))).to.have.nested.property('reason.conflictsWith', undefined);
  });

  it('does not let a new code push out one that is applied', async () => {
    const shop = openCartShop({ context: { order } });
    await applyAll(shop, 'gfct5ZWI1nL');
    const result = await soon(shop.cart.apply('ALONE15'));
    expect(result).to.have.nested.property('reason.key', 'exclusion_rules_not_met');
    expect(result).to.have.nested.property('reason.conflictsWith', 'gfct5ZWI1nL');
    await soon(shop.cart.whenChecked());
    expect(shortRows(shop.cart)).to.deep.equal(['gfct5ZWI1nL applied 10000']);
    expect(shop.sandbox.state().locks[0]?.holds, 'what the lock holds').to.have.length(1);
  });

  it('leaves a code that would change nothing unapplied, until it is applied again', async () => {
    const shop = openCartShop({ context: { order: { amount: 2000 } } });
    await applyAll(shop, 'TENOFF');
    expect(await soon(shop.cart.apply('FLAT30'))).to.deep.equal({ status: 'no-effect' });
    await soon(shop.cart.whenChecked());
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000']);
    expect(shop.sandbox.state().locks[0]?.holds, 'what the lock holds').to.have.length(1);
    await applyAll(shop, 'FLAT30');
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000', 'FLAT30 applied 0']);
  });

  it('asks again about a code without effect if the cart changed in between', async () => {
    const shop = openCartShop({ context: { order: { amount: 2000 } } });
    expect(await soon(shop.cart.apply('FLAT30'))).to.deep.equal({ status: 'no-effect' });
    shop.cart.update({ order: { amount: 2500 } });
    expect(await soon(shop.cart.apply('FLAT30'))).to.deep.equal({ status: 'no-effect' });
  });

  it('sends nothing for an empty code, a long one and one of the list', async () => {
    const shop = openCartShop({ context: { order } });
    await applyAll(shop, 'TENOFF');
    for (const [code, key] of [
      ['  ', 'missing_code'],
      ['X'.repeat(301), 'code_too_long'],
      ['tenoff', 'duplicated_redeemables'],
    ] as const)
      expect(await shop.cart.apply(code)).to.have.nested.property('reason.key', key);
    expect(shop.sent).to.have.length(1);
  });

  it('gives two calls for one code the same result', async () => {
    const { cart, sent } = openCartShop({ context: { order } });
    const results = soon(Promise.all([cart.apply('TENOFF'), cart.apply('TENOFF')]));
    expect(await results).to.deep.equal([{ status: 'applied' }, { status: 'applied' }]);
    expect(sent).to.have.length(1);
  });

  it('adds what the API could not be asked about to nothing, and keeps what is shown', async () => {
    let isDown = false;
    const shop = openCartShop({ context: { order } }, openSandbox(), () =>
      isDown ? Promise.reject(new TypeError('Failed to fetch')) : undefined,
    );
    await applyAll(shop, 'TENOFF');
    isDown = true;
    expect(await soon(shop.cart.apply('SAVE20'))).to.include({
      status: 'failed',
      kind: 'network',
      mayHaveRedeemed: false,
    });
    expect(shortRows(shop.cart)).to.deep.equal(['TENOFF applied 1000']);
    expect(shop.cart.view).to.include({ problem: undefined, isChecking: false });
  });

  it('waits after too many requests, and then asks again', async () => {
    let times = 0;
    const shop = openCartShop({ context: { order } }, openSandbox(), () => {
      times += 1;
      if (times > 1) return undefined;
      return new Response(JSON.stringify(envelope(429)), { status: 429, headers: { 'Retry-After': '7' } });
    });
    await applyAll(shop, 'TENOFF');
    expect(shop.sent[1]!.at - shop.sent[0]!.at).to.be.at.least(7000);
  });

  it('waits while another request is at work on the order', async () => {
    let times = 0;
    const busy = () => new Response(JSON.stringify(envelope(400, 'multiple_requests')), { status: 400 });
    const shop = openCartShop({ context: { order } }, openSandbox(), () =>
      (times += 1) > 1 ? undefined : busy(),
    );
    await applyAll(shop, 'TENOFF');
    expect(shop.sent).to.have.length(2);
  });
});

describe('a cart of a project with the mode ALL', () => {
  it('sends one request for a good code, and one for a refused one', async () => {
    const shop = openCartShop({ context: { order } }, inAll());
    await applyAll(shop, 'TENOFF', 'SAVE20');
    expect(await soon(shop.cart.apply('EXPIRED'))).to.have.nested.property('reason.key', 'voucher_expired');
    await applyAll(shop, 'ONCE');
    expect(shop.sent).to.have.length(4);
    expect(shortRows(shop.cart)).to.deep.equal([
      'TENOFF applied 1000',
      'SAVE20 applied 2000',
      'ONCE applied 500',
    ]);
  });

  it('asks once more for each code that fails, and tries it again only after the cart changed', async () => {
    const shop = openCartShop({ context: { order: { amount: 25000 } } }, inAll());
    await applyAll(shop, 'BIGCART', 'TENOFF');
    await soon(shop.cart.apply({ object: 'promotion_tier', id: 'promo_10OFF100' }));
    shop.sent.length = 0;
    shop.cart.update({ order: { amount: 5000 } });
    await soon(shop.cart.whenChecked());
    expect(shop.sent).to.have.length(3);
    expect(shortRows(shop.cart)).to.deep.equal([
      'TENOFF applied 1000',
      'BIGCART parked order_rules_violated',
      'promo_10OFF100 parked order_rules_violated',
    ]);
    await applyAll(shop, 'SAVE20');
    expect(shop.sent).to.have.length(4);
    shop.cart.update({ order: { amount: 25000 } });
    await soon(shop.cart.whenChecked());
    expect(shop.sent).to.have.length(5);
    expect(shortRows(shop.cart).filter((row) => row.includes('applied'))).to.have.length(4);
  });

  it('leaves out of the next request what is over a limit, until the cart changes', async () => {
    const sandbox = inAll();
    sandbox.changeSettings({ stackingRules: { applicable_redeemables_limit: 2 } });
    const shop = openCartShop({ context: { order } }, sandbox);
    shop.cart.redeemables = ['TENOFF', 'SAVE20', 'ONCE'].map((id) => ({ object: 'voucher', id }) as const);
    await soon(shop.cart.whenChecked());
    const over = 'applicable_redeemables_limit_exceeded';
    expect(shortRows(shop.cart).at(-1)).to.equal(`ONCE parked ${over}`);
    expect(await soon(shop.cart.apply('SPRING5'))).to.have.nested.property('reason.key', over);
    const asked = () => shop.sent.at(-1)?.body.redeemables?.map(({ id }) => id);
    expect(asked()).to.deep.equal(['TENOFF', 'SAVE20', 'SPRING5']);
    shop.cart.remove('TENOFF');
    await soon(shop.cart.whenChecked());
    expect(asked()).to.deep.equal(['SAVE20', 'ONCE']);
    expect(shortRows(shop.cart)).to.deep.equal(['SAVE20 applied 2000', 'ONCE applied 500']);
  });

  it('finds the right order of application although the answer is void', async () => {
    const shop = openCartShop({ context: { order: { amount: 4000 } } }, inAll());
    await applyAll(shop, 'GIFT50');
    // Before the API shows that it is a card, it is sent before GIFT50, which then has nothing to pay and voids the answer.
    expect(await soon(shop.cart.apply('gfct5ZWI1nL'))).to.have.nested.property(
      'reason.key',
      'invalid_amount',
    );
    expect(shop.sent).to.have.length(3);
    expect(shortRows(shop.cart)).to.deep.equal(['GIFT50 applied 4000']);
  });
});

describe('cards of a cart', () => {
  it('pay what is left to pay after discounts and promotions, whatever was added first', async () => {
    const shop = openCartShop({ context: { order } });
    await applyAll(shop, 'gfct5ZWI1nL', 'TENOFF');
    await soon(shop.cart.apply({ object: 'promotion_tier', id: 'promo_5PERCENT' }));
    await applyAll(shop, 'SAVE20');
    expect(shortRows(shop.cart)).to.deep.equal([
      'TENOFF applied 1000',
      'SAVE20 applied 2000',
      'promo_5PERCENT applied 500',
      'gfct5ZWI1nL applied 9500',
    ]);
    expect(shop.cart.view.rows.at(-1)?.card).to.deep.equal({ balance: 10000, most: 9500 });
    expect(shop.cart.view.figures).to.deep.equal({
      discount: 3500,
      payments: [{ id: 'gfct5ZWI1nL', amount: 9500 }],
      total: 0,
    });
  });

  it('pay as much as the shopper chooses, and again all of it if they take that back', async () => {
    const shop = openCartShop({ context: { order } });
    await applyAll(shop, 'gfct5ZWI1nL');
    expect(shop.cart.use('gfct5ZWI1nL', { credits: 2500 })).to.equal(true);
    await soon(shop.cart.whenChecked());
    expect(shop.cart.view.rows[0]).to.deep.include({
      amount: 2500,
      isAmountChosen: true,
      card: { balance: 10000, most: 10000 },
    });
    shop.cart.update({ order: { amount: 8000 } });
    shop.cart.use('gfct5ZWI1nL');
    await soon(shop.cart.whenChecked());
    expect(shop.cart.view.rows[0]).to.deep.include({ amount: 8000, isAmountChosen: false });
  });

  it('of loyalty are used with the reward of the context, in points', async () => {
    const context = { order, reward: { id: 'rew_sandbox_points' } };
    const shop = openCartShop({ context });
    expect(await soon(shop.cart.apply('POINTS500', { points: 100 }))).to.deep.equal({ status: 'applied' });
    expect(shop.cart.view.rows[0]).to.deep.include({ kind: 'loyalty', points: 100, amount: 2000 });
    await applyAll(shop, 'TENOFF');
    expect(shop.checks().at(-1)?.body.redeemables).to.deep.equal([
      { object: 'voucher', id: 'TENOFF', reward: { id: 'rew_sandbox_points' } },
      { object: 'voucher', id: 'POINTS500', reward: { id: 'rew_sandbox_points', points: 100 } },
    ]);
  });

  it('of loyalty are refused without a reward, with one sentence for the developer', async () => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => {});
    const shop = openCartShop({ context: { order } });
    expect(await soon(shop.cart.apply('POINTS500'))).to.have.nested.property('reason.key', 'missing_reward');
    expect(error.mock.calls).to.have.length(1);
    expect(error.mock.calls[0]![0]).to.include('context has no reward.id');
    error.mockRestore();
  });
});
