import { unreadable } from '../client/answer.ts';
import type { Refusal } from '../client/outcome.ts';
import { isRedemptionRecord, type RedemptionRecord } from './redemption-record.ts';
import { pathSegment } from './path-segment.ts';
import type { ServerConnection } from './connection.ts';
import { toReadFailure, type ReadFailure } from './read-failure.ts';

/** What is on record under an id; refused (`not_found`) where nothing is. */
export type GetRedemptionResult = { status: 'found'; record: RedemptionRecord } | Refusal | ReadFailure;

/** `GET /v1/redemptions/{redemptionId}` (CONTRACT C7). */
export async function getRedemption(
  { read }: ServerConnection,
  id: string,
  signal?: AbortSignal,
): Promise<GetRedemptionResult> {
  const answer = await read({ path: `/v1/redemptions/${pathSegment('a redemption’s id', id)}`, signal });
  if (answer.status === 'refused') return answer;
  if (answer.status === 'failed') return toReadFailure(answer);
  const { body } = answer;
  return isRedemptionRecord(body) ? { status: 'found', record: body } : toReadFailure(unreadable(answer));
}
