import type { ReconcileQuery } from '../../src/server.ts';
import { being, expect, test, type Backend } from './backend.ts';

/**
 * `reconcile` finds out what became of an undecided attempt, over real HTTP. The shopper's connection was cut. What it makes of the
 * records, and of a page that lies, is tested in test/unit/server/reconcile.
 */

const order = { source_id: 'order-1', amount: 5000 };
const ofOrder = { order: { source_id: 'order-1' } };
const attemptKey = 'attempt_id';

/** A shopper redeems and gets no response. It returns what the backend keeps of the attempt. */
async function undecided(backend: Backend, code: string, { resends = false } = {}): Promise<ReconcileQuery> {
  const outcome = await backend.shopper({ resends }).redeem(code, { order }, { attemptKey });
  const { attemptId, mayHaveRedeemed } = being(outcome, 'failed');
  expect(mayHaveRedeemed).toBe(true);
  return { attemptId, codes: [code], firstHeard: new Date(), ...ofOrder };
}

const usesOf = ({ sandbox }: Backend, code: string) =>
  sandbox.state().vouchers[code]?.redemption.redeemed_quantity;

const minutesAgo = (count: number) => new Date(Date.now() - count * 60_000);

test('reconcile finds the redemption of an attempt whose connection was cut after it was redeemed', async ({
  backend,
}) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const { id, redemptions, records } = being(await backend.client.reconcile(attempt), 'redeemed');
  expect(redemptions).toMatchObject([{ id, metadata: { attempt_id: attempt.attemptId } }]);
  expect(records).toHaveLength(1);
  const [record] = backend.sandbox.state().redemptions;
  expect(id).toBe(record?.id);
});

test('reconcile returns not-redeemed if the connection was cut before the redemption, which is final three minutes later', async ({
  backend,
}) => {
  const attempt = await undecided(backend, 'DROP-BEFORE');
  const notRedeemed = { status: 'not-redeemed', records: [] };
  expect(await backend.client.reconcile(attempt)).toEqual({ ...notRedeemed, final: false });
  const earlier = { ...attempt, firstHeard: minutesAgo(4) };
  expect(await backend.client.reconcile(earlier)).toEqual({ ...notRedeemed, final: true });
});

test('reconcile does not take another redemption of the same code for the attempt', async ({ backend }) => {
  await undecided(backend, 'DROP-AFTER');
  const attempt = await undecided(backend, 'DROP-AFTER');
  const other = { ...attempt, attemptId: 'att_never' };
  expect(await backend.client.reconcile(other)).toMatchObject({ status: 'not-redeemed', records: [] });
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'redeemed' });
});

test('reconcile returns doubled if the browser sent its POST twice, and the later redemption can be rolled back', async ({
  backend,
}) => {
  const { client } = backend;
  const attempt = await undecided(backend, 'DOUBLED', { resends: true });
  expect(usesOf(backend, 'DOUBLED')).toBe(2);
  const [first, second] = backend.sandbox.state().redemptions;
  const { keep, extra } = being(await client.reconcile(attempt), 'doubled');
  expect([keep.id, extra.map(({ id }) => id)]).toEqual([first?.id, [second?.id]]);

  for (const { id } of extra) being(await client.rollbackAll(id, { reason: 'sent twice' }), 'rolled-back');
  expect(usesOf(backend, 'DOUBLED')).toBe(1);
  const after = being(await client.reconcile(attempt), 'redeemed');
  expect(after.id).toBe(first?.id);
  expect(after.records.map(({ id }) => id)).toEqual([first?.id, second?.id]);
});

test('reconcile is ambiguous if the browser sent its POST twice and the backend does not know the order', async ({
  backend,
}) => {
  const attempt = await undecided(backend, 'DOUBLED', { resends: true });
  for (const other of [undefined, null, { source_id: 'order-2' }])
    expect(await backend.client.reconcile({ ...attempt, order: other })).toMatchObject({
      status: 'ambiguous',
      records: [{ result: 'SUCCESS' }, { result: 'SUCCESS' }],
    });
});

