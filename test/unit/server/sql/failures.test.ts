import Database from 'libsql';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createSqlStore, SqlStoreError, type SqlStore } from '../../../../src/server-sql.ts';
import { parseStoreUrl } from '../../../../src/server/sql/store-url.ts';
import { startPostgres, type PostgresServer } from '../../../support/postgres.ts';
import { attempt, claim, rollback } from '../attempts/store-samples.ts';

vi.setConfig({ testTimeout: 60_000 });

let store: SqlStore | undefined;
afterEach(async () => {
  await store?.close();
  store = undefined;
});

/** The error with which a step of the store rejects. */
async function errorOf(work: Promise<unknown>): Promise<SqlStoreError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(SqlStoreError);
  return error as SqlStoreError;
}

describe('the address of a store', () => {
  it.each([
    ['', 'an empty text'],
    ['mysql://shop:s3cret@127.0.0.1/shop', 'one that begins with "mysql:"'],
    ['libsql://shop.example', 'one that begins with "libsql:"'],
    ['postgres://shop:s3cret/#@127.0.0.1:5432/shop', 'cannot be read'],
    [':memory:', 'in memory'],
    ['file:', 'in memory'],
  ])('is refused at once if it is %j', (url, message) => {
    expect(() => createSqlStore({ url })).toThrow(TypeError);
    expect(() => createSqlStore({ url })).toThrow(message);
    expect(() => createSqlStore({ url })).not.toThrow('s3cret');
  });
});

describe('the error of a store', () => {
  it('hides a password that the driver says, as it is and as it stands in the address', () => {
    const url = parseStoreUrl('postgres://shop:s3cret%23@127.0.0.1:5432/shop');
    for (const said of ['s3cret#', 's3cret%23']) {
      const error = SqlStoreError.from(new Error(`no connection with ${said}`), url);
      expect(error.message).toContain('no connection with ***.');
      expect(inspect(error, { depth: 20 })).not.toContain('s3cret');
    }
    const harmless = new Error('no connection');
    expect(SqlStoreError.from(harmless, url).cause).toBe(harmless);
  });

  it('says a reason also if the driver has only a code', () => {
    const failed = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' });
    const { message } = SqlStoreError.from(failed, parseStoreUrl('postgres://localhost/shop'));
    expect(message).toContain('(PostgreSQL at localhost, database shop): ECONNREFUSED. Check that it runs');
  });
});

describe('a store in an embedded database', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-store-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names the file if its folder is missing', async () => {
    const path = join(folder, 'missing', 'attempts.db');
    store = createSqlStore({ url: path });
    const error = await errorOf(store.open());
    expect(error.message).toContain(`the embedded database ${path}`);
    expect(error.message).toContain('Check that its folder exists');
  });

  it('names the file if it is no database, and leaves it as it is', async () => {
    const path = join(folder, 'notes.txt');
    const text = 'These are notes, and no database. '.repeat(200);
    writeFileSync(path, text);
    store = createSqlStore({ url: `file:${path}` });
    expect((await errorOf(store.rememberWebhook('ev_1', 1))).message).toContain(path);
    expect(statSync(path).size).toBe(text.length);
  });

  it('takes a path with spaces in a file address', async () => {
    store = createSqlStore({ url: `file://${folder}/my%20attempts.db` });
    await store.open();
    expect(statSync(join(folder, 'my attempts.db')).size).toBeGreaterThan(0);
  });

  it('fails if another process holds the lock for five seconds, and loses nothing afterwards', async () => {
    const path = join(folder, 'locked.db');
    store = createSqlStore({ url: path });
    await store.open();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    let ticks = 0;
    const timer = setInterval(() => (ticks += 1), 50);
    expect((await errorOf(store.rememberWebhook('ev_1', 1))).message).toContain('database is locked');
    clearInterval(timer);
    // The process did other things meanwhile.
    expect(ticks).toBeGreaterThan(30);
    // Readers do not wait for a writer.
    expect(await store.getAttempt('ann', 'att_1')).toBeUndefined();
    other.exec('COMMIT');
    expect(await store.rememberWebhook('ev_2', 1)).toBe(true);
    expect(other.prepare('SELECT id FROM voucher_redeem_webhooks').all([])).toEqual([{ id: 'ev_2' }]);
    other.close();
  });

  it('waits for a short lock of another process', async () => {
    const path = join(folder, 'waiting.db');
    store = createSqlStore({ url: path });
    await store.open();
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    const waiting = store.rememberWebhook('ev_1', 1);
    await new Promise((passed) => setTimeout(passed, 200));
    other.exec('COMMIT');
    expect(await waiting).toBe(true);
    other.close();
  });

  it('finishes what is under way when it is closed, and refuses what comes later', async () => {
    const path = join(folder, 'closed.db');
    store = createSqlStore({ url: path });
    const work = Array.from({ length: 20 }, (_, index) => store!.rememberWebhook(`ev_${index}`, 1));
    await store.close();
    expect(await Promise.all(work)).toEqual(Array.from({ length: 20 }, () => true));
    expect((await errorOf(store.rememberWebhook('ev_1', 1))).message).toContain('is closed');
  });

  it('does not grow with the number of attempts that an owner tells of', async () => {
    const path = join(folder, 'bounded.db');
    const sizes: number[] = [];
    for (let part = 0; part < 3; part += 1) {
      store = createSqlStore({ url: path });
      for (let count = 0; count < 300; count += 1) {
        const told = { ...attempt('ann', `att_${part}_${count}`), state: 'settled' as const };
        await store.addAttempt({ ...told, changedAt: part * 1000 + count }, 20);
        await store.rememberWebhook(`ev_${part}_${count}`, count);
      }
      await store.forget({ settled: 0, webhooks: 1000, leases: 0, period: 0 });
      await store.close();
      sizes.push(statSync(path).size);
    }
    expect(sizes[2]).toBe(sizes[1]);
  });

  it('keeps any text of a rollback as it is', async () => {
    store = createSqlStore({ url: join(folder, 'texts.db') });
    await expectTexts(store);
  });
});

