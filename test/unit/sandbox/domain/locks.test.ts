import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../../../../sandbox/sandbox.ts';
import { sendAsBackend } from '../../../support/backend-requests.ts';
import {
  answerTo,
  check,
  control,
  type Part,
  post,
  qualify,
  redeem,
  stackAnswer,
  voucher,
} from '../../../support/page-requests.ts';
import { openSandbox, uses } from '../../../support/sandbox.ts';

const order = { amount: 20000 };
const day = 24 * 60 * 60 * 1000;

/** Validates with a lock, and returns the session of the response. */
async function lock(sandbox: Sandbox, redeemables: object[], session: object = {}): Promise<Part> {
  const { body } = await stackAnswer(sandbox, 'validations', {
    redeemables,
    order,
    session: { type: 'LOCK', ...session },
  });
  expect(body['valid']).to.equal(true);
  return body['session'] as Part;
}

/** Redeems one code, and returns the refusal's key or what is left to pay. */
async function redeeming(sandbox: Sandbox, redeemable: object, session?: object): Promise<unknown> {
  const { body, order: after } = await stackAnswer(sandbox, 'redemptions', {
    redeemables: [redeemable],
    order,
    ...(session && { session }),
  });
  return body['key'] ?? after?.['total_amount'];
}

const advance = (sandbox: Sandbox, ms: unknown) =>
  control(sandbox, 'POST', 'clock', { body: { advance: ms } });

describe('a lock', () => {
  it('keeps the last use for the client with its key, and ends when that client redeems', async () => {
    const sandbox = openSandbox();
    const session = await lock(sandbox, [voucher('ONCE')], { key: 'mine' });
    expect(session).to.deep.equal({ key: 'mine', type: 'LOCK', ttl: 7, ttl_unit: 'DAYS' });
    expect(uses(sandbox.state(), 'ONCE')).to.equal(0);
    expect(await redeeming(sandbox, voucher('ONCE'))).to.equal('quantity_exceeded');
    expect(await redeeming(sandbox, voucher('ONCE'), { type: 'LOCK', key: 'other' })).to.equal(
      'quantity_exceeded',
    );
    expect((await answerTo(sandbox, 'ONCE')).body['key']).to.equal('quantity_exceeded');
    expect(sandbox.state().locks).to.have.length(1);
    expect(await redeeming(sandbox, voucher('ONCE'), { type: 'LOCK', key: 'mine' })).to.equal(19500);
    expect(sandbox.state().locks).to.deep.equal([]);
    expect(uses(sandbox.state(), 'ONCE')).to.equal(1);
  });

  it('also works with the endpoint redeem', async () => {
    const sandbox = openSandbox();
    await lock(sandbox, [voucher('ONCE')], { key: 'mine' });
    const body = { order, session: { type: 'LOCK', key: 'mine' } };
    expect((await answerTo(sandbox, 'ONCE', body)).status).to.equal(200);
    expect(sandbox.state().locks).to.deep.equal([]);
  });

  it('keeps the requested credits of a gift card, and no more', async () => {
    const sandbox = openSandbox();
    await lock(sandbox, [voucher('GIFT50', { gift: { credits: 3000 } })], { key: 'mine' });
    const credits = (amount: number) => voucher('GIFT50', { gift: { credits: amount } });
    expect(await redeeming(sandbox, credits(2001))).to.equal('gift_amount_exceeded');
    expect(await redeeming(sandbox, credits(2000))).to.equal(18000);
    expect(await redeeming(sandbox, credits(3000), { type: 'LOCK', key: 'mine' })).to.equal(17000);
    expect(sandbox.state().vouchers['GIFT50']?.gift?.balance).to.equal(0);
  });

  it('keeps the requested points of a loyalty card', async () => {
    const sandbox = openSandbox();
    const points = (amount: number) =>
      voucher('POINTS500', { reward: { id: 'rew_sandbox_points', points: amount } });
    await lock(sandbox, [points(400)], { key: 'mine' });
    expect(await redeeming(sandbox, points(101))).to.equal('loyalty_card_points_exceeded');
    expect(await redeeming(sandbox, points(100))).to.equal(18000);
  });

  it('does not stop others from using a code without a limit', async () => {
    const sandbox = openSandbox();
    await lock(sandbox, [voucher('TENOFF')]);
    expect(await redeeming(sandbox, voucher('TENOFF'))).to.equal(19000);
  });

  it('gets a key if the request has none', async () => {
    const sandbox = openSandbox();
    const session = await lock(sandbox, [voucher('ONCE')]);
    expect(session['key']).to.match(/^ssn_/);
    expect(await redeeming(sandbox, voucher('ONCE'), { type: 'LOCK', key: session['key'] })).to.equal(19500);
  });

  it('replaces an earlier lock with the same key', async () => {
    const sandbox = openSandbox();
    await lock(sandbox, [voucher('ONCE')], { key: 'mine' });
    await lock(sandbox, [voucher('ONCE'), voucher('TENOFF')], { key: 'mine' });
    await lock(sandbox, [voucher('TENOFF')], { key: 'mine' });
    expect(sandbox.state().locks.map(({ holds }) => holds)).to.deep.equal([
      [{ voucher_id: 'v_sandbox_TENOFF', credits: 0, points: 0 }],
    ]);
    expect(await redeeming(sandbox, voucher('ONCE'))).to.equal(19500);
  });

  it('stays after a refused redemption', async () => {
    const sandbox = openSandbox();
    await lock(sandbox, [voucher('ONCE')], { key: 'mine' });
    await redeeming(sandbox, voucher('EXPIRED'), { type: 'LOCK', key: 'mine' });
    expect(sandbox.state().locks).to.have.length(1);
  });

  it('is not created without the type LOCK, nor by a validation that is not valid', async () => {
    const sandbox = openSandbox();
    const ask = (code: string, session: object) =>
      stackAnswer(sandbox, 'validations', { redeemables: [voucher(code)], session });
    expect((await ask('ONCE', { key: 'mine' })).body).not.to.have.any.keys('session');
    expect((await ask('EXPIRED', { type: 'LOCK', key: 'mine' })).body).not.to.have.any.keys('session');
    expect(sandbox.state().locks).to.deep.equal([]);
  });
});

