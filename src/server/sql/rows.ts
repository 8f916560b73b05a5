import type { RollbackRecord } from '../attempts/rollback-record.ts';
import type { AttemptData, StoredAttempt } from '../attempts/stored-attempt.ts';
import type { AttemptRow, RollbackRow } from './tables.ts';
import { fromColumn, fromNullableColumn, toColumn, toNullableColumn } from './text.ts';

/** What is written of an attempt when it changes: all but its key, its beginning, its version and its claim. */
export const attemptChanges = ({
  state,
  dueAt,
  changedAt,
  orderId,
  data,
}: Omit<StoredAttempt, 'version'>) => ({
  state,
  due_at: dueAt,
  changed_at: changedAt,
  order_id: toNullableColumn(orderId),
  data: JSON.stringify(data),
});

export const toAttempt = (row: AttemptRow): StoredAttempt => ({
  owner: fromColumn(row.owner),
  id: fromColumn(row.id),
  version: row.version,
  state: row.state,
  dueAt: row.due_at,
  begunAt: row.begun_at,
  changedAt: row.changed_at,
  orderId: fromNullableColumn(row.order_id),
  data: JSON.parse(row.data) as AttemptData,
});

/** What is written of a rollback when it changes. */
export const rollbackChanges = ({
  state,
  sentAt,
  changedAt,
  key,
  reason,
}: Omit<RollbackRecord, 'version'>) => ({
  state,
  sent_at: sentAt,
  changed_at: changedAt,
  key: toNullableColumn(key),
  reason: toColumn(reason),
});

export const toRollback = (row: RollbackRow): RollbackRecord => ({
  redemptionId: fromColumn(row.redemption_id),
  owner: fromColumn(row.owner),
  attemptId: fromColumn(row.attempt_id),
  orderId: fromNullableColumn(row.order_id),
  version: row.version,
  state: row.state,
  reason: fromColumn(row.reason),
  plannedAt: row.planned_at,
  sentAt: row.sent_at,
  changedAt: row.changed_at,
  key: fromNullableColumn(row.key),
});
