import { being, expect, test, type Backend } from './backend.ts';

/** A shop's backend redeems, rolls back and releases, over real HTTP. Nothing of it is ever sent twice. */

const order = { amount: 5000 };
const posts = ({ arrived }: Backend) => arrived.filter(({ what }) => what.startsWith('POST'));
const balanceOf = ({ sandbox }: Backend, code: string) => sandbox.state().vouchers[code]?.gift?.balance;

test('a backend redeems, and its attempt is named in the metadata', async ({ backend }) => {
  const outcome = await backend.client.redeem(
    ['TENOFF'],
    { order, customer: { source_id: 'anna' } },
    { attemptKey: 'attempt_id', trackingId: 'anna' },
  );
  const { attemptId, redeemed } = being(outcome, 'redeemed');
  expect(redeemed[0]?.effects).toMatchObject([{ kind: 'amount' }]);
  const [record] = backend.sandbox.state().redemptions;
  expect(record?.metadata).toEqual({ attempt_id: attemptId });
  expect(record?.channel.channel_id).toBe('sandbox-app-id');
  expect(await backend.client.redeem(['EXPIRED'])).toMatchObject({
    status: 'refused',
    key: 'voucher_expired',
  });
});

test('who redeems is told, where no customer is', async ({ backend }) => {
  await backend.client.redeem(['TENOFF'], { order });
  await backend.client.redeem(['TENOFF'], { order }, { trackingId: 'visit-7' });
  const [nobody, somebody] = backend.sandbox.state().redemptions;
  expect(nobody?.tracking_id).toBe(null);
  expect(somebody?.tracking_id).toMatch(/./);
});

test('a promotion tier is redeemed, with what it takes off', async ({ backend }) => {
  const context = { order: { amount: 20000 } };
  const outcome = await backend.client.redeemPromotionTier('promo_10OFF100', context);
  expect(outcome).toMatchObject({
    status: 'redeemed',
    promotionTierId: 'promo_10OFF100',
    effects: [{ kind: 'amount', taken: 1000 }],
  });
  expect(await backend.client.redeemPromotionTier('promo_INACTIVE', context)).toMatchObject({
    status: 'refused',
    key: 'promotion_inactive',
  });
  await expect(backend.client.redeemPromotionTier('')).rejects.toThrow(TypeError);
});

test('a rollback gives the balance back, and the card can be redeemed again', async ({ backend }) => {
  const { client } = backend;
  const pay = async () => {
    const card = { object: 'voucher' as const, id: 'gfct5ZWI1nL', gift: { credits: 5000 } };
    return being(await client.redeem([card], { order }), 'redeemed').redeemed[0]!.redemption;
  };
  const before = balanceOf(backend, 'gfct5ZWI1nL');
  const { id } = await pay();
  expect(balanceOf(backend, 'gfct5ZWI1nL')).toBe(before! - 5000);
  const { rollback } = being(await client.rollback(id, { reason: 'returned' }), 'rolled-back');
  expect(rollback).toMatchObject({
    redemption: id,
    amount: -5000,
    reason: 'returned',
    gift: { amount: -5000 },
  });
  expect(balanceOf(backend, 'gfct5ZWI1nL')).toBe(before);
  await pay();
  expect(balanceOf(backend, 'gfct5ZWI1nL')).toBe(before! - 5000);

  const again = being(await client.rollback(id), 'refused');
  expect(again).toMatchObject({ key: 'already_rolled_back', httpStatus: 400 });
  expect(again.failedRollbackId).toMatch(/^rrf_/);
});

test('several redeemed as one go back as one', async ({ backend }) => {
  const { client } = backend;
  const outcome = being(await client.redeem(['TENOFF', 'GIFT50'], { order: { amount: 20000 } }), 'redeemed');
  const { redeemed, parent } = outcome;
  const part = redeemed[0]!.redemption.id;
  expect(await client.rollback(part)).toMatchObject({ status: 'refused', key: 'invalid_redemption_parent' });
  expect(await client.rollback(parent!.id)).toMatchObject({ status: 'refused', key: 'invalid_redemption' });

  const all = being(await client.rollbackAll(parent!.id, { reason: 'mistake' }), 'rolled-back');
  expect(all.rollbacks.map(({ redemption }) => redemption)).toEqual(
    redeemed.map(({ redemption }) => redemption.id),
  );
  expect(all.parent).toMatchObject({ redemption: parent!.id, reason: 'mistake' });
  expect(all.order).toMatchObject({ status: 'CANCELED' });
  expect(balanceOf(backend, 'GIFT50')).toBe(5000);
});

