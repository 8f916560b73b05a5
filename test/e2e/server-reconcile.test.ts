import type { ReconcileQuery } from '../../src/server.ts';
import { being, expect, test, type Backend } from './backend.ts';

/** `reconcile` finds out whether an undecided attempt was redeemed, over real HTTP. The shopper's connection was cut. */

const order = { source_id: 'cart-1', amount: 5000 };
const attemptKey = 'attempt_id';

/** A shopper redeems and gets no response. It returns the query that the backend makes of what the page knows. */
async function undecided(
  backend: Backend,
  code: string,
  { resends = false } = {},
): Promise<Extract<ReconcileQuery, { attemptKey: string }>> {
  const since = new Date();
  const outcome = await backend.shopper({ resends }).redeem(code, { order }, { attemptKey });
  const { attemptId, mayHaveRedeemed } = being(outcome, 'failed');
  expect(mayHaveRedeemed).toBe(true);
  return { code, since, attemptKey, attemptId };
}

const usesOf = ({ sandbox }: Backend, code: string) =>
  sandbox.state().vouchers[code]?.redemption.redeemed_quantity;

test('reconcile finds the redemption of an attempt whose connection was cut after it was redeemed', async ({
  backend,
}) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const { redemption, found } = being(await backend.client.reconcile(attempt), 'redeemed');
  expect(redemption.metadata).toEqual({ attempt_id: attempt.attemptId });
  expect(found).toHaveLength(1);
  const [record] = backend.sandbox.state().redemptions;
  expect(redemption.id).toBe(record?.id);
});

test('reconcile returns not-redeemed if the connection was cut before the redemption, and a recent attempt may still arrive', async ({
  backend,
}) => {
  const attempt = await undecided(backend, 'DROP-BEFORE');
  expect(await backend.client.reconcile(attempt)).toEqual({
    status: 'not-redeemed',
    mayStillArrive: true,
    found: [],
  });
  const earlier = { ...attempt, since: new Date(Date.now() - 4 * 60_000) };
  expect(await backend.client.reconcile(earlier)).toMatchObject({ mayStillArrive: false });
});

test('reconcile does not take another redemption of the same code for the attempt', async ({ backend }) => {
  await undecided(backend, 'DROP-AFTER');
  const attempt = await undecided(backend, 'DROP-AFTER');
  const other = { ...attempt, attemptId: 'att_never' };
  expect(await backend.client.reconcile(other)).toMatchObject({ status: 'not-redeemed', found: [] });
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'redeemed' });
});

test('reconcile returns doubled if the browser sent its POST twice, and the later redemption can be rolled back', async ({
  backend,
}) => {
  const { client } = backend;
  const attempt = await undecided(backend, 'DOUBLED', { resends: true });
  expect(usesOf(backend, 'DOUBLED')).toBe(2);
  const [first, second] = backend.sandbox.state().redemptions;
  const doubled = being(await client.reconcile(attempt), 'doubled');
  expect(doubled.redemption.id).toBe(first?.id);
  expect(doubled.rollBack).toEqual([second?.id]);

  for (const id of doubled.rollBack)
    being(await client.rollbackAll(id, { reason: 'sent twice' }), 'rolled-back');
  expect(usesOf(backend, 'DOUBLED')).toBe(1);
  const after = being(await client.reconcile(attempt), 'redeemed');
  expect(after.redemption.id).toBe(first?.id);
  expect(after.found.map(({ id }) => id)).toEqual([first?.id, second?.id]);
});

test('reconcile finds the first redemption if the browser sent its POST twice and only the second was refused', async ({
  backend,
}) => {
  const since = new Date();
  backend.sandbox.fail({ path: '/client/v1/redeem', cut: 'after' });
  const outcome = await backend.shopper({ resends: true }).redeem('ONCE', { order }, { attemptKey });
  const { attemptId, key } = being(outcome, 'refused');
  expect(key).toBe('quantity_exceeded');
  const answer = await backend.client.reconcile({ code: 'ONCE', since, attemptKey, attemptId });
  const { redemption, found } = being(answer, 'redeemed');
  expect(redemption.result).toBe('SUCCESS');
  expect(found.map(({ result }) => result)).toEqual(['SUCCESS', 'FAILURE']);
});

test('reconcile keeps the redemption of a doubled attempt that the page has seen', async ({ backend }) => {
  const attempt = await undecided(backend, 'DOUBLED', { resends: true });
  const [first, second] = backend.sandbox.state().redemptions;
  const doubled = await backend.client.reconcile({ ...attempt, keep: second!.id });
  expect(doubled).toMatchObject({ status: 'doubled', redemption: { id: second!.id }, rollBack: [first!.id] });
});

test('reconcile returns the id of the parent if a doubled redemption was made together with others', async ({
  backend,
}) => {
  const since = new Date();
  const stack = ['TENOFF', 'DOUBLED'];
  const shopper = backend.shopper({ resends: true });
  const outcome = await shopper.redeemAll(stack, { order }, { attemptKey });
  const { attemptId } = being(outcome, 'failed');
  const doubled = being(
    await backend.client.reconcile({ code: 'TENOFF', since, attemptKey, attemptId }),
    'doubled',
  );
  const later = backend.sandbox.state().redemptions.filter(({ related_object_type }) => {
    return related_object_type === 'redemption';
  })[1];
  expect(doubled.rollBack).toEqual([later?.id]);
  being(await backend.client.rollbackAll(later!.id), 'rolled-back');
  expect([usesOf(backend, 'TENOFF'), usesOf(backend, 'DOUBLED')]).toEqual([1, 1]);
});

