import { isRollback, isRolledBack, IncompleteListError, type RedemptionRecord } from '../../src/server.ts';
import { being, expect, test, type Backend } from './backend.ts';

/** A shop's backend reads redemptions and rollbacks, over real HTTP. */

const tooMany = (retryAfter: string) => ({
  status: 429,
  headers: { 'Retry-After': retryAfter },
  body: { code: 429, message: 'Too many requests hit the API too quickly.' },
});

const redeemed = async ({ client }: Backend, code = 'TENOFF') =>
  being(await client.redeem([code], { order: { amount: 5000 } }), 'redeemed').redeemed[0]!.redemption;

async function all(list: AsyncIterable<RedemptionRecord>): Promise<RedemptionRecord[]> {
  const records: RedemptionRecord[] = [];
  for await (const record of list) records.push(record);
  return records;
}

test('getRedemption reads a redemption and its rollback by their ids', async ({ backend }) => {
  const { client } = backend;
  const { id } = await redeemed(backend);
  const before = being(await client.getRedemption(id), 'found').record;
  expect(before).toMatchObject({ id, result: 'SUCCESS', status: 'SUCCEEDED' });
  expect(isRollback(before) || isRolledBack(before)).toBe(false);

  const { rollback } = being(await client.rollback(id, { reason: 'returned' }), 'rolled-back');
  const after = being(await client.getRedemption(id), 'found').record;
  expect(!isRollback(after) && isRolledBack(after)).toBe(true);
  const undoing = being(await client.getRedemption(rollback.id), 'found').record;
  expect(isRollback(undoing) && undoing.reason).toBe('returned');
});

test('getRedemption refuses an unknown id as not_found, and rejects an invalid id with a TypeError', async ({
  backend,
}) => {
  expect(await backend.client.getRedemption('r_nobody')).toMatchObject({
    status: 'refused',
    key: 'not_found',
  });
  for (const id of ['', '..', undefined as unknown as string])
    await expect(backend.client.getRedemption(id)).rejects.toThrow(TypeError);
  expect(backend.arrived).toHaveLength(1);
});

test('voucherRedemptions returns how often a voucher was redeemed, and its records', async ({ backend }) => {
  const { id } = await redeemed(backend, 'ONCE');
  expect(await backend.client.voucherRedemptions('ONCE')).toMatchObject({
    status: 'found',
    quantity: 1,
    redeemedQuantity: 1,
    total: 1,
    redemptions: [{ id }],
  });
  expect(await backend.client.voucherRedemptions('NOSUCH')).toMatchObject({ key: 'not_found' });
});

test('voucherRedemptions returns the quantity null for a voucher without a limit', async ({ backend }) => {
  expect(await backend.client.voucherRedemptions('TENOFF')).toMatchObject({
    status: 'found',
    quantity: null,
  });
});

test('a response with an unexpected body is unreadable for every call that reads', async ({ backend }) => {
  const { client, mishaps } = backend;
  const unreadable = { status: 'failed', kind: 'unreadable' };
  for (const body of [{}, { id: 'r_1' }, { result: 'SUCCESS' }]) {
    mishaps.push({ status: 200, body });
    expect(await client.getRedemption('r_1')).toMatchObject(unreadable);
    mishaps.push({ status: 200, body: { redemption_entries: [body] } });
    expect(await client.voucherRedemptions('ONCE')).toMatchObject(unreadable);
    mishaps.push({ status: 200, body: { redemptions: [body], total: 1 } });
    expect(await client.listRedemptions().page()).toMatchObject(unreadable);
  }
});

test('listRedemptions filters and sorts by the parameters that the API documents', async ({ backend }) => {
  const { client } = backend;
  const ten = await redeemed(backend);
  const save = await redeemed(backend, 'SAVE20');
  await client.redeem(['EXPIRED']);
  const idsOf = async (...args: Parameters<typeof client.listRedemptions>) =>
    (await all(client.listRedemptions(...args))).map(({ id }) => id);

  expect(await idsOf({ result: 'SUCCESS' })).toEqual([save.id, ten.id]);
  expect(await idsOf({ result: 'SUCCESS', order: 'created_at' })).toEqual([ten.id, save.id]);
  const named = { voucher_code: { conditions: { $in: ['TENOFF', 'SAVE20'] } } };
  expect(await idsOf({ filters: named })).toEqual([save.id, ten.id]);
  expect(
    await idsOf({ filters: { junction: 'or', voucher_code: { conditions: { $is: 'TENOFF' } } } }),
  ).toEqual([ten.id]);
  expect(await idsOf({ created_at: { after: new Date(Date.now() + 60_000) } })).toEqual([]);
  expect(await idsOf({ customer: 'nobody' })).toEqual([]);
  expect(await client.listRedemptions({ limit: 1, result: 'SUCCESS' }).page(2)).toMatchObject({
    status: 'listed',
    redemptions: [{ id: ten.id }],
    total: 2,
    hasMore: false,
  });
});

test('listRedemptions sends the parameter names of the API’s reference, and requests 100 records a page', async ({
  backend,
}) => {
  const filters = { voucher_code: { conditions: { $is: 'A&B' } } };
  await backend.client.listRedemptions({ created_at: { after: '2026-01-01' }, filters }).page(3);
  const [, query] = backend.arrived[0]!.what.split('?');
  expect([...new URLSearchParams(query)]).toEqual(
    expect.arrayContaining([
      ['limit', '100'],
      ['page', '3'],
      ['[created_at][after]', '2026-01-01'],
      ['[filters][voucher_code][conditions][$is]', 'A&B'],
    ]),
  );
});

