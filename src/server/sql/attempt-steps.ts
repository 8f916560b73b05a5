import { sql, type ExpressionBuilder, type Transaction } from 'kysely';
import type { AttemptStore, Claim } from '../attempts/store.ts';
import { removeRollbacks } from './remove-rollbacks.ts';
import { attemptChanges, toAttempt } from './rows.ts';
import type { SqlDatabase, Tables } from './tables.ts';
import { toColumn } from './text.ts';

const TABLE = 'voucher_redeem_attempts';

/** All columns, with the table's name: in that statement of SQLite a star cannot have one. */
const COLUMNS = [
  `${TABLE}.owner`,
  `${TABLE}.id`,
  `${TABLE}.version`,
  `${TABLE}.state`,
  `${TABLE}.due_at`,
  `${TABLE}.begun_at`,
  `${TABLE}.changed_at`,
  `${TABLE}.order_id`,
  `${TABLE}.data`,
  `${TABLE}.claim_holder`,
  `${TABLE}.claim_until`,
] as const;

/** The first half of the keys of our locks in PostgreSQL, so that they are not another program's. */
const OWNER_LOCKS = 1_986_422_900;

type AttemptSteps = Pick<
  AttemptStore,
  | 'addAttempt'
  | 'getAttempt'
  | 'findAttempts'
  | 'listAttempts'
  | 'changeAttempt'
  | 'claimAttempt'
  | 'claimDueAttempts'
  | 'releaseAttempt'
>;

const notClaimed =
  ({ now }: Claim) =>
  (eb: ExpressionBuilder<Tables, typeof TABLE>) =>
    eb.or([eb('claim_until', 'is', null), eb('claim_until', '<=', now)]);

const key = (owner: string, id: string) => ({ owner: toColumn(owner), id: toColumn(id) });

/** The steps of a store that are about attempts. */
export function attemptSteps({ db, isPostgres }: SqlDatabase): AttemptSteps {
  /** Two calls that count the attempts of an owner wait for each other. The embedded database has one writer anyway. */
  const lockOwner = async (transaction: Transaction<Tables>, owner: string) => {
    if (isPostgres)
      await sql`select pg_advisory_xact_lock(${sql.lit(OWNER_LOCKS)}, hashtext(${owner}))`.execute(
        transaction,
      );
  };

  return {
    addAttempt: (attempt, limit) =>
      db.transaction().execute(async (transaction) => {
        const { owner, id } = key(attempt.owner, attempt.id);
        await lockOwner(transaction, owner);
        const known = transaction
          .selectFrom(TABLE)
          .select('id')
          .where('owner', '=', owner)
          .where('id', '=', id);
        if (await known.executeTakeFirst()) return 'known';
        const { count } = await transaction
          .selectFrom(TABLE)
          .select((eb) => eb.fn.countAll<number>().as('count'))
          .where('owner', '=', owner)
          .executeTakeFirstOrThrow();
        if (count >= limit) {
          const oldest = await transaction
            .deleteFrom(TABLE)
            .where('owner', '=', owner)
            .where('state', '=', 'settled')
            .where('id', '=', (eb) =>
              eb
                .selectFrom(TABLE)
                .select('id')
                .where('owner', '=', owner)
                .where('state', '=', 'settled')
                .orderBy('changed_at')
                .orderBy('id')
                .limit(1),
            )
            .returning(['owner', 'id'])
            .executeTakeFirst();
          if (!oldest) return 'full';
          await removeRollbacks(transaction, [oldest]);
        }
        await transaction
          .insertInto(TABLE)
          .values({ owner, id, version: 1, begun_at: attempt.begunAt, ...attemptChanges(attempt) })
          .execute();
        return 'added';
      }),

    async getAttempt(owner, id) {
      const found = db
        .selectFrom(TABLE)
        .selectAll()
        .where((eb) => eb.and(key(owner, id)));
      const row = await found.executeTakeFirst();
      return row && toAttempt(row);
    },

    async findAttempts(id, limit) {
      const rows = await db
        .selectFrom(TABLE)
        .selectAll()
        .where('id', '=', toColumn(id))
        .orderBy((eb) => eb('state', '=', 'settled'))
        .orderBy('begun_at', 'desc')
        .orderBy('owner')
        .limit(limit)
        .execute();
      return rows.map(toAttempt);
    },

    async listAttempts({ owner, states, offset, limit }) {
      if (states?.length === 0) return [];
      const rows = await db
        .selectFrom(TABLE)
        .selectAll()
        .$if(owner !== undefined, (query) => query.where('owner', '=', toColumn(owner!)))
        .$if(states !== undefined, (query) => query.where('state', 'in', states!))
        // In the alphabet, too, `ambiguous` is before `open` and `settled`.
        .orderBy('state')
        .orderBy('begun_at', 'desc')
        .orderBy('owner')
        .orderBy('id')
        .limit(limit)
        .offset(offset)
        .execute();
      return rows.map(toAttempt);
    },

    async changeAttempt(attempt) {
      const { numUpdatedRows } = await db
        .updateTable(TABLE)
        .set({ version: attempt.version + 1, ...attemptChanges(attempt) })
        .where((eb) => eb.and({ ...key(attempt.owner, attempt.id), version: attempt.version }))
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async claimAttempt(owner, id, claim) {
      const row = await db
        .updateTable(TABLE)
        .set({ claim_holder: toColumn(claim.holder), claim_until: claim.until })
        .where((eb) => eb.and(key(owner, id)))
        .where(notClaimed(claim))
        .returningAll()
        .executeTakeFirst();
      return row && toAttempt(row);
    },

    async claimDueAttempts(claim, limit) {
      const rows = await db
        .with('due', (query) =>
          query
            .selectFrom(TABLE)
            .select(['owner', 'id'])
            .where('due_at', 'is not', null)
            .where('due_at', '<=', claim.now)
            .where(notClaimed(claim))
            .orderBy('due_at')
            .limit(limit)
            // Another process that claims at the same moment takes the next ones.
            .$if(isPostgres, (due) => due.forUpdate().skipLocked()),
        )
        .updateTable(TABLE)
        .from('due')
        .set({ claim_holder: toColumn(claim.holder), claim_until: claim.until })
        .whereRef(`${TABLE}.owner`, '=', 'due.owner')
        .whereRef(`${TABLE}.id`, '=', 'due.id')
        .returning(COLUMNS)
        .execute();
      return rows.map(toAttempt).sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
    },

    async releaseAttempt(owner, id, holder) {
      await db
        .updateTable(TABLE)
        .set({ claim_holder: null, claim_until: null })
        .where((eb) => eb.and({ ...key(owner, id), claim_holder: toColumn(holder) }))
        .execute();
    },
  };
}
