import type { CompiledQuery, DatabaseConnection, QueryResult } from 'kysely';
import type Database from 'libsql';

/** How long a step waits for other processes that write, in milliseconds. */
const BUSY_TIMEOUT = 5000;

/**
 * The connection to an embedded database. libsql works synchronously, so while it waits for another process this connection sleeps
 * and tries again, and the process can do other things.
 *
 * Everything that writes is inside `BEGIN IMMEDIATE`, which waits for the lock before anything is written. libsql 0.5 never resets a
 * statement that failed because the database is locked: outside a transaction, what the connection writes later would then not be
 * committed. So after a failed statement the file is opened again, too.
 */
export class LibsqlConnection implements DatabaseConnection {
  readonly #open: () => Database.Database;
  #database: Database.Database | undefined;
  #inTransaction = false;

  constructor(open: () => Database.Database) {
    this.#open = open;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#inTransaction) return this.#run<Row>(query);
    if (query.query.kind === 'SelectQueryNode') return this.#whenFree(() => this.#run<Row>(query));
    await this.begin();
    try {
      const result = this.#run<Row>(query);
      this.commit();
      return result;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  // eslint-disable-next-line require-yield
  async *streamQuery(): AsyncIterableIterator<never> {
    await Promise.reject(new Error('The embedded database does not stream.'));
  }

  begin(): Promise<void> {
    return this.#whenFree(() => {
      this.#connected().exec('BEGIN IMMEDIATE');
      this.#inTransaction = true;
    });
  }

  commit(): void {
    this.#connected().exec('COMMIT');
    this.#inTransaction = false;
  }

  /** Ends a transaction in which something failed. */
  rollback(): void {
    this.#inTransaction = false;
    try {
      this.#database?.exec('ROLLBACK');
    } catch {
      // The database has ended the transaction by itself, for example because the disk is full.
    }
    this.close();
  }

  /** Closes the file. It is opened again if something uses the connection afterwards. */
  close(): void {
    this.#database?.close();
    this.#database = undefined;
  }

  #connected(): Database.Database {
    this.#database ??= this.#open();
    return this.#database;
  }

  #run<Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> {
    const statement = this.#connected().prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as Row[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
  }

  /** Does something that changes nothing if the database is locked, and tries it again until the lock is free. */
  async #whenFree<Result>(action: () => Result): Promise<Result> {
    for (const giveUpAt = Date.now() + BUSY_TIMEOUT; ;) {
      try {
        return action();
      } catch (error) {
        this.close();
        const isLocked = /^SQLITE_BUSY/.test(String((error as { code?: unknown }).code));
        if (!isLocked || Date.now() > giveUpAt) throw error;
      }
      // Random, so that processes that wait for each other do not try in step.
      await new Promise((again) => setTimeout(again, 2 + Math.random() * 10));
    }
  }
}
