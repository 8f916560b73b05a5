import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * The steps that make the tables. A step that was released is never changed, because databases exist that it has made: a later
 * change is a step of its own, with a name that sorts after the others.
 */
function migrations(isPostgres: boolean): Record<string, Migration> {
  // Bytes decide about equality and order, whatever the language of the server.
  const text = isPostgres ? sql`text collate "C"` : sql`text`;
  return {
    '001-attempts': {
      up: async (db: Kysely<unknown>) => {
        await db.schema
          .createTable('voucher_redeem_attempts')
          .addColumn('owner', text, (column) => column.notNull())
          .addColumn('id', text, (column) => column.notNull())
          .addColumn('version', 'bigint', (column) => column.notNull())
          .addColumn('state', text, (column) => column.notNull())
          .addColumn('due_at', 'bigint')
          .addColumn('begun_at', 'bigint', (column) => column.notNull())
          .addColumn('changed_at', 'bigint', (column) => column.notNull())
          .addColumn('order_id', text)
          .addColumn('data', 'text', (column) => column.notNull())
          .addColumn('claim_holder', text)
          .addColumn('claim_until', 'bigint')
          .addPrimaryKeyConstraint('voucher_redeem_attempts_key', ['owner', 'id'])
          .execute();
        await db.schema
          .createTable('voucher_redeem_rollbacks')
          .addColumn('redemption_id', text, (column) => column.primaryKey().notNull())
          .addColumn('owner', text, (column) => column.notNull())
          .addColumn('attempt_id', text, (column) => column.notNull())
          .addColumn('order_id', text)
          .addColumn('version', 'bigint', (column) => column.notNull())
          .addColumn('state', text, (column) => column.notNull())
          .addColumn('reason', text, (column) => column.notNull())
          .addColumn('planned_at', 'bigint', (column) => column.notNull())
          .addColumn('sent_at', 'bigint')
          .addColumn('changed_at', 'bigint', (column) => column.notNull())
          .addColumn('key', text)
          .execute();
        await db.schema
          .createTable('voucher_redeem_leases')
          .addColumn('name', text, (column) => column.primaryKey().notNull())
          .addColumn('holder', text, (column) => column.notNull())
          .addColumn('until', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema
          .createTable('voucher_redeem_webhooks')
          .addColumn('id', text, (column) => column.primaryKey().notNull())
          .addColumn('at', 'bigint', (column) => column.notNull())
          .execute();
        await db.schema
          .createTable('voucher_redeem_budgets')
          .addColumn('name', text, (column) => column.primaryKey().notNull())
          .addColumn('period', 'bigint', (column) => column.notNull())
          .addColumn('taken', 'bigint', (column) => column.notNull())
          .execute();
        for (const index of INDEXES) await sql.raw(index).execute(db);
      },
    },
  };
}

/** Each for one reading or removing of the store. */
const INDEXES = [
  'create index voucher_redeem_attempts_by_id on voucher_redeem_attempts (id)',
  'create index voucher_redeem_attempts_in_order on voucher_redeem_attempts (state, begun_at desc, owner, id)',
  'create index voucher_redeem_attempts_due on voucher_redeem_attempts (due_at) where due_at is not null',
  "create index voucher_redeem_attempts_settled on voucher_redeem_attempts (changed_at) where state = 'settled'",
  'create index voucher_redeem_rollbacks_by_attempt on voucher_redeem_rollbacks (owner, attempt_id)',
  'create index voucher_redeem_rollbacks_by_order on voucher_redeem_rollbacks (order_id)',
  "create index voucher_redeem_rollbacks_unfinished on voucher_redeem_rollbacks (planned_at) where state in ('planned', 'sent', 'unknown')",
  'create index voucher_redeem_webhooks_by_time on voucher_redeem_webhooks (at)',
];

/**
 * Brings the tables up to date. Two processes may do it at once: on PostgreSQL the migrator takes a lock, and the embedded
 * database is in a transaction of the caller's.
 */
export async function migrate(db: Kysely<Tables>, isPostgres: boolean): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations(isPostgres)) },
    // Not kysely's default names, because the shop may have migrations of its own in the same database.
    migrationTableName: 'voucher_redeem_migrations',
    migrationLockTableName: 'voucher_redeem_migrations_lock',
  });
  const { error } = await migrator.migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error('The tables could not be made.', { cause: error });
}
