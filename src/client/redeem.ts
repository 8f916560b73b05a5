import { effectOf } from '../effects/effect.ts';
import { readAnswer, unreadable, type Accepted, type Failure, type Refusal } from './answer.ts';
import { text } from '../effects/fields.ts';
import { newAttemptId } from './attempt.ts';
import { cleanCode } from './code.ts';
import { bodyOf, type RedemptionContext } from './context.ts';
import type { Outcome, Redeemed } from './outcome.ts';
import type { Send } from './transport.ts';
import { isRedemption } from './wire.ts';

export interface RedeemOptions {
  /** Gives up waiting. What was sent may still be redeemed: the outcome says so. */
  signal?: AbortSignal | undefined;
  /** Put the attempt's id into the redemption's metadata under this name, so that the shop's backend can find it. */
  attemptKey?: string | undefined;
}

/**
 * One redemption, from the code to the outcome: the only path, for promise, callback and button alike.
 * It sends at most one request and never sends it again.
 */
export async function redeem(
  send: Send,
  trackingId: string | undefined,
  code: string,
  context: RedemptionContext = {},
  { signal, attemptKey }: RedeemOptions = {},
): Promise<Outcome> {
  const attempt = { attemptId: newAttemptId(), code: cleanCode(code) };
  const body = bodyOf(context, attemptKey ? { [attemptKey]: attempt.attemptId } : undefined);
  if (!attempt.code)
    return { status: 'refused', ...attempt, key: 'missing_code', message: 'Nothing was sent.' };

  const query = { code: attempt.code, ...(trackingId && { tracking_id: trackingId }) };
  const answer = readAnswer(await send({ method: 'POST', path: '/client/v1/redeem', query, body, signal }));
  return { ...attempt, ...(answer.status === 'accepted' ? readRedeemed(answer) : answer) };
}

function readRedeemed(answer: Accepted): Omit<Redeemed, 'attemptId' | 'code'> | Refusal | Failure {
  const redemption = isRedemption(answer.body) ? answer.body : undefined;
  switch (redemption?.result) {
    case 'SUCCESS':
      return { status: 'redeemed', redemption, effects: [effectOf(redemption)] };
    case 'FAILURE':
      return {
        ...answer,
        status: 'refused',
        key: text(redemption.failure_code) ?? 'unknown',
        message: redemption.failure_message ?? '',
        failedRedemptionId: redemption.id,
      };
    default:
      return unreadable(answer);
  }
}
