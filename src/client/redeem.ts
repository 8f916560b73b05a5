import { type RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import { asObject, type Json } from '../api/json.ts';
import { queryString } from '../api/query-string.ts';
import type { Refusal } from '../api/refusal.ts';
import { refusal } from '../api/refusal.ts';
import { unreadable, type Accepted, type ParsedResponse } from '../api/response.ts';
import { confirmsRedemption, isRedeemed, type RedemptionAnswer } from '../api/types.ts';
import { effectOf } from '../effects/effect.ts';
import { readFromPage } from './assert-option.ts';
import { newAttemptId } from './attempt-id.ts';
import { cleanCode } from './clean-code.ts';
import type { Connection } from './connection.ts';
import { failureToError, singleRedemption } from './inapplicable.ts';
import type { Outcome, Redeemed } from './outcome.ts';
import { requestBody, stackBody, withIdentity } from './request-body.ts';
import { refuseUnsent } from './unsent-code.ts';

/** The options of one redemption. */
export interface RedeemOptions {
  /**
   * Stops waiting for the response. A request that was already sent may still redeem the voucher; `mayHaveRedeemed` of the
   * outcome is then true.
   */
  signal?: AbortSignal | undefined;
  /**
   * The name under which the attempt's id is put into the metadata of the redemption, so that the shop's backend can find it.
   * Without it, the id is not sent.
   */
  attemptKey?: string | undefined;
  /** Names this attempt, for a caller that must know the id before anything is sent. By default a new id is made. */
  attemptId?: string | undefined;
  /** @internal Whether an element on the page shows this attempt. */
  isShown?: (() => boolean) | undefined;
}

/** Sends the request for one redemption, and returns the response without reading the redemption in it. */
export type SendRedemption = (
  code: string,
  context: RedemptionContext,
  signal: AbortSignal | undefined,
) => Promise<ParsedResponse>;

/** Sends `POST /client/v1/redeem` (docs/voucherify-api.md#redeem). */
export const postRedeem =
  ({ send, options: { trackingId } }: Pick<Connection, 'send' | 'options'>): SendRedemption =>
  (code, body, signal) => {
    const query = readFromPage('trackingId', () =>
      queryString({ code, tracking_id: trackingId || undefined }),
    );
    return send({ path: `/client/v1/redeem${query}`, body: withIdentity(body, trackingId), signal });
  };

/** Sends `POST /client/v1/redemptions` with a single redeemable (docs/voucherify-api.md#redemptions). */
export const postRedemptions =
  ({ send, options: { trackingId } }: Connection): SendRedemption =>
  async (id, context, signal) => {
    const { gift, reward } = context;
    const body = stackBody(context, trackingId, [{ object: 'voucher', id, gift, reward }]);
    const response = await send({ path: '/client/v1/redemptions', body, signal });
    return response.status === 'accepted'
      ? { ...response, redemption: singleRedemption(asObject(response.body)) }
      : response;
  };

/**
 * Redeems one code. The client, the legacy script and the element all redeem through this function. It calls `send` at most
 * once, and not at all for a code that is empty or too long.
 *
 * @throws {TypeError} if the code is an object, or if the context or an amount in it is not valid. Nothing is sent then.
 */
export async function redeem(
  send: SendRedemption,
  code: string,
  context: RedemptionContext = {},
  { signal, attemptKey, attemptId = newAttemptId() }: RedeemOptions = {},
): Promise<Outcome> {
  const attempt = { attemptId, code: cleanCode(code) };
  const body = requestBody(context, attemptKey, attempt.attemptId);
  const refused = refuseUnsent(attempt.code);
  if (refused) return { ...attempt, ...refused };

  const response = await send(attempt.code, body, signal);
  return { ...(response.status === 'accepted' ? parseRedemption(response) : response), ...attempt };
}

function parseRedemption(response: Accepted): Omit<Redeemed, 'attemptId' | 'code'> | Refusal | Failure {
  const redemption = response.redemption ?? asObject(response.body);
  // Only the body of the older endpoint, which is the redemption itself, has an old shape without an id.
  const confirms: (redemption: Json) => redemption is Json & RedemptionAnswer = response.redemption
    ? isRedeemed
    : confirmsRedemption;
  if (confirms(redemption)) return { status: 'redeemed', redemption, effects: [effectOf(redemption)] };
  return redemption.result === 'FAILURE'
    ? refusal(response, failureToError(redemption))
    : unreadable(response);
}
