import { type RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import { asObject } from '../api/json.ts';
import type { Refusal } from '../api/refusal.ts';
import { refusal } from '../api/refusal.ts';
import { unreadable, type Accepted, type ParsedResponse } from '../api/response.ts';
import { isSuccess } from '../api/types.ts';
import { effectOf } from '../effects/effect.ts';
import { newAttemptId } from './attempt-id.ts';
import { cleanCode } from './clean-code.ts';
import type { Connection } from './connection.ts';
import { failureToError, singleRedemption } from './inapplicable.ts';
import type { Outcome, Redeemed } from './outcome.ts';
import { requestBody, stackBody } from './request-body.ts';

export interface RedeemOptions {
  /** Gives up waiting. What was sent may still be redeemed: the outcome says so. */
  signal?: AbortSignal | undefined;
  /** Put the attempt's id into the redemption's metadata under this name, so that the shop's backend can find it. */
  attemptKey?: string | undefined;
}

/** Sends one redemption. */
export type SendRedemption = (
  code: string,
  context: RedemptionContext,
  signal: AbortSignal | undefined,
) => Promise<ParsedResponse>;

/** `POST /client/v1/redeem` (docs/voucherify-api.md#redeem). */
export const postRedeem =
  ({ send, options: { trackingId } }: Pick<Connection, 'send' | 'options'>): SendRedemption =>
  (code, body, signal) => {
    // A space as %20: unlike `+` it means the same to every server.
    const who = trackingId ? `&tracking_id=${encodeURIComponent(trackingId)}` : '';
    return send({ path: `/client/v1/redeem?code=${encodeURIComponent(code)}${who}`, body, signal });
  };

/** `POST /client/v1/redemptions` with a single redeemable. */
export const postRedemptions =
  ({ send, options: { trackingId } }: Connection): SendRedemption =>
  async (id, context, signal) => {
    const { gift, reward } = context;
    const body = stackBody(context, trackingId, [{ object: 'voucher', id, gift, reward }]);
    const answer = await send({ path: '/client/v1/redemptions', body, signal });
    return answer.status === 'accepted'
      ? { ...answer, redemption: singleRedemption(asObject(answer.body)) }
      : answer;
  };

/**
 * One redemption, from the code to the outcome: the only path, for promise, callback and button alike.
 * It calls `send` at most once.
 */
export async function redeem(
  send: SendRedemption,
  code: string,
  context: RedemptionContext = {},
  { signal, attemptKey }: RedeemOptions = {},
): Promise<Outcome> {
  const attempt = { attemptId: newAttemptId(), code: cleanCode(code) };
  const body = requestBody(context, attemptKey, attempt.attemptId);
  if (!attempt.code)
    return { ...attempt, status: 'refused', key: 'missing_code', message: 'Nothing was sent.' };

  const answer = await send(attempt.code, body, signal);
  return { ...(answer.status === 'accepted' ? parseRedemption(answer) : answer), ...attempt };
}

function parseRedemption(answer: Accepted): Omit<Redeemed, 'attemptId' | 'code'> | Refusal | Failure {
  const redemption = answer.redemption ?? asObject(answer.body);
  if (isSuccess(redemption)) return { status: 'redeemed', redemption, effects: [effectOf(redemption)] };
  return redemption.result === 'FAILURE' ? refusal(answer, failureToError(redemption)) : unreadable(answer);
}
