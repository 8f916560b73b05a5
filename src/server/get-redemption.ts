import { unreadable } from '../api/response.ts';
import type { Refusal } from '../api/refusal.ts';
import type { ServerConnection } from './connection.ts';
import { pathSegment } from './path-segment.ts';
import { toReadFailure, type ReadFailure } from './read-failure.ts';
import { isRedemptionRecord, type RedemptionRecord } from './redemption-record.ts';

/** The record with the id that was asked for. If there is none, the status is `refused` with the key `not_found`. */
export type GetRedemptionResult = { status: 'found'; record: RedemptionRecord } | Refusal | ReadFailure;

/** Sends `GET /v1/redemptions/{redemptionId}` (docs/voucherify-api.md#reading-records). */
export async function getRedemption(
  { read }: ServerConnection,
  id: string,
  signal?: AbortSignal,
): Promise<GetRedemptionResult> {
  const response = await read({ path: `/v1/redemptions/${pathSegment('a redemption’s id', id)}`, signal });
  if (response.status === 'refused') return response;
  if (response.status === 'failed') return toReadFailure(response);
  const { body } = response;
  return isRedemptionRecord(body) ? { status: 'found', record: body } : toReadFailure(unreadable(response));
}
