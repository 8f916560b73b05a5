import { isObject, asList, asObject, asText, type Json } from '../api/json.ts';
import { unreadable, type Accepted, type ParsedResponse } from '../api/response.ts';
import { failureToError } from '../client/inapplicable.ts';
import { refusal } from '../api/refusal.ts';
import { assertOption } from '../client/assert-option.ts';
import type { Failure } from '../api/failure.ts';
import type { Refusal } from '../api/refusal.ts';
import { isSuccess } from '../api/types.ts';
import type { ServerConnection } from './connection.ts';
import { pathSegment } from './path-segment.ts';
import type { RecordedRollback } from './redemption-record.ts';
import type {
  RollbackAllOutcome,
  RollbackFailed,
  RollbackOptions,
  RollbackOutcome,
  RollbackRefused,
} from './rollback-outcome.ts';

/**
 * Sends `POST /v1/redemptions/{redemptionId}/rollback` once. The API accepts it only for a redemption that was made alone
 * (docs/voucherify-api.md#rollbacks).
 */
export async function rollback(
  connection: ServerConnection,
  redemptionId: string,
  options?: RollbackOptions,
): Promise<RollbackOutcome> {
  const response = await send(connection, redemptionId, 'rollback', options);
  if (response.status !== 'accepted') return notRolledBack(response);
  const body = asObject(response.body);
  if (isSuccessfulRollback(body)) return { status: 'rolled-back', rollback: body };
  return notRolledBack(
    body.result === 'FAILURE' ? refusal(response, failureToError(body)) : unreadable(response),
  );
}

/**
 * Sends `POST /v1/redemptions/{parentRedemptionId}/rollbacks` once. The API accepts the parent of redemptions that were made
 * together, and a redemption that was made alone (docs/voucherify-api.md#rollbacks).
 */
export async function rollbackAll(
  connection: ServerConnection,
  parentRedemptionId: string,
  options?: RollbackOptions,
): Promise<RollbackAllOutcome> {
  const response = await send(connection, parentRedemptionId, 'rollbacks', options);
  return response.status === 'accepted' ? readRollbacks(response) : notRolledBack(response);
}

function send(
  { write }: ServerConnection,
  id: string,
  endpoint: 'rollback' | 'rollbacks',
  options: RollbackOptions = {},
): Promise<ParsedResponse> {
  const path = `/v1/redemptions/${pathSegment('a redemption’s id', id)}/${endpoint}`;
  assertOption(isObject(options), 'options', 'an object', options);
  const { reason, trackingId, customer, order, metadata, signal } = options;
  return write({ path, body: { reason, tracking_id: trackingId, customer, order, metadata }, signal });
}

function readRollbacks(response: Accepted): RollbackAllOutcome {
  const { rollbacks: entries, parent_rollback: parent, order } = asObject(response.body);
  const rollbacks = asList(entries).map(asObject);
  // The API documents only successes in this list. If one is missing, it is unknown which redemptions were rolled back.
  if (rollbacks.length === 0 || !rollbacks.every(isSuccessfulRollback))
    return notRolledBack(unreadable(response));
  return {
    status: 'rolled-back',
    rollbacks,
    parent: isObject(parent) ? (parent as Json & RecordedRollback) : undefined,
    order: isObject(order) ? order : undefined,
  };
}

const isSuccessfulRollback = (body: Json): body is Json & RecordedRollback =>
  // A redemption can also have the result SUCCESS, so the type of the object must be checked too.
  isSuccess(body) && (body as Json).object === 'redemption_rollback';

/** Gives a refusal or a failure the fields of a rollback in place of those of a redemption. */
function notRolledBack(response: Refusal | Failure): RollbackRefused | RollbackFailed {
  if (response.status === 'failed') {
    const { mayHaveRedeemed: mayHaveRolledBack, ...failed } = response;
    return { ...failed, mayHaveRolledBack };
  }
  const { failedRedemptionId, ...refused } = response;
  const { resource_type, resource_id, id } = asObject(refused.body);
  // The id of the failed rollback is in the error envelope, or it is the id of a body that is the rollback itself.
  const isInEnvelope = resource_type === 'redemption_rollback';
  return {
    ...refused,
    failedRollbackId: isInEnvelope ? asText(resource_id) : (failedRedemptionId ?? asText(id)),
  };
}