/** Texts that a database cannot keep as they are. */
async function expectTexts(store: SqlStore): Promise<void> {
  for (const [index, text] of ['a\0b', '\ud83d', '\ude00 half', 'C:\\new', '\\0000', '😀 "\''].entries()) {
    const told = { ...rollback(`r_${index}`), reason: text, key: text, orderId: text };
    expect(await store.addRollback(told)).toBe(true);
    expect(await store.rollbacksOfOrder(text)).toEqual([{ ...told, version: 1 }]);
    expect(await store.acquireLease(text, claim('one', 1, 2))).toBe(true);
  }
}

describe('a store in PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server?.stop());

  it('keeps any text of a rollback as it is', async () => {
    store = createSqlStore({ url: await server.createDatabase('texts') });
    await expectTexts(store);
  });

  it('works again when the server comes back, and says where it is as long as it is away', async () => {
    store = createSqlStore({ url: await server.createDatabase('away') });
    await store.addAttempt(attempt('ann', 'att_1'), 5);
    await server.interrupt();
    for (let count = 0; count < 3; count += 1) {
      const error = await errorOf(store.getAttempt('ann', 'att_1'));
      expect(error.message).toMatch(/PostgreSQL at 127\.0\.0\.1:\d+, database away/);
      expect(error.message).toContain('DATABASE_URL');
      expect(inspect(error, { depth: 20 })).not.toContain(server.password);
    }
    await server.resume();
    expect(await store.getAttempt('ann', 'att_1')).toMatchObject({ id: 'att_1' });
  });

  it('can be created before the server runs', async () => {
    const url = await server.createDatabase('early');
    await server.interrupt();
    store = createSqlStore({ url });
    await errorOf(store.open());
    await server.resume();
    await store.open();
    expect(await store.rememberWebhook('ev_1', 1)).toBe(true);
  });

  it('never says the password, also if it is wrong', async () => {
    store = createSqlStore({ url: server.url.replace(server.password, 'wr%3Dng-s3cret') });
    const error = await errorOf(store.open());
    expect(error.message).toContain('password authentication failed for user "shop"');
    expect(inspect(error, { depth: 20 })).not.toMatch(/wr(%3D|=)ng-s3cret/);
  });

  it('names a database that does not exist', async () => {
    store = createSqlStore({ url: `${server.url}_missing` });
    expect((await errorOf(store.open())).message).toContain('database "postgres_missing" does not exist');
  });
});
