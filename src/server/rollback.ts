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
  const body = toRollback(response.body);
  if (isSuccessful(body)) return { status: 'rolled-back', rollback: body };
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
  const { rollbacks: entries, parent_rollback, order } = asObject(response.body);
  const rollbacks = asList(entries).map(toRollback).filter(isSuccessful);
  const parent = isObject(parent_rollback) ? toRollback(parent_rollback) : undefined;
  // The API documents only successes in this response. If one is missing, it is unknown which redemptions were rolled back.
  const isComplete = rollbacks.length > 0 && rollbacks.length === asList(entries).length;
  if (!isComplete || (parent && !isSuccessful(parent))) return notRolledBack(unreadable(response));
  return { status: 'rolled-back', rollbacks, parent, order: isObject(order) ? order : undefined };
}

/**
 * Reads a rollback. An official example leaves `object` out (docs/voucherify-api.md#rollbacks); then it is a rollback if it names
 * the redemption that was rolled back. The type says that `object` is there, so it is filled in.
 */
function toRollback(entry: unknown): Json {
  const body = asObject(entry);
  const isUnnamed = body.object === undefined && asText(body.redemption) !== undefined;
  return isUnnamed ? { ...body, object: 'redemption_rollback' } : body;
}

const isSuccessful = (body: Json): body is Json & RecordedRollback =>
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
