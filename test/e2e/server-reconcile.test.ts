import type { ReconcileQuery } from '../../src/server.ts';
import { being, expect, test, type Backend } from './backend.ts';

/** Was that undecided attempt redeemed? Over real HTTP, with a shopper whose connection was cut. */

const order = { source_id: 'cart-1', amount: 5000 };
const attemptKey = 'attempt_id';

/** A shopper redeems, and hears nothing. What the page then tells the backend is what to look for. */
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

test('redeemed, and then the connection was cut', async ({ backend }) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const { redemption, found } = being(await backend.client.reconcile(attempt), 'redeemed');
  expect(redemption.metadata).toEqual({ attempt_id: attempt.attemptId });
  expect(found).toHaveLength(1);
  const [record] = backend.sandbox.state().redemptions;
  expect(redemption.id).toBe(record?.id);
});

test('cut before anything was redeemed: not redeemed, though a young attempt may still arrive', async ({
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

test('somebody else’s redemption of the same code is not this attempt', async ({ backend }) => {
  await undecided(backend, 'DROP-AFTER');
  const attempt = await undecided(backend, 'DROP-AFTER');
  const other = { ...attempt, attemptId: 'att_never' };
  expect(await backend.client.reconcile(other)).toMatchObject({ status: 'not-redeemed', found: [] });
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'redeemed' });
});

test('a browser sent its POST again: doubled, and the later one goes back', async ({ backend }) => {
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
  const settled = being(await client.reconcile(attempt), 'redeemed');
  expect(settled.redemption.id).toBe(first?.id);
  expect(settled.found.map(({ id }) => id)).toEqual([first?.id, second?.id]);
});

test('a refusal may be the answer to what the browser sent again: the first was redeemed', async ({
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

test('of a doubled attempt the one that the page was told of stays', async ({ backend }) => {
  const attempt = await undecided(backend, 'DOUBLED', { resends: true });
  const [first, second] = backend.sandbox.state().redemptions;
  const doubled = await backend.client.reconcile({ ...attempt, keep: second!.id });
  expect(doubled).toMatchObject({ status: 'doubled', redemption: { id: second!.id }, rollBack: [first!.id] });
});

test('a doubled part of a stack goes back with the whole stack', async ({ backend }) => {
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

test('redeemed and rolled back since is neither redeemed nor never redeemed', async ({ backend }) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const { redemption } = being(await backend.client.reconcile(attempt), 'redeemed');
  await backend.client.rollback(redemption.id);
  expect(await backend.client.reconcile(attempt)).toMatchObject({
    status: 'rolled-back',
    redemption: { id: redemption.id },
  });
});

test('a refused attempt was not redeemed, and its record says why', async ({ backend }) => {
  const since = new Date();
  const outcome = await backend.shopper().redeem('EXPIRED', { order }, { attemptKey });
  const { attemptId } = being(outcome, 'refused');
  const answer = await backend.client.reconcile({ code: 'EXPIRED', since, attemptKey, attemptId });
  expect(answer).toMatchObject({ status: 'not-redeemed', found: [{ failure_code: 'voucher_expired' }] });
});

test('a code nobody knows was not redeemed', async ({ backend }) => {
  const attempt = { code: 'NOSUCH', since: new Date(), attemptKey, attemptId: 'att_1' };
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'not-redeemed' });
});

test('without an attempt id it is found by its order, or by its metadata', async ({ backend }) => {
  const since = new Date(Date.now() - 1000);
  const { attemptId } = await undecided(backend, 'DROP-AFTER');
  const sought = { code: 'DROP-AFTER', since };
  const { client } = backend;
  expect(await client.reconcile({ ...sought, orderSourceId: 'cart-1' })).toMatchObject({
    status: 'redeemed',
  });
  expect(await client.reconcile({ ...sought, orderSourceId: 'cart-2' })).toMatchObject({
    status: 'not-redeemed',
  });
  expect(await client.reconcile({ ...sought, metadata: { attempt_id: attemptId } })).toMatchObject({
    status: 'redeemed',
  });
  expect(await client.reconcile({ ...sought, metadata: { attempt_id: attemptId, visit: 7 } })).toMatchObject({
    status: 'not-redeemed',
  });
});

test('what is on record from before the attempt is not looked at', async ({ backend }) => {
  await undecided(backend, 'DROP-AFTER');
  const since = new Date(Date.now() + 60_000);
  const answer = await backend.client.reconcile({ code: 'DROP-AFTER', since, orderSourceId: 'cart-1' });
  expect(answer).toMatchObject({ status: 'not-redeemed', found: [] });
});

test('twice on one order may be two attempts, and it is not guessed that it was one', async ({ backend }) => {
  const since = new Date(Date.now() - 1000);
  await undecided(backend, 'DROP-AFTER');
  await undecided(backend, 'DROP-AFTER');
  const answer = await backend.client.reconcile({ code: 'DROP-AFTER', since, orderSourceId: 'cart-1' });
  expect(answer).toMatchObject({ status: 'failed', kind: 'ambiguous', found: [{}, {}] });
});

test('an attempt among more redemptions than a page holds is found', async ({ backend }) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  for (let count = 0; count < 105; count++) await undecided(backend, 'DROP-AFTER');
  expect(await backend.client.reconcile(attempt)).toMatchObject({ status: 'redeemed' });
});

test('where the API does not answer, nothing is said about the attempt', async ({ backend }) => {
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

test('where case does not count, the code is looked for as the project writes it', async ({ backend }) => {
  const attempt = await undecided(backend, 'DROP-AFTER');
  const [record] = backend.sandbox.state().redemptions;
  backend.mishaps.push({ status: 200, body: { redemption_entries: [record], total: 1 } });
  expect(await backend.client.reconcile({ ...attempt, code: 'drop-after' })).toMatchObject({
    status: 'redeemed',
    redemption: { id: record?.id },
  });
});

test('what would find nothing, or anything, is the caller’s mistake', async ({ backend }) => {
  const sought = { code: 'ONCE', since: new Date(), attemptKey, attemptId: 'att_1' };
  const slips = [
    { ...sought, code: ' ' },
    { ...sought, since: 'yesterday' },
    { ...sought, since: undefined },
    { ...sought, attemptKey: undefined },
    { ...sought, attemptId: '' },
    { ...sought, attemptId: undefined },
    { ...sought, orderSourceId: 'cart-1' },
    { ...sought, attemptId: undefined, metadata: {} },
  ] as unknown as ReconcileQuery[];
  for (const slip of slips) await expect(backend.client.reconcile(slip)).rejects.toThrow(TypeError);
  expect(backend.arrived).toEqual([]);
});
