import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Kysely } from 'kysely';
import { createSqlStore, openDatabase, SqlStoreError, type SqlStore } from '../../../../src/server-sql.ts';
import { attempt } from '../attempts/store-samples.ts';
import { KINDS, type Databases } from './databases.ts';

vi.setConfig({ testTimeout: 60_000 });

interface ShopTables {
  shop_notes: { id: string; at: number };
}

describe.each(KINDS)('tables of the shop’s own in $name of the store', ({ start }) => {
  let databases: Databases;
  let store: SqlStore | undefined;
  let db: Kysely<ShopTables> | undefined;
  beforeAll(async () => {
    databases = await start();
  }, 60_000);
  afterEach(async () => {
    await db?.destroy();
    await store?.close();
  });
  afterAll(() => databases?.remove());

  it('are written and read beside those of the store, at the same time', async () => {
    const url = await databases.create();
    store = createSqlStore({ url });
    db = await openDatabase<ShopTables>({ url });
    await db.schema.createTable('shop_notes').addColumn('id', 'text').addColumn('at', 'bigint').execute();
    const opened = { store, db };
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => [
        opened.store.addAttempt(attempt('ann', `att_${index}`), 100),
        opened.db
          .insertInto('shop_notes')
          .values({ id: `note_${index}`, at: 1_700_000_000_000 + index })
          .execute(),
      ]).flat(),
    );
    expect(await store.listAttempts({ offset: 0, limit: 100 })).toHaveLength(20);
    const notes = await db.selectFrom('shop_notes').selectAll().orderBy('at').execute();
    expect(notes).toHaveLength(20);
    // PostgreSQL's driver would return a text.
    expect(notes[1]).toEqual({ id: 'note_1', at: 1_700_000_000_001 });
  });
});

it('a database of the shop that cannot be used says which one and what to look at', async () => {
  await expect(openDatabase({ url: 'file:/no/such/folder/shop.db' })).rejects.toThrow(SqlStoreError);
  await expect(openDatabase({ url: 'file:/no/such/folder/shop.db' })).rejects.toThrow(
    'Check that its folder exists',
  );
  await expect(openDatabase({ url: 'postgres://shop:secret@127.0.0.1:1/shop' })).rejects.toThrow(
    /PostgreSQL at 127\.0\.0\.1:1, database shop.*DATABASE_URL/,
  );
  await expect(openDatabase({ url: 'mysql://shop' })).rejects.toThrow(TypeError);
});