describe('two locks on one card', () => {
  const credits = (amount: number) => voucher('GIFT50', { gift: { credits: amount } });

  /** What a request in a session, or in none, reads as the balance of the gift card. */
  async function balance(sandbox: Sandbox, key?: string): Promise<unknown> {
    const { redeemables } = await stackAnswer(sandbox, 'validations', {
      redeemables: [credits(1)],
      order,
      ...(key !== undefined && { session: { key } }),
    });
    const result = redeemables[0]?.['result'] as Part;
    return (result['gift'] as Part | undefined)?.['balance'] ?? (result['error'] as Part)['key'];
  }

  it('leave to others what neither holds, and to each its own part too', async () => {
    const sandbox = openSandbox();
    await lock(sandbox, [credits(2000)], { key: 'a' });
    await lock(sandbox, [credits(1500)], { key: 'b' });
    expect(await balance(sandbox)).to.equal(1500);
    expect(await balance(sandbox, 'c')).to.equal(1500);
    expect(await balance(sandbox, 'a')).to.equal(3500);
    expect(await balance(sandbox, 'b')).to.equal(3000);
    const { body } = await check(sandbox, { code: 'GIFT50', amount: '9000' });
    expect(body['gift']).to.include({ amount: 5000, balance: 1500 });
    expect(sandbox.state().vouchers['GIFT50']?.gift?.balance).to.equal(5000);
  });

  it('let each redeem what the other does not hold, in either order', async () => {
    for (const [first, second, most] of [
      ['a', 'b', 3500],
      ['b', 'a', 3000],
    ] as const) {
      const sandbox = openSandbox();
      await lock(sandbox, [credits(2000)], { key: 'a' });
      await lock(sandbox, [credits(1500)], { key: 'b' });
      expect(await redeeming(sandbox, credits(most + 1), { key: first })).to.equal('gift_amount_exceeded');
      expect(await redeeming(sandbox, credits(most), { key: first })).to.equal(20000 - most);
      expect(await balance(sandbox), first).to.equal('gift_amount_exceeded');
      expect(await balance(sandbox, second)).to.equal(5000 - most);
      expect(await redeeming(sandbox, credits(5000 - most), { key: second })).to.equal(15000 + most);
      expect(sandbox.state().vouchers['GIFT50']?.gift?.balance).to.equal(0);
    }
  });

  it('count again as one of them is released, replaced or over', async () => {
    const sandbox = openSandbox();
    await lock(sandbox, [credits(2000)], { key: 'a', ttl: 1, ttl_unit: 'HOURS' });
    await lock(sandbox, [credits(1500)], { key: 'b' });
    await lock(sandbox, [credits(500)], { key: 'b' });
    expect(await balance(sandbox)).to.equal(2500);
    await advance(sandbox, 60 * 60 * 1000);
    expect(await balance(sandbox)).to.equal(4500);
    await sendAsBackend(sandbox, 'vouchers/GIFT50/sessions/b', { method: 'DELETE' });
    expect(await balance(sandbox)).to.equal(5000);
  });

  it('are added up for points too, and in a qualification', async () => {
    const sandbox = openSandbox({ vouchers: [benPoints] });
    const ofBen = { customer: { source_id: 'ben' } };
    for (const [key, amount] of [
      ['a', 200],
      ['b', 100],
    ] as const) {
      const reward = { id: 'rew_sandbox_points', points: amount };
      await stackAnswer(sandbox, 'validations', {
        redeemables: [voucher('BENPOINTS', { reward })],
        order,
        session: { type: 'LOCK', key },
        ...ofBen,
      });
    }
    const { data } = await qualify({ order, ...ofBen, options: { limit: 50 } }, sandbox);
    const found = data.find(({ id }) => id === 'BENPOINTS');
    expect((found?.['result'] as Part)['loyalty_card']).to.include({ points: 500, balance: 200 });
  });

  it('never leave less than nothing, where a test lowers the balance below what they hold', async () => {
    const sandbox = openSandbox();
    await lock(sandbox, [credits(3000)], { key: 'a' });
    sandbox.changeVoucher('GIFT50', { gift: { amount: 5000, balance: 1000 } });
    expect(await redeeming(sandbox, voucher('GIFT50'))).to.equal('gift_amount_exceeded');
  });
});

