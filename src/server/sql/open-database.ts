import { Kysely, sql } from 'kysely';
import type { SqlStoreOptions } from './create-sql-store.ts';
import { fileDialect } from './open-file.ts';
import { postgresDialect } from './open-postgres.ts';
import { SqlStoreError } from './sql-store-error.ts';
import { DEFAULT_URL, parseStoreUrl } from './store-url.ts';

/**
 * Opens the database of a store for tables of your own, such as orders, so that one file or one server has all that a shop has to keep.
 * It makes no tables. Close it with `destroy()`.
 *
 * @param options The same as for `createSqlStore`.
 * @throws TypeError if `url` is no address of PostgreSQL and no file.
 * @throws {@link SqlStoreError} if the database cannot be used. Later, its methods throw the errors of the driver.
 */
export async function openDatabase<Tables>({ url = DEFAULT_URL }: SqlStoreOptions = {}): Promise<
  Kysely<Tables>
> {
  const parsed = parseStoreUrl(url);
  let db: Kysely<Tables> | undefined;
  try {
    const dialect =
      parsed.kind === 'file' ? await fileDialect(parsed.path) : await postgresDialect(parsed.url);
    db = new Kysely<Tables>({ dialect });
    await sql`select 1`.execute(db);
    return db;
  } catch (error) {
    await db?.destroy();
    throw SqlStoreError.from(error, parsed);
  }
}
