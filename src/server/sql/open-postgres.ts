import { Kysely, PostgresDialect, type Dialect } from 'kysely';
import { migrate } from './migrations.ts';
import type { SqlDatabase, Tables } from './tables.ts';

/** Milliseconds. A step takes some milliseconds, so whatever takes this long is stuck. */
const CONNECT_TIMEOUT = 5000;
const STATEMENT_TIMEOUT = 10_000;

/** The number of PostgreSQL's type of 64-bit integers. */
const INT8 = 20;

/** Connects to PostgreSQL, and makes the tables. */
export async function openPostgres(url: string): Promise<SqlDatabase> {
  const db = new Kysely<Tables>({ dialect: await postgresDialect(url) });
  try {
    await migrate(db, true);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, isPostgres: true, isLost };
}

/** kysely's dialect of a database of PostgreSQL. Its pool opens connections when they are needed: ten at most. */
export async function postgresDialect(url: string): Promise<Dialect> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    statement_timeout: STATEMENT_TIMEOUT,
    // If another process stopped in the middle of a transaction, its locks end with it.
    idle_in_transaction_session_timeout: STATEMENT_TIMEOUT,
    // When nothing comes back any more: a little later than the server's own timeout.
    query_timeout: STATEMENT_TIMEOUT + 2000,
    keepAlive: true,
    application_name: 'voucher-redeem',
    // Times and counters are below 2 to the power of 53, so they are read as numbers and not as texts.
    types: {
      getTypeParser: (type: number, format?: 'text' | 'binary') =>
        type === INT8 && format !== 'binary' ? Number : (pg.types.getTypeParser(type, format) as unknown),
    },
  });
  // Without a listener, an idle connection that the server ends would end this process. The pool replaces the connection.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}

/**
 * An error without the code of a PostgreSQL error comes from the connection, which may hang: connect anew. 42P01: the tables are gone,
 * for example because a backup was restored.
 */
function isLost(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return code === '42P01' || typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code);
}
