import { Kysely, type Dialect } from 'kysely';
import { LibsqlConnection } from './libsql-connection.ts';
import { libsqlDialect } from './libsql-dialect.ts';
import { migrate } from './migrations.ts';
import type { SqlDatabase, Tables } from './tables.ts';

/** At most so much of the write-ahead log stays on the disk, in bytes. */
const LOG_LIMIT = 16_000_000;

/** Opens the embedded database, and makes the file if there is none. */
export async function openFile(path: string): Promise<SqlDatabase> {
  const connection = await connectToFile(path);
  const db = new Kysely<Tables>({ dialect: libsqlDialect(connection) });
  // One transaction around all migrations: of two processes that start at once, the second finds the tables made.
  await connection.begin();
  try {
    await migrate(db, false);
    connection.commit();
  } catch (error) {
    connection.rollback();
    throw error;
  }
  return { db, isPostgres: false, isLost: () => false };
}

/** kysely's dialect of a file. The file is opened when it is first used. */
export const fileDialect = async (path: string): Promise<Dialect> => libsqlDialect(await connectToFile(path));

async function connectToFile(path: string): Promise<LibsqlConnection> {
  const { default: Database } = await import('libsql');
  return new LibsqlConnection(() => {
    const database = new Database(path);
    try {
      // With the write-ahead log a reader does not wait for a writer. FULL: what is committed survives a power failure.
      database.exec(
        `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA journal_size_limit = ${LOG_LIMIT}`,
      );
      return database;
    } catch (error) {
      database.close();
      throw error;
    }
  });
}