test('one redeemed alone goes back through rollbackAll, too', async ({ backend }) => {
  const { redeemed } = being(await backend.client.redeem(['ONCE'], { order }), 'redeemed');
  const all = being(await backend.client.rollbackAll(redeemed[0]!.redemption.id), 'rolled-back');
  expect(all).toMatchObject({ rollbacks: [{ object: 'redemption_rollback' }], parent: undefined });
  expect(await backend.client.redeem(['ONCE'], { order })).toMatchObject({ status: 'redeemed' });
});

test('a lock is released once, and there is none the second time', async ({ backend }) => {
  const { client } = backend;
  const session = { type: 'LOCK' as const, key: 'a key/with ?' };
  being(await backend.shopper().validate('ONCE', { order, session }), 'valid');
  expect(await client.redeem(['ONCE'], { order })).toMatchObject({ key: 'quantity_exceeded' });
  expect(await client.releaseSession('ONCE', session.key)).toEqual({ status: 'released' });
  expect(await client.releaseSession('ONCE', session.key)).toMatchObject({
    status: 'refused',
    key: 'not_found',
    resourceType: 'session',
  });
  expect(await client.redeem(['ONCE'], { order })).toMatchObject({ status: 'redeemed' });
});

test('429 on what redeems is reported with its wait, and nothing is sent again', async ({ backend }) => {
  const outcome = await backend.client.redeem(['RATE-LIMIT'], { order });
  expect(being(outcome, 'failed')).toMatchObject({ kind: 'rate-limited', mayHaveRedeemed: false });
  expect(being(outcome, 'failed').retryAfter).toBeGreaterThan(3000);
  backend.mishaps.push({ status: 429, headers: { 'Retry-After': '1' }, body: { code: 429, message: 'No.' } });
  expect(await backend.client.rollback('r_1')).toMatchObject({
    status: 'failed',
    kind: 'rate-limited',
    mayHaveRolledBack: false,
    retryAfter: 1000,
  });
  expect(posts(backend)).toHaveLength(2);
});

for (const mishap of ['cut', 'cut-after', { status: 503 }] as const) {
  test(`nothing that changes a voucher is sent twice: ${JSON.stringify(mishap)}`, async ({ backend }) => {
    const { client, mishaps, arrived, sandbox } = backend;
    const { redeemed } = being(await client.redeem(['TENOFF'], { order }), 'redeemed');
    const { id } = redeemed[0]!.redemption;
    const calls = [
      [() => client.redeem(['SAVE20'], { order }), 'mayHaveRedeemed'],
      [() => client.redeemPromotionTier('promo_10OFF100', { order: { amount: 20000 } }), 'mayHaveRedeemed'],
      [() => client.rollback(id), 'mayHaveRolledBack'],
      [() => client.rollbackAll(id), 'mayHaveRolledBack'],
      [() => client.releaseSession('ONCE', 'key'), 'mayHaveReleased'],
    ] as const;
    for (const [call, mayHave] of calls) {
      arrived.length = 0;
      const before = sandbox.state().requests;
      mishaps.push(mishap);
      expect(await call()).toMatchObject({ status: 'failed', [mayHave]: true });
      expect(arrived).toHaveLength(1);
      expect(sandbox.state().requests - before).toBe(mishap === 'cut-after' ? 1 : 0);
    }
  });
}

test('a redirect is not followed, for it would send the redemption a second time', async ({ backend }) => {
  backend.mishaps.push({ status: 307, headers: { Location: '/v1/redemptions' } });
  expect(await backend.client.redeem(['TENOFF'], { order })).toMatchObject({
    status: 'failed',
    kind: 'unreadable',
    httpStatus: 307,
  });
  expect(backend.arrived).toHaveLength(1);
  expect(backend.sandbox.state().redemptions).toEqual([]);
});

test('an answer that is not what was asked for is not taken for a rollback', async ({ backend }) => {
  const answers = [{ id: 'r_1', object: 'redemption', result: 'SUCCESS' }, {}, { rollbacks: [] }];
  for (const body of answers) {
    backend.mishaps.push({ status: 200, body }, { status: 200, body });
    const unreadable = { status: 'failed', kind: 'unreadable', mayHaveRolledBack: true };
    expect(await backend.client.rollback('r_1')).toMatchObject(unreadable);
    expect(await backend.client.rollbackAll('r_1')).toMatchObject(unreadable);
  }
  backend.mishaps.push({ status: 200, body: {} });
  expect(await backend.client.releaseSession('ONCE', 'key')).toMatchObject({ mayHaveReleased: true });
});
