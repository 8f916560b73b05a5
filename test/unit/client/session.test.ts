import { describe, expect, it } from 'vitest';
import type { SessionContext } from '../../../src/api/context.ts';
import { createSession } from '../../../src/client/session.ts';
import { openSandbox } from '../../support/sandbox.ts';
import { openSandboxShop } from '../../support/shop.ts';

describe('a session', () => {
  it('is a lock with a random key', () => {
    const session = createSession();
    expect(session).to.have.all.keys('type', 'key');
    expect(session.type).to.equal('LOCK');
    expect(session.key).to.match(/^ssn_(\d+-){3}\d+$/);
    expect(createSession().key).not.to.equal(session.key);
  });

  it('has the duration that the shop gives', () => {
    expect(createSession({ ttl: 10, ttl_unit: 'MINUTES' })).to.include({
      ttl: 10,
      ttl_unit: 'MINUTES',
      type: 'LOCK',
    });
  });

  it('has the key that the shop gives, and otherwise a random one', () => {
    expect(createSession({ key: 'ssn_lamp' }).key).to.equal('ssn_lamp');
    expect(createSession({ key: undefined }).key).to.match(/^ssn_/);
  });
});

/** Two clients of one sandbox, whose clock a test can move. */
function twoShoppers(endpoint: 'redeem' | 'redemptions') {
  let time = Date.parse('2026-01-05T12:00:00.000Z');
  const sandbox = openSandbox({ now: () => new Date(time) });
  return {
    anna: openSandboxShop({ endpoint }, sandbox).client,
    ben: openSandboxShop({ endpoint }, sandbox).client,
    wait: (ms: number) => (time += ms),
    sandbox,
  };
}

for (const endpoint of ['redeem', 'redemptions'] as const) {
  describe(`the last use of a code that a session holds, with the endpoint ${endpoint},`, () => {
    const order = { amount: 5000 };
    const minutes = { ttl: 10, ttl_unit: 'MINUTES' } as const;

    it('is not available to anybody else', async () => {
      const { anna, ben } = twoShoppers(endpoint);
      const session = createSession(minutes);
      const check = await anna.validate('ONCE', { order, session });
      expect(check).to.deep.include({ status: 'valid', session });
      expect(await ben.validate('ONCE', { order })).to.include({
        status: 'refused',
        key: 'quantity_exceeded',
      });
      expect(await ben.redeem('ONCE', { order })).to.include({ status: 'refused', key: 'quantity_exceeded' });
      expect(await ben.redeemAll(['ONCE', 'TENOFF'], { order })).to.deep.nested.include({
        status: 'partial',
        'unused[0].key': 'quantity_exceeded',
      });
    });

    it('is available to the holder of the session, who may validate again', async () => {
      const { anna } = twoShoppers(endpoint);
      const session = createSession(minutes);
      await anna.validate('ONCE', { order, session });
      expect(await anna.validate('ONCE', { order, session })).to.include({ status: 'valid' });
      expect(await anna.redeem('ONCE', { order, session })).to.include({ status: 'redeemed' });
    });

    it('is redeemed with the session that the API returned', async () => {
      const { anna, ben } = twoShoppers(endpoint);
      const check = await anna.validate('ONCE', { order, session: { type: 'LOCK' } });
      if (check.status !== 'valid') throw new Error(check.status);
      expect(check.session?.key).to.match(/^ssn_/);
      expect(await ben.redeem('ONCE', { order })).to.include({ status: 'refused' });
      // The session of a response can be sent back unchanged.
      const session: SessionContext = check.session!;
      expect(await anna.redeem('ONCE', { order, session })).to.include({ status: 'redeemed' });
    });

    it('is available to others after the holder redeemed another code with the session', async () => {
      const { anna, ben, sandbox } = twoShoppers(endpoint);
      const session = createSession(minutes);
      await anna.validate('ONCE', { order, session });
      expect(sandbox.state().locks.length).to.equal(1);
      expect(await anna.redeem('TENOFF', { order, session })).to.include({ status: 'redeemed' });
      expect(sandbox.state().locks.length).to.equal(0);
      expect(await ben.redeem('ONCE', { order })).to.include({ status: 'redeemed' });
    });

    it('is available to others after the time of the session', async () => {
      const { anna, ben, wait } = twoShoppers(endpoint);
      await anna.validate('ONCE', { order, session: createSession(minutes) });
      wait(10 * 60_000 - 1);
      expect(await ben.validate('ONCE', { order })).to.include({ status: 'refused' });
      wait(1);
      expect(await ben.validate('ONCE', { order })).to.include({ status: 'valid' });
      expect(await ben.redeem('ONCE', { order })).to.include({ status: 'redeemed' });
    });

    it('is not held by a validation without a session, nor by one that is refused', async () => {
      const { anna, ben, sandbox } = twoShoppers(endpoint);
      await anna.validate('ONCE', { order });
      await anna.validate('EXPIRED', { order, session: createSession(minutes) });
      expect(sandbox.state().locks).to.deep.equal([]);
      expect(await ben.redeem('ONCE', { order })).to.include({ status: 'redeemed' });
    });
  });
}

it('a session holds each of several redeemables', async () => {
  const { anna, ben } = twoShoppers('redeem');
  const order = { amount: 5000 };
  const session = createSession();
  const asked = ['ONCE', { object: 'voucher', id: 'GIFT50', gift: { credits: 4000 } } as const];
  expect(await anna.validate(asked, { order, session })).to.deep.nested.include({
    'session.key': session.key,
  });
  expect(await ben.validate('ONCE', { order })).to.include({ status: 'refused' });
  expect(await ben.redeem('GIFT50', { order, gift: { credits: 1001 } })).to.include({
    key: 'gift_amount_exceeded',
  });
  expect(await ben.redeem('GIFT50', { order, gift: { credits: 1000 } })).to.include({ status: 'redeemed' });
});
