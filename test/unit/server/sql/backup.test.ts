import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSqlStore, type SqlStore } from '../../../../src/server-sql.ts';
import { attempt } from '../attempts/store-samples.ts';

/** What docs/server.md#which-database promises about backups and versions. */
describe('an embedded database', () => {
  let folder: string;
  let store: SqlStore;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'voucher-redeem-store-'));
    store = createSqlStore({ url: join(folder, 'shop.db') });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('can be backed up while it is used, and the copy is whole', async () => {
    await store.addAttempt(attempt('ann', 'att_1'), 9);
    const other = new Database(join(folder, 'shop.db'));
    other.exec(`VACUUM INTO '${join(folder, 'backup.db')}'`);
    other.close();
    await store.addAttempt(attempt('ann', 'att_2'), 9);
    const restored = createSqlStore({ url: join(folder, 'backup.db') });
    expect(await restored.getAttempt('ann', 'att_1')).toBeDefined();
    expect(await restored.getAttempt('ann', 'att_2')).toBeUndefined();
    await restored.close();
  });

  it('is refused by a version that is older than its tables, and stays as it is', async () => {
    await store.addAttempt(attempt('ann', 'att_1'), 9);
    await store.close();
    const newer = new Database(join(folder, 'shop.db'));
    newer.exec("insert into voucher_redeem_migrations (name, timestamp) values ('999-later', 'now')");
    newer.close();
    const older = createSqlStore({ url: join(folder, 'shop.db') });
    await expect(older.open()).rejects.toThrow('999-later');
    await older.close();
  });
});