test('reconcile returns rolled-back if the attempt was redeemed and rolled back later', async ({
  backend,
}) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const { redemption } = being(await backend.client.reconcile(attempt), 'redeemed');
  await backend.client.rollback(redemption.id);
  expect(await backend.client.reconcile(attempt)).toMatchObject({
    status: 'rolled-back',
    redemption: { id: redemption.id },
  });
});

test('reconcile returns not-redeemed for a refused attempt, with the failed redemption that says why', async ({
  backend,
}) => {
  const since = new Date();
  const outcome = await backend.shopper().redeem('EXPIRED', { order }, { attemptKey });
  const { attemptId } = being(outcome, 'refused');
  const answer = await backend.client.reconcile({ code: 'EXPIRED', since, attemptKey, attemptId });
  expect(answer).toMatchObject({ status: 'not-redeemed', found: [{ failure_code: 'voucher_expired' }] });
});

test('reconcile returns not-redeemed for an unknown code', async ({ backend }) => {
  const attempt = { code: 'NOSUCH', since: new Date(), attemptKey, attemptId: 'att_1' };
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'not-redeemed' });
});

test('reconcile finds an attempt without an attempt id by its order or by its metadata', async ({
  backend,
}) => {
  const since = new Date(Date.now() - 1000);
  const { attemptId } = await undecided(backend, 'DROP-AFTER');
  const query = { code: 'DROP-AFTER', since };
  const { client } = backend;
  expect(await client.reconcile({ ...query, orderSourceId: 'cart-1' })).toMatchObject({
    status: 'redeemed',
  });
  expect(await client.reconcile({ ...query, orderSourceId: 'cart-2' })).toMatchObject({
    status: 'not-redeemed',
  });
  expect(await client.reconcile({ ...query, metadata: { attempt_id: attemptId } })).toMatchObject({
    status: 'redeemed',
  });
  expect(await client.reconcile({ ...query, metadata: { attempt_id: attemptId, visit: 7 } })).toMatchObject({
    status: 'not-redeemed',
  });
});

test('reconcile does not read records from before the attempt', async ({ backend }) => {
  await undecided(backend, 'DROP-AFTER');
  const since = new Date(Date.now() + 60_000);
  const answer = await backend.client.reconcile({ code: 'DROP-AFTER', since, orderSourceId: 'cart-1' });
  expect(answer).toMatchObject({ status: 'not-redeemed', found: [] });
});

test('reconcile returns ambiguous if two redemptions on one order match, because they may be two attempts', async ({
  backend,
}) => {
  const since = new Date(Date.now() - 1000);
  await undecided(backend, 'DROP-AFTER');
  await undecided(backend, 'DROP-AFTER');
  const answer = await backend.client.reconcile({ code: 'DROP-AFTER', since, orderSourceId: 'cart-1' });
  expect(answer).toMatchObject({ status: 'failed', kind: 'ambiguous', found: [{}, {}] });
});

test('reconcile finds an attempt among more redemptions than one page holds', async ({ backend }) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  for (let count = 0; count < 105; count++) await undecided(backend, 'DROP-AFTER');
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'redeemed' });
});

test('reconcile returns failed if the API does not respond, refuses, or returns a list without its redemptions', async ({
  backend,
}) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const client = backend.reach({ retries: 0 });
  backend.mishaps.push('cut');
  expect(await client.reconcile(attempt)).toMatchObject({ status: 'failed', kind: 'network' });
  const refusal = { status: 400, body: { code: 400, key: 'invalid_query_params', message: 'No.' } };
  backend.mishaps.push(refusal);
  expect(await client.reconcile(attempt)).toMatchObject({ status: 'failed', kind: 'refused' });
  backend.mishaps.push({ status: 200, body: { redemption_entries: [], total: 0 } }, refusal);
  expect(await client.reconcile(attempt)).toMatchObject({ status: 'failed', kind: 'refused' });
  backend.mishaps.push({ status: 200, body: { redemption_entries: [], total: 1 } });
  expect(await client.reconcile(attempt)).toMatchObject({ status: 'failed', kind: 'unreadable' });
  expect(backend.arrived.every(({ what }) => what.startsWith('GET'))).toBe(true);
});

test('reconcile finds a code in another case if the project ignores case', async ({ backend }) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const [record] = backend.sandbox.state().redemptions;
  backend.mishaps.push({ status: 200, body: { redemption_entries: [record], total: 1 } });
  expect(await backend.client.reconcile({ ...attempt, code: 'drop-after' })).toMatchObject({
    status: 'redeemed',
    redemption: { id: record?.id },
  });
});

test('reconcile rejects with a TypeError if the query would match nothing, or every redemption of the code', async ({
  backend,
}) => {
  const query = { code: 'ONCE', since: new Date(), attemptKey, attemptId: 'att_1' };
  const mistakes = [
    { ...query, code: ' ' },
    { ...query, since: 'yesterday' },
    { ...query, since: undefined },
    { ...query, attemptKey: undefined },
    { ...query, attemptId: '' },
    { ...query, attemptId: undefined },
    { ...query, orderSourceId: 'cart-1' },
    { ...query, attemptId: undefined, metadata: {} },
  ] as unknown as ReconcileQuery[];
  for (const query of mistakes) await expect(backend.client.reconcile(query)).rejects.toThrow(TypeError);
  expect(backend.arrived).toEqual([]);
});