const benPoints = {
  code: 'BENPOINTS',
  type: 'LOYALTY_CARD',
  loyalty_card: { points: 500, balance: 500 },
  holder_id: 'cust_ben',
} as const;

describe('the duration of a lock', () => {
  const rows: [session: object, ms: number][] = [
    [{}, 7 * day],
    [{ ttl: 2 }, 2 * day],
    [{ ttl: 3, ttl_unit: 'HOURS' }, 3 * 60 * 60 * 1000],
    [{ ttl: 90, ttl_unit: 'SECONDS' }, 90_000],
    [{ ttl: 5_000_000_000, ttl_unit: 'NANOSECONDS' }, 5000],
  ];
  for (const [session, ms] of rows) {
    it(`is exactly ${ms} ms for ${JSON.stringify(session)}`, async () => {
      const sandbox = openSandbox();
      await lock(sandbox, [voucher('ONCE')], session);
      await advance(sandbox, ms - 1);
      expect(await redeeming(sandbox, voucher('ONCE'))).to.equal('quantity_exceeded');
      expect(sandbox.state().locks).to.have.length(1);
      await advance(sandbox, 1);
      expect(sandbox.state().locks).to.deep.equal([]);
      expect(await redeeming(sandbox, voucher('ONCE'))).to.equal(19500);
    });
  }
});

