import { effectOf } from '../effects/effect.ts';
import { list, object, type Json } from '../effects/fields.ts';
import { recordedNo, refusal, unreadable, type Accepted, type Answer } from './answer.ts';
import { newAttemptId } from './attempt.ts';
import { cleanCode } from './code.ts';
import type { Connection } from './connection.ts';
import { bodyOf, type RedemptionContext } from './context.ts';
import type { Failure, Outcome, Redeemed, Refusal } from './outcome.ts';
import { leftOut, stackBody, whyNot } from './redeemables.ts';
import { isSuccess } from './wire.ts';

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
) => Promise<Answer>;

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
    return answer.status === 'accepted' ? { ...answer, redemption: onlyOne(object(answer.body)) } : answer;
  };

/**
 * The single redemption of a stack of one. Where it was not redeemed, what stands in its place is read as a redemption on
 * record as FAILURE, which says why.
 */
function onlyOne(body: Json): Json {
  const [redemption] = list(body.redemptions).map(object);
  // The order beside the redemption has more fields than the one in it.
  if (redemption) return { ...redemption, order: body.order ?? redemption.order };
  const [inapplicable] = leftOut(body);
  if (!inapplicable) return body;
  const { key, message, ...why } = whyNot(inapplicable);
  return { ...why, result: 'FAILURE', failure_code: key, failure_message: message };
}

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
  const body = bodyOf(context, attemptKey, attempt.attemptId);
  if (!attempt.code)
    return { ...attempt, status: 'refused', key: 'missing_code', message: 'Nothing was sent.' };

  const answer = await send(attempt.code, body, signal);
  return { ...(answer.status === 'accepted' ? readRedeemed(answer) : answer), ...attempt };
}

function readRedeemed(answer: Accepted): Omit<Redeemed, 'attemptId' | 'code'> | Refusal | Failure {
  const redemption = answer.redemption ?? object(answer.body);
  if (isSuccess(redemption)) return { status: 'redeemed', redemption, effects: [effectOf(redemption)] };
  return redemption.result === 'FAILURE' ? refusal(answer, recordedNo(redemption)) : unreadable(answer);
}
