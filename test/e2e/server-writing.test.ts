import { being, expect, test, type Backend } from './backend.ts';

/** A shop's backend redeems, rolls back and releases locks, over real HTTP. None of these requests is ever sent twice. */

const order = { amount: 5000 };
const posts = ({ arrived }: Backend) => arrived.filter(({ what }) => what.startsWith('POST'));
const balanceOf = ({ sandbox }: Backend, code: string) => sandbox.state().vouchers[code]?.gift?.balance;

test('a backend redeems a code, and the id of its attempt is in the metadata of the redemption', async ({
  backend,
}) => {
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

test('redeem sends the tracking id if there is no customer', async ({ backend }) => {
  await backend.client.redeem(['TENOFF'], { order });
  await backend.client.redeem(['TENOFF'], { order }, { trackingId: 'visit-7' });
  const [nobody, somebody] = backend.sandbox.state().redemptions;
  expect(nobody?.tracking_id).toBe(null);
  expect(somebody?.tracking_id).toMatch(/./);
});

test('redeemPromotionTier redeems a tier and returns its discount', async ({ backend }) => {
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

test('a rollback restores the balance of a gift card, which can then be redeemed again', async ({
  backend,
}) => {
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

test('redemptions that were made together can only be rolled back together, with rollbackAll', async ({
  backend,
}) => {
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

test('rollbackAll also rolls back a redemption that was made alone', async ({ backend }) => {
  const { redeemed } = being(await backend.client.redeem(['ONCE'], { order }), 'redeemed');
  const all = being(await backend.client.rollbackAll(redeemed[0]!.redemption.id), 'rolled-back');
  expect(all).toMatchObject({ rollbacks: [{ object: 'redemption_rollback' }], parent: undefined });
  expect(await backend.client.redeem(['ONCE'], { order })).toMatchObject({ status: 'redeemed' });
});

test('releaseSession releases a lock, and a second call is refused as not_found', async ({ backend }) => {
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

test('a redemption or rollback that gets HTTP 429 is not sent again, and retryAfter is in the outcome', async ({
  backend,
}) => {
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
  test(`no request that changes something is sent twice after ${JSON.stringify(mishap)}`, async ({
    backend,
  }) => {
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

test('a redirect is not followed, because that would send the redemption a second time', async ({
  backend,
}) => {
  backend.mishaps.push({ status: 307, headers: { Location: '/v1/redemptions' } });
  expect(await backend.client.redeem(['TENOFF'], { order })).toMatchObject({
    status: 'failed',
    kind: 'unreadable',
    httpStatus: 307,
  });
  expect(backend.arrived).toHaveLength(1);
  expect(backend.sandbox.state().redemptions).toEqual([]);
});

test('a response with an unexpected body is not taken for a rollback or a release', async ({ backend }) => {
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

test('rollback sends its options to the API', async ({ backend }) => {
  const { client, sandbox } = backend;
  const customer = { source_id: 'anna' };
  const context = { customer, order: { source_id: 'order-7', amount: 5000 } };
  const { redeemed } = being(await client.redeem(['TENOFF'], context), 'redeemed');
  const options = { reason: 'returned', customer, order: { source_id: 'order-7' }, metadata: { desk: 4 } };
  const id = redeemed[0]!.redemption.id;
  being(await client.rollback(id, { ...options, trackingId: 'anna' }), 'rolled-back');
  expect(sandbox.requests().at(-1)?.body).toEqual({ ...options, tracking_id: 'anna' });
});

test('a rollback that the API records as a failure is refused, with the id of the failed rollback', async ({
  backend,
}) => {
  const body = { id: 'rrf_1', object: 'redemption_rollback', result: 'FAILURE' };
  backend.mishaps.push({ status: 200, body: { ...body, failure_code: 'already_rolled_back' } });
  expect(await backend.client.rollback('r_1')).toMatchObject({
    status: 'refused',
    key: 'already_rolled_back',
    failedRollbackId: 'rrf_1',
  });
});

test('rollbackAll returns failed with mayHaveRolledBack if one of the rollbacks failed', async ({
  backend,
}) => {
  const succeeded = { id: 'rr_1', object: 'redemption_rollback', result: 'SUCCESS' };
  const failed = { ...succeeded, id: 'rrf_1', result: 'FAILURE' };
  backend.mishaps.push({ status: 200, body: { rollbacks: [succeeded, failed] } });
  expect(await backend.client.rollbackAll('r_1')).toMatchObject({
    status: 'failed',
    mayHaveRolledBack: true,
  });
});

test('no call sends anything if its signal is already aborted', async ({ backend }) => {
  const { client } = backend;
  const options = { signal: AbortSignal.abort() };
  const nothing = { status: 'failed', kind: 'aborted' };
  expect(await client.redeem(['TENOFF'], {}, options)).toMatchObject(nothing);
  expect(await client.redeemPromotionTier('promo_5PERCENT', {}, options)).toMatchObject(nothing);
  expect(await client.rollback('r_1', options)).toMatchObject({ ...nothing, mayHaveRolledBack: false });
  expect(await client.rollbackAll('r_1', options)).toMatchObject({ ...nothing, mayHaveRolledBack: false });
  expect(await client.releaseSession('ONCE', 'key', options)).toMatchObject({
    ...nothing,
    mayHaveReleased: false,
  });
  expect(await client.getRedemption('r_1', options)).toMatchObject(nothing);
  expect(await client.voucherRedemptions('ONCE', options)).toMatchObject(nothing);
  expect(await client.listRedemptions({}, options).page()).toMatchObject(nothing);
  const query = { attemptId: 'att_1', codes: ['ONCE'], firstHeard: new Date() };
  expect(await client.reconcile(query, options)).toMatchObject(nothing);
  expect(backend.arrived).toEqual([]);
});
