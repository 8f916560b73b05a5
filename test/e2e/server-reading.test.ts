import { isRollback, isRolledBack, IncompleteListError, type RedemptionRecord } from '../../src/server.ts';
import { being, expect, test, type Backend } from './backend.ts';

/** A shop's backend reads what is on record, over real HTTP. */

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

test('a redemption and its rollback are read by their ids', async ({ backend }) => {
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

test('an id nobody knows is refused as not_found, and no id at all is the caller’s mistake', async ({
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

test('a voucher tells how often it was redeemed, and its history', async ({ backend }) => {
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

test('a voucher without a limit says so', async ({ backend }) => {
  expect(await backend.client.voucherRedemptions('TENOFF')).toMatchObject({
    status: 'found',
    quantity: null,
  });
});

test('an answer that is not what was asked for is not taken for it', async ({ backend }) => {
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

test('a list is filtered by what the API documents', async ({ backend }) => {
  const { client } = backend;
  const ten = await redeemed(backend);
  const save = await redeemed(backend, 'SAVE20');
  await client.redeem(['EXPIRED']);
  const idsOf = async (...asked: Parameters<typeof client.listRedemptions>) =>
    (await all(client.listRedemptions(...asked))).map(({ id }) => id);

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

test('a list asks in the names of the reference, a hundred at once', async ({ backend }) => {
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
  test(`more than 100 redemptions are given once each, while new ones arrive: ${order}`, async ({
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

test('a list that cannot be read to its end says so, and does not just end', async ({ backend }) => {
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

/** An API that has more and more, one on a page. */
const endless = (more: object) => {
  let asked = 0;
  return (() =>
    Promise.resolve(
      Response.json({ redemptions: [{ id: `r_${++asked}`, result: 'SUCCESS' }], ...more }),
    )) as typeof fetch;
};

test('a list of more pages than the API shows does not end as if it were complete', async ({ backend }) => {
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

test('a page without a record is the last, whatever the total says', async ({ backend }) => {
  backend.mishaps.push({ status: 200, body: { redemptions: [], total: 700 } });
  expect(await backend.client.listRedemptions().page()).toMatchObject({ hasMore: false });
});

test('limits and pages that the API does not have are the caller’s mistake', async ({ backend }) => {
  const { client } = backend;
  for (const limit of [0, 101, 1.5]) expect(() => client.listRedemptions({ limit })).toThrow(TypeError);
  for (const page of [0, 100, 1.5])
    await expect(client.listRedemptions().page(page)).rejects.toThrow(TypeError);
  expect(backend.arrived).toEqual([]);
});

test('a question that gets 429 is asked again after the wait the API names', async ({ backend }) => {
  const { id } = await redeemed(backend);
  backend.arrived.length = 0;
  backend.mishaps.push(tooMany('1'));
  expect(await backend.client.getRedemption(id)).toMatchObject({ status: 'found' });
  const [first, second, ...more] = backend.arrived;
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(1000);
  expect(more).toEqual([]);
});

test('a wait that is too long is reported, not waited for', async ({ backend }) => {
  backend.mishaps.push(tooMany('3600'));
  expect(await backend.client.getRedemption('r_1')).toMatchObject({
    status: 'failed',
    kind: 'rate-limited',
    retryAfter: 3_600_000,
  });
  expect(backend.arrived).toHaveLength(1);
});

test('a question is asked again after a cut connection and a 503, and no more often than told', async ({
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

test('what asking again cannot change is not asked again', async ({ backend }) => {
  const wrongKeys = backend.reach({ secretKey: 'not-this-one' });
  expect(await wrongKeys.getRedemption('r_1')).toMatchObject({ status: 'failed', kind: 'unauthorized' });
  backend.mishaps.push({ status: 403, body: { code: 403, key: 'forbidden', message: 'No.' } });
  expect(await backend.client.getRedemption('r_1')).toMatchObject({ status: 'failed', kind: 'forbidden' });
  expect(backend.arrived).toHaveLength(2);
});

test('a caller who gives up ends the wait', async ({ backend }) => {
  const { signal, ...giving } = givingUp();
  backend.mishaps.push(tooMany('20'));
  const asked = backend.client.getRedemption('r_1', { signal });
  await expect.poll(() => backend.arrived.length).toBe(1);
  giving.up();
  expect(await asked).toMatchObject({ status: 'failed', kind: 'aborted' });
  expect(backend.arrived).toHaveLength(1);
});

function givingUp() {
  const controller = new AbortController();
  return { signal: controller.signal, up: () => controller.abort() };
}
