/**
 * The entry point `voucher-redeem/server/sql`: a store for `createAttempts` in PostgreSQL or in an embedded database. It needs the
 * packages `kysely` and `pg` or `libsql`.
 */
export { createSqlStore, type SqlStore, type SqlStoreOptions } from './server/sql/create-sql-store.ts';
export { openDatabase } from './server/sql/open-database.ts';
export { SqlStoreError } from './server/sql/sql-store-error.ts';
