import { unreadable } from '../client/answer.ts';
import type { Refusal } from '../client/outcome.ts';
import { isOnRecord, type OnRecord } from './record.ts';
import { segment } from './segment.ts';
import type { ServerConnection } from './server-connection.ts';
import { unanswered, type Unanswered } from './unanswered.ts';

/** What is on record under an id; refused (`not_found`) where nothing is. */
export type FoundRedemption = { status: 'found'; record: OnRecord } | Refusal | Unanswered;

/** `GET /v1/redemptions/{redemptionId}` (CONTRACT C7). */
export async function getRedemption(
  { ask }: ServerConnection,
  id: string,
  signal?: AbortSignal,
): Promise<FoundRedemption> {
  const answer = await ask({ path: `/v1/redemptions/${segment('a redemption’s id', id)}`, signal });
  if (answer.status === 'refused') return answer;
  if (answer.status === 'failed') return unanswered(answer);
  const { body } = answer;
  return isOnRecord(body) ? { status: 'found', record: body } : unanswered(unreadable(answer));
}
