import { effectOf } from '../effects/effect.ts';
import { object } from '../effects/fields.ts';
import { recordedNo, refusal, unreadable, type Accepted, type Answer } from './answer.ts';
import { newAttemptId } from './attempt.ts';
import { cleanCode } from './code.ts';
import type { Connection } from './connection.ts';
import { bodyOf, type RedemptionContext } from './context.ts';
import type { Failure, Outcome, Redeemed, Refusal } from './outcome.ts';
import { isSuccess } from './wire.ts';

export interface RedeemOptions {
  /** Gives up waiting. What was sent may still be redeemed: the outcome says so. */
  signal?: AbortSignal | undefined;
  /** Put the attempt's id into the redemption's metadata under this name, so that the shop's backend can find it. */
  attemptKey?: string | undefined;
}

/** Asks one of the API's two endpoints to redeem a code. */
export type Ask = (
  code: string,
  context: RedemptionContext,
  signal: AbortSignal | undefined,
) => Promise<Answer>;

/** `POST /client/v1/redeem` (CONTRACT C3). */
export const askRedeem = (
  { send, options: { trackingId } }: Connection,
  ...[code, body, signal]: Parameters<Ask>
): Promise<Answer> => {
  // A space as %20: unlike `+` it means the same to every server.
  const who = trackingId ? `&tracking_id=${encodeURIComponent(trackingId)}` : '';
  return send({ path: `/client/v1/redeem?code=${encodeURIComponent(code)}${who}`, body, signal });
};

/**
 * One redemption, from the code to the outcome: the only path, for promise, callback and button alike.
 * It sends at most one request and never sends it again.
 */
export async function redeem(
  ask: Ask,
  code: string,
  context: RedemptionContext = {},
  { signal, attemptKey }: RedeemOptions = {},
): Promise<Outcome> {
  const attempt = { attemptId: newAttemptId(), code: cleanCode(code) };
  const body = bodyOf(context, attemptKey, attempt.attemptId);
  if (!attempt.code)
    return { ...attempt, status: 'refused', key: 'missing_code', message: 'Nothing was sent.' };

  const answer = await ask(attempt.code, body, signal);
  return { ...(answer.status === 'accepted' ? readRedeemed(answer) : answer), ...attempt };
}

function readRedeemed(answer: Accepted): Omit<Redeemed, 'attemptId' | 'code'> | Refusal | Failure {
  const redemption = answer.redemption ?? object(answer.body);
  if (isSuccess(redemption)) return { status: 'redeemed', redemption, effects: [effectOf(redemption)] };
  return redemption.result === 'FAILURE' ? refusal(answer, recordedNo(redemption)) : unreadable(answer);
}