for (const order of ['-created_at', 'created_at'] as const) {
  test(`a list of more than 100 redemptions yields each once while new ones are made, ordered by ${order}`, async ({
    backend,
  }) => {
    const known: string[] = [];
    for (let count = 0; count < 120; count++) known.push((await redeemed(backend)).id);
    const given: string[] = [];
    for await (const { id } of backend.client.listRedemptions({ order, limit: 50 })) {
      given.push(id);
      if (given.length % 25 === 0 && given.length <= 100) await redeemed(backend);
    }
    expect(new Set(given).size).toBe(given.length);
    expect(known.filter((id) => !given.includes(id))).toEqual([]);
  });
}

test('a list throws an IncompleteListError if a page cannot be read', async ({ backend }) => {
  const { client, mishaps } = backend;
  for (let count = 0; count < 3; count++) await redeemed(backend);
  const given: string[] = [];
  const read = async () => {
    for await (const { id } of client.listRedemptions({ limit: 2 })) {
      given.push(id);
      mishaps.splice(0, 1, { status: 401, body: { code: 401, key: 'unauthorized', message: 'No.' } });
    }
  };
  const error: unknown = await read().catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(IncompleteListError);
  expect((error as IncompleteListError).outcome).toMatchObject({ status: 'failed', kind: 'unauthorized' });
  expect(given).toHaveLength(2);
});

/** An API whose list never ends, with one record on each page. */
const endless = (more: object) => {
  let requests = 0;
  return (() =>
    Promise.resolve(
      Response.json({ redemptions: [{ id: `r_${++requests}`, result: 'SUCCESS' }], ...more }),
    )) as typeof fetch;
};

test('a list with more pages than the API shows throws an IncompleteListError of the kind too-many', async ({
  backend,
}) => {
  for (const more of [{ total: 1000 }, {}]) {
    const list = backend.reach({ fetch: endless(more) }).listRedemptions({ limit: 1 });
    const given: string[] = [];
    const read = async () => {
      for await (const { id } of list) given.push(id);
    };
    const error: unknown = await read().catch((thrown: unknown) => thrown);
    expect((error as IncompleteListError).outcome).toMatchObject({ kind: 'too-many' });
    expect(given).toHaveLength(99);
  }
});

test('a page without records is the last one, whatever its total says', async ({ backend }) => {
  backend.mishaps.push({ status: 200, body: { redemptions: [], total: 700 } });
  expect(await backend.client.listRedemptions().page()).toMatchObject({ hasMore: false });
});

test('listRedemptions throws a TypeError for a limit or a page that the API does not have', async ({
  backend,
}) => {
  const { client } = backend;
  for (const limit of [0, 101, 1.5]) expect(() => client.listRedemptions({ limit })).toThrow(TypeError);
  for (const page of [0, 100, 1.5])
    await expect(client.listRedemptions().page(page)).rejects.toThrow(TypeError);
  expect(backend.arrived).toEqual([]);
});

test('a request that reads is retried after HTTP 429, when the time in Retry-After has passed', async ({
  backend,
}) => {
  const { id } = await redeemed(backend);
  backend.arrived.length = 0;
  backend.mishaps.push(tooMany('1'));
  expect(await backend.client.getRedemption(id)).toMatchObject({ status: 'found' });
  const [first, second, ...more] = backend.arrived;
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(1000);
  expect(more).toEqual([]);
});

test('a request is not retried if Retry-After asks for an hour, and retryAfter is in the result', async ({
  backend,
}) => {
  backend.mishaps.push(tooMany('3600'));
  expect(await backend.client.getRedemption('r_1')).toMatchObject({
    status: 'failed',
    kind: 'rate-limited',
    retryAfter: 3_600_000,
  });
  expect(backend.arrived).toHaveLength(1);
});

test('a request that reads is retried after a lost connection and HTTP 503, at most as often as the option retries says', async ({
  backend,
}) => {
  const { id } = await redeemed(backend);
  backend.arrived.length = 0;
  backend.mishaps.push('cut', { status: 503 });
  expect(await backend.client.getRedemption(id)).toMatchObject({ status: 'found' });
  expect(backend.arrived).toHaveLength(3);

  backend.arrived.length = 0;
  backend.mishaps.push('cut', 'cut', 'cut');
  const gone = await backend.reach({ retries: 1 }).getRedemption(id);
  expect(gone).toMatchObject({ status: 'failed', kind: 'network' });
  expect(gone).not.toHaveProperty('mayHaveRedeemed');
  expect(backend.arrived).toHaveLength(2);
});

test('a request that reads is not retried after HTTP 401 and 403', async ({ backend }) => {
  const wrongKeys = backend.reach({ secretKey: 'not-this-one' });
  expect(await wrongKeys.getRedemption('r_1')).toMatchObject({ status: 'failed', kind: 'unauthorized' });
  backend.mishaps.push({ status: 403, body: { code: 403, key: 'forbidden', message: 'No.' } });
  expect(await backend.client.getRedemption('r_1')).toMatchObject({ status: 'failed', kind: 'forbidden' });
  expect(backend.arrived).toHaveLength(2);
});

test('an abort signal of the caller ends the wait before a retry', async ({ backend }) => {
  const controller = new AbortController();
  backend.mishaps.push(tooMany('20'));
  const result = backend.client.getRedemption('r_1', { signal: controller.signal });
  await expect.poll(() => backend.arrived.length).toBe(1);
  controller.abort();
  expect(await result).toMatchObject({ status: 'failed', kind: 'aborted' });
  expect(backend.arrived).toHaveLength(1);
});
