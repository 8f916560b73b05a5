import { isObject, list, object, text, type Json } from '../effects/fields.ts';
import { recordedNo, refusal, unreadable, type Accepted, type Answer } from '../client/answer.ts';
import { demand } from '../client/errors.ts';
import type { Failure, Refusal } from '../client/outcome.ts';
import { isSuccess } from '../client/wire.ts';
import type { RecordedRollback } from './redemption-record.ts';
import type {
  RollbackAllOutcome,
  RollbackFailed,
  RollbackOptions,
  RollbackOutcome,
  RollbackRefused,
} from './rollback-outcome.ts';
import { pathSegment } from './path-segment.ts';
import type { ServerConnection } from './connection.ts';

/** `POST /v1/redemptions/{redemptionId}/rollback`: for what was redeemed alone (CONTRACT C7). Sent once. */
export async function rollback(
  connection: ServerConnection,
  redemptionId: string,
  options?: RollbackOptions,
): Promise<RollbackOutcome> {
  const answer = await send(connection, redemptionId, 'rollback', options);
  if (answer.status !== 'accepted') return undone(answer);
  const body = object(answer.body);
  if (isRolledBack(body)) return { status: 'rolled-back', rollback: body };
  return undone(body.result === 'FAILURE' ? refusal(answer, recordedNo(body)) : unreadable(answer));
}

/** `POST /v1/redemptions/{parentRedemptionId}/rollbacks`: for several redeemed as one, or one alone (CONTRACT C7). Sent once. */
export async function rollbackAll(
  connection: ServerConnection,
  parentRedemptionId: string,
  options?: RollbackOptions,
): Promise<RollbackAllOutcome> {
  const answer = await send(connection, parentRedemptionId, 'rollbacks', options);
  return answer.status === 'accepted' ? readAll(answer) : undone(answer);
}

function send(
  { write }: ServerConnection,
  id: string,
  endpoint: 'rollback' | 'rollbacks',
  options: RollbackOptions = {},
): Promise<Answer> {
  const path = `/v1/redemptions/${pathSegment('a redemption’s id', id)}/${endpoint}`;
  demand(isObject(options), 'options', 'an object', options);
  const { reason, trackingId, customer, order, metadata, signal } = options;
  return write({ path, body: { reason, tracking_id: trackingId, customer, order, metadata }, signal });
}

function readAll(answer: Accepted): RollbackAllOutcome {
  const { rollbacks, parent_rollback: parent, order } = object(answer.body);
  const undoings = list(rollbacks).map(object);
  // Anything but a success among them is not documented, so what became of the rest nobody knows.
  if (undoings.length === 0 || !undoings.every(isRolledBack)) return undone(unreadable(answer));
  return {
    status: 'rolled-back',
    rollbacks: undoings,
    parent: isObject(parent) ? (parent as Json & RecordedRollback) : undefined,
    order: isObject(order) ? order : undefined,
  };
}

const isRolledBack = (body: Json): body is Json & RecordedRollback =>
  // A redemption is a success, too, and no rollback.
  isSuccess(body) && (body as Json).object === 'redemption_rollback';

/** The answer that undid nothing, or that nobody knows. */
function undone(answer: Refusal | Failure): RollbackRefused | RollbackFailed {
  if (answer.status === 'failed') {
    const { mayHaveRedeemed: mayHaveRolledBack, ...failed } = answer;
    return { ...failed, mayHaveRolledBack };
  }
  const { failedRedemptionId, ...refused } = answer;
  const { resource_type, resource_id, id } = object(refused.body);
  const isRecorded = resource_type === 'redemption_rollback';
  return { ...refused, failedRollbackId: isRecorded ? text(resource_id) : (failedRedemptionId ?? text(id)) };
}
