import { list, object, type Json } from '../effects/fields.ts';
import type { Answer } from './answer.ts';
import type { Connection } from './connection.ts';
import type { Ask } from './redeem.ts';
import { leftOut, stackBody, whyNot, type Redeemable } from './redeemables.ts';

/** `POST /client/v1/redemptions` with one redeemable (CONTRACT C4), asked and answered as the older endpoint is. */
export const askRedemptions = async (
  { send, options: { trackingId } }: Connection,
  ...[id, context, signal]: Parameters<Ask>
): Promise<Answer> => {
  const { gift, reward } = context;
  const redeemable: Redeemable = { object: 'voucher', id, gift, reward };
  const body = stackBody(context, trackingId, [redeemable]);
  const answer = await send({ path: '/client/v1/redemptions', body, signal });
  return answer.status === 'accepted' ? { ...answer, redemption: onlyOne(object(answer.body)) } : answer;
};

/** The one redemption, or what stands in its place and says why there is none, as a redemption on record as FAILURE would. */
function onlyOne(body: Json): Json {
  const [redemption] = list(body.redemptions).map(object);
  // More of the order is said beside the redemption than in it.
  if (redemption) return { ...redemption, order: body.order ?? redemption.order };
  const [no] = leftOut(body);
  if (!no) return body;
  const { key, message, ...why } = whyNot(no);
  return { ...why, result: 'FAILURE', failure_code: key, failure_message: message };
}