test('reconcile finds the first redemption if the browser sent its POST twice and only the second was refused', async ({
  backend,
}) => {
  backend.sandbox.fail({ path: '/client/v1/redeem', cut: 'after' });
  const outcome = await backend.shopper({ resends: true }).redeem('ONCE', { order }, { attemptKey });
  const { attemptId, key } = being(outcome, 'refused');
  expect(key).toBe('quantity_exceeded');
  const query = { attemptId, codes: ['ONCE'], firstHeard: new Date(), ...ofOrder };
  const { redemptions, records } = being(await backend.client.reconcile(query), 'redeemed');
  expect(redemptions).toMatchObject([{ result: 'SUCCESS' }]);
  expect(records.map(({ result }) => result)).toEqual(['SUCCESS', 'FAILURE']);
});

test('reconcile returns the id of the parent if a doubled redemption was made together with others', async ({
  backend,
}) => {
  const shopper = backend.shopper({ resends: true });
  const outcome = await shopper.redeemAll(['TENOFF', 'DOUBLED'], { order }, { attemptKey });
  const { attemptId } = being(outcome, 'failed');
  const query = { attemptId, codes: ['TENOFF'], firstHeard: new Date(), ...ofOrder };
  const { keep, extra } = being(await backend.client.reconcile(query), 'doubled');
  const parents = backend.sandbox
    .state()
    .redemptions.filter(({ related_object_type }) => related_object_type === 'redemption');
  expect([keep.id, ...extra.map(({ id }) => id)]).toEqual(parents.map(({ id }) => id));
  being(await backend.client.rollbackAll(extra[0]!.id), 'rolled-back');
  expect([usesOf(backend, 'TENOFF'), usesOf(backend, 'DOUBLED')]).toEqual([1, 1]);
});

test('reconcile returns rolled-back if the attempt was redeemed and rolled back later', async ({
  backend,
}) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const { id } = being(await backend.client.reconcile(attempt), 'redeemed');
  await backend.client.rollback(id);
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'rolled-back', records: [{ id }] });
});

test('reconcile returns not-redeemed for a refused attempt, with the failed redemption that says why', async ({
  backend,
}) => {
  const outcome = await backend.shopper().redeem('EXPIRED', { order }, { attemptKey });
  const { attemptId } = being(outcome, 'refused');
  const query = { attemptId, codes: ['EXPIRED'], firstHeard: new Date(), ...ofOrder };
  expect(await backend.client.reconcile(query)).toMatchObject({
    status: 'not-redeemed',
    records: [{ failure_code: 'voucher_expired' }],
  });
});

test('reconcile returns not-redeemed for an unknown code', async ({ backend }) => {
  const query = { attemptId: 'att_1', codes: ['NOSUCH'], firstHeard: new Date() };
  expect(await backend.client.reconcile(query)).toMatchObject({ status: 'not-redeemed' });
});

test('reconcile finds an attempt among more redemptions than one page holds', async ({ backend }) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  for (let count = 0; count < 105; count++) await undecided(backend, 'DROP-AFTER');
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'redeemed' });
});

test('reconcile returns failed, and changes nothing, if the API does not respond', async ({ backend }) => {
  const attempt = await undecided(backend, 'DOUBLED', { resends: true });
  const client = backend.reach({ retries: 0 });
  for (const mishap of ['cut', 'cut-after', { status: 503 }] as const) {
    backend.mishaps.push(mishap);
    expect(await client.reconcile(attempt)).toMatchObject({ status: 'failed' });
  }
  expect(backend.arrived.every(({ what }) => what.startsWith('GET'))).toBe(true);
  expect(usesOf(backend, 'DOUBLED')).toBe(2);
});

test('reconcile finds a code in another case if the project ignores case', async ({ backend }) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const [record] = backend.sandbox.state().redemptions;
  backend.mishaps.push({ status: 200, body: { redemption_entries: [record], total: 1 } });
  expect(await backend.client.reconcile({ ...attempt, codes: ['drop-after'] })).toMatchObject({
    status: 'redeemed',
    id: record?.id,
  });
});

test('reconcile rejects with a TypeError if the query would match nothing, or has no time of the backend', async ({
  backend,
}) => {
  const query = { attemptId: 'att_1', codes: ['ONCE'], firstHeard: new Date() };
  const mistakes = [
    { ...query, codes: [' '] },
    { ...query, firstHeard: 'yesterday' },
    { ...query, firstHeard: undefined },
    { ...query, attemptId: undefined },
    { ...query, order: { source_id: '' } },
  ] as unknown as ReconcileQuery[];
  for (const query of mistakes) await expect(backend.client.reconcile(query)).rejects.toThrow(TypeError);
  expect(backend.arrived).toEqual([]);
});