describe('the sandbox’s clock', () => {
  it('can be moved forward, which everything follows, and starts again with a reset', async () => {
    const sandbox = openSandbox({ vouchers: [{ code: 'SOON', start_date: '2026-01-06T00:00:00.000Z' }] });
    expect(await redeeming(sandbox, voucher('SOON'))).to.equal('voucher_not_active');
    const response = await advance(sandbox, day);
    expect(await response.json()).to.deep.equal({ now: '2026-01-06T12:00:00.000Z' });
    expect(await redeeming(sandbox, voucher('SOON'))).to.equal(19500);
    expect(sandbox.state().redemptions.at(-1)).to.include({ date: '2026-01-06T12:00:00.000Z' });
    sandbox.reset();
    expect(await redeeming(sandbox, voucher('SOON'))).to.equal('voucher_not_active');
  });

  for (const ms of ['1', -1, 1.5, 1e15, undefined]) {
    it(`cannot be moved by ${JSON.stringify(ms)}`, async () => {
      const sandbox = openSandbox();
      const response = await advance(sandbox, ms);
      expect(response.status).to.equal(400);
      expect(await response.json()).to.have.property('message');
      expect(await redeeming(sandbox, voucher('TENOFF'))).to.equal(19000);
      expect(sandbox.state().redemptions[0]).to.include({ date: '2026-01-05T12:00:00.000Z' });
    });
  }
});

/** A sandbox whose slow responses wait until `letGo` is called. `started` resolves when the first of them waits. */
function slowSandbox() {
  let letGo = () => {};
  let begun = () => {};
  const started = new Promise<void>((resolve) => (begun = resolve));
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const wait = () => (begun(), gate);
  return { sandbox: openSandbox({ wait }), letGo: () => letGo(), started };
}

describe('while the response to a redemption waits,', () => {
  const known = { source_id: 'cart-7', amount: 20000 };
  const slow = voucher('SLOW-5S');

  it('another request on the same order is refused until the response is sent', async () => {
    const { sandbox, letGo, started } = slowSandbox();
    const first = post(sandbox, 'redemptions', { redeemables: [slow], order: known });
    await started;
    const id = sandbox.state().orders[0]?.id;
    for (const named of [known, { source_id: 'cart-7' }, { id }]) {
      for (const path of ['redemptions', 'validations'] as const) {
        const { status, body } = await stackAnswer(sandbox, path, {
          redeemables: [voucher('TENOFF')],
          order: named,
        });
        expect([status, body['key']], path).to.deep.equal([400, 'multiple_requests']);
      }
      expect((await answerTo(sandbox, 'TENOFF', { order: named })).body['key']).to.equal('multiple_requests');
    }
    expect((await redeem(sandbox, 'TENOFF', { order: { source_id: 'cart-8', amount: 1 } })).status).to.equal(
      200,
    );
    expect(sandbox.state().redemptions.map(({ result }) => result)).to.deep.equal(['SUCCESS', 'SUCCESS']);
    letGo();
    expect((await first).status).to.equal(200);
    expect((await redeem(sandbox, 'TENOFF', { order: known })).status).to.equal(200);
  });

  it('another request on a code that it had locked is refused', async () => {
    const { sandbox, letGo, started } = slowSandbox();
    await lock(sandbox, [voucher('ONCE')], { key: 'mine' });
    const first = post(sandbox, 'redemptions', {
      redeemables: [slow, voucher('ONCE')],
      order,
      session: { type: 'LOCK', key: 'mine' },
    });
    await started;
    const ask = async (code: string) =>
      (await stackAnswer(sandbox, 'validations', { redeemables: [voucher(code)] })).body['key'];
    expect(await ask('ONCE')).to.equal('multiple_requests');
    expect(await ask('TENOFF')).to.equal(undefined);
    letGo();
    await first;
    expect(await ask('ONCE')).to.equal(undefined);
  });

  it('a code without a lock can be redeemed at the same time', async () => {
    const { sandbox, letGo, started } = slowSandbox();
    const first = post(sandbox, 'redemptions', { redeemables: [slow, voucher('TENOFF')], order });
    await started;
    expect((await redeem(sandbox, 'TENOFF')).status).to.equal(200);
    letGo();
    await first;
  });

  it('its order is free again when its client has ended the connection', async () => {
    const sandbox = openSandbox();
    await post(sandbox, 'redemptions', { redeemables: [voucher('TIMEOUT-AFTER')], order: known }).catch(
      () => {},
    );
    expect((await redeem(sandbox, 'TENOFF', { order: known })).status).to.equal(200);
  });
});
