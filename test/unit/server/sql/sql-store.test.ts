import { afterAll, afterEach, beforeAll, describe, vi } from 'vitest';
import { createSqlStore, type SqlStore } from '../../../../src/server-sql.ts';
import { storeContract } from '../attempts/store-contract.ts';
import { KINDS, type Databases } from './databases.ts';

vi.setConfig({ testTimeout: 60_000 });

describe.each(KINDS)('the store in $name', ({ start }) => {
  let databases: Databases;
  let stores: SqlStore[] = [];
  beforeAll(async () => {
    databases = await start();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(stores.map((store) => store.close()));
    stores = [];
  });
  afterAll(() => databases?.remove());

  storeContract(async () => {
    const url = await databases.create();
    const opened: [SqlStore, SqlStore] = [createSqlStore({ url }), createSqlStore({ url })];
    stores = opened;
    return opened;
  });
});
