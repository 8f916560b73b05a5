import type { AttemptStore } from '../attempts/store.ts';
import { attemptSteps } from './attempt-steps.ts';
import { forgetStep } from './forget.ts';
import { openFile } from './open-file.ts';
import { openPostgres } from './open-postgres.ts';
import { rollbackSteps } from './rollback-steps.ts';
import { sharedSteps } from './shared-steps.ts';
import { SqlStoreError } from './sql-store-error.ts';
import { DEFAULT_URL, parseStoreUrl, type StoreUrl } from './store-url.ts';
import type { SqlDatabase } from './tables.ts';

/** Options of `createSqlStore`. */
export interface SqlStoreOptions {
  /**
   * Which database. Default: `file:voucher-redeem.db`.
   *
   * - `postgres://user:password@host:5432/database` is PostgreSQL, which several machines can share. It needs the package `pg`.
   * - `file:attempts.db` or a path is the file of an embedded database, which processes of one machine can share. It needs the package
   *   `libsql`. The folder must exist, and must not be on a network drive.
   */
  url?: string | undefined;
}

/** A store of attempts in a database. */
export interface SqlStore extends AttemptStore {
  /**
   * Opens the database and makes its tables. Every other method does it too, the first time and after an error. So this only serves
   * to learn at the start that a setting is wrong.
   *
   * @throws {@link SqlStoreError} if the database cannot be used.
   */
  open(): Promise<void>;
  /** Waits for what is under way, and closes the database. Every later call rejects. */
  close(): Promise<void>;
}

/**
 * Creates a store of attempts in PostgreSQL or in an embedded database. The database is opened when it is first used. Several
 * processes may use one database at the same time; the first of them makes the tables, whose names begin with `voucher_redeem_`.
 *
 * All its methods reject with {@link SqlStoreError} if the database cannot be used. The next call tries it again.
 *
 * @example
 * const store = createSqlStore({ url: process.env.DATABASE_URL });
 *
 * @throws TypeError if `url` is no address of PostgreSQL and no file.
 */
export function createSqlStore({ url = DEFAULT_URL }: SqlStoreOptions = {}): SqlStore {
  const connection = new StoreConnection(parseStoreUrl(url));
  const use = <Result>(step: (store: AttemptStore) => Promise<Result>): Promise<Result> =>
    connection.use(step);
  return {
    addAttempt: (attempt, limit) => use((store) => store.addAttempt(attempt, limit)),
    getAttempt: (owner, id) => use((store) => store.getAttempt(owner, id)),
    findAttempts: (id, limit) => use((store) => store.findAttempts(id, limit)),
    listAttempts: (options) => use((store) => store.listAttempts(options)),
    changeAttempt: (attempt) => use((store) => store.changeAttempt(attempt)),
    claimAttempt: (owner, id, claim) => use((store) => store.claimAttempt(owner, id, claim)),
    claimDueAttempts: (claim, limit) => use((store) => store.claimDueAttempts(claim, limit)),
    releaseAttempt: (owner, id, holder) => use((store) => store.releaseAttempt(owner, id, holder)),
    acquireLease: (name, claim) => use((store) => store.acquireLease(name, claim)),
    renewLease: (name, claim) => use((store) => store.renewLease(name, claim)),
    releaseLease: (name, holder) => use((store) => store.releaseLease(name, holder)),
    addRollback: (rollback) => use((store) => store.addRollback(rollback)),
    changeRollback: (rollback) => use((store) => store.changeRollback(rollback)),
    rollbacksOfAttempt: (owner, attemptId) => use((store) => store.rollbacksOfAttempt(owner, attemptId)),
    rollbacksOfOrder: (orderId) => use((store) => store.rollbacksOfOrder(orderId)),
    unfinishedRollbacks: (limit) => use((store) => store.unfinishedRollbacks(limit)),
    rememberWebhook: (id, at) => use((store) => store.rememberWebhook(id, at)),
    forgetWebhook: (id) => use((store) => store.forgetWebhook(id)),
    takeCalls: (budget, count) => use((store) => store.takeCalls(budget, count)),
    forget: (before) => use((store) => store.forget(before)),
    open: () => use(() => Promise.resolve()),
    close: () => connection.close(),
  };
}

interface OpenStore {
  database: SqlDatabase;
  steps: AttemptStore;
}

/** Opens the database when it is needed, and again after it was lost. */
class StoreConnection {
  readonly #url: StoreUrl;
  readonly #underWay = new Set<Promise<unknown>>();
  #opened: Promise<OpenStore> | undefined;
  #isClosed = false;

  constructor(url: StoreUrl) {
    this.#url = url;
  }

  async use<Result>(step: (store: AttemptStore) => Promise<Result>): Promise<Result> {
    if (this.#isClosed) throw new SqlStoreError('voucher-redeem: the store of attempts is closed.');
    const work = this.#do(step);
    this.#underWay.add(work);
    try {
      return await work;
    } catch (error) {
      throw SqlStoreError.from(error, this.#url);
    } finally {
      this.#underWay.delete(work);
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#underWay);
    const opened = await this.#opened?.catch(() => undefined);
    this.#opened = undefined;
    await opened?.database.db.destroy();
  }

  async #do<Result>(step: (store: AttemptStore) => Promise<Result>): Promise<Result> {
    const opening = (this.#opened ??= openStore(this.#url));
    let opened: OpenStore;
    try {
      opened = await opening;
    } catch (error) {
      if (this.#opened === opening) this.#opened = undefined;
      throw error;
    }
    try {
      return await step(opened.steps);
    } catch (error) {
      if (opened.database.isLost(error) && this.#opened === opening) {
        this.#opened = undefined;
        // Without waiting, because a connection on which nothing comes back may not end.
        opened.database.db.destroy().catch(() => undefined);
      }
      throw error;
    }
  }
}

async function openStore(url: StoreUrl): Promise<OpenStore> {
  const database = await (url.kind === 'file' ? openFile(url.path) : openPostgres(url.url));
  const steps = {
    ...attemptSteps(database),
    ...rollbackSteps(database),
    ...sharedSteps(database),
    ...forgetStep(database),
  };
  return { database, steps };
}
