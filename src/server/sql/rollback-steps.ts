import type { AttemptStore } from '../attempts/store.ts';
import { rollbackChanges, toRollback } from './rows.ts';
import type { SqlDatabase } from './tables.ts';
import { toColumn, toNullableColumn } from './text.ts';

const TABLE = 'voucher_redeem_rollbacks';

type RollbackSteps = Pick<
  AttemptStore,
  'addRollback' | 'changeRollback' | 'rollbacksOfAttempt' | 'rollbacksOfOrder' | 'unfinishedRollbacks'
>;

/** The steps of a store that are about rollbacks. */
export function rollbackSteps({ db }: SqlDatabase): RollbackSteps {
  const inOrder = db.selectFrom(TABLE).selectAll().orderBy('planned_at').orderBy('redemption_id');
  return {
    async addRollback(rollback) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto(TABLE)
        .values({
          redemption_id: toColumn(rollback.redemptionId),
          owner: toColumn(rollback.owner),
          attempt_id: toColumn(rollback.attemptId),
          order_id: toNullableColumn(rollback.orderId),
          version: 1,
          planned_at: rollback.plannedAt,
          ...rollbackChanges(rollback),
        })
        .onConflict((conflict) => conflict.column('redemption_id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    async changeRollback(rollback) {
      const { numUpdatedRows } = await db
        .updateTable(TABLE)
        .set({ version: rollback.version + 1, ...rollbackChanges(rollback) })
        .where('redemption_id', '=', toColumn(rollback.redemptionId))
        .where('version', '=', rollback.version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    async rollbacksOfAttempt(owner, attemptId) {
      const rows = await inOrder
        .where('owner', '=', toColumn(owner))
        .where('attempt_id', '=', toColumn(attemptId))
        .execute();
      return rows.map(toRollback);
    },

    async rollbacksOfOrder(orderId) {
      const rows = await inOrder.where('order_id', '=', toColumn(orderId)).execute();
      return rows.map(toRollback);
    },

    async unfinishedRollbacks(limit) {
      const unfinished = inOrder.where('state', 'in', ['planned', 'sent', 'unknown']);
      return (await unfinished.limit(limit).execute()).map(toRollback);
    },
  };
}
