import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type Dialect, type Driver } from 'kysely';
import type { LibsqlConnection } from './libsql-connection.ts';

/** kysely's dialect of SQLite on a connection of our own. */
export const libsqlDialect = (connection: LibsqlConnection): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new LibsqlDriver(connection),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** Hands the one connection to one step after the other. */
class LibsqlDriver implements Driver {
  readonly #connection: LibsqlConnection;
  readonly #waiting: (() => void)[] = [];
  #isTaken = false;

  constructor(connection: LibsqlConnection) {
    this.#connection = connection;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<LibsqlConnection> {
    if (this.#isTaken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isTaken = true;
    return this.#connection;
  }

  releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    // It stays taken if somebody waits, so that nobody comes in between.
    if (next) next();
    else this.#isTaken = false;
    return Promise.resolve();
  }

  beginTransaction(connection: LibsqlConnection): Promise<void> {
    return connection.begin();
  }

  commitTransaction(connection: LibsqlConnection): Promise<void> {
    connection.commit();
    return Promise.resolve();
  }

  rollbackTransaction(connection: LibsqlConnection): Promise<void> {
    connection.rollback();
    return Promise.resolve();
  }

  async destroy(): Promise<void> {
    await this.acquireConnection();
    this.#connection.close();
    await this.releaseConnection();
  }
}
