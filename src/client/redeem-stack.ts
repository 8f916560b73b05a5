import { type Redeemable, type RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import { asList, asObject } from '../api/json.ts';
import { unreadable, type Accepted } from '../api/response.ts';
import type { RedemptionsBody } from '../api/types.ts';
import { isSuccess } from '../api/types.ts';
import { stackedEffect } from '../effects/validated-effect.ts';
import { newAttemptId } from './attempt-id.ts';
import type { ClientOptions, Connection } from './connection.ts';
import { identifyRedeemable, stackRefusal, unusedRedeemables } from './unused-redeemables.ts';
import { isCodeMissing, missingCode, normalizeRedeemables } from './normalize-redeemables.ts';
import type { RedeemOptions } from './redeem.ts';
import { requestBody, stackBody } from './request-body.ts';
import type { StackOutcome, StackRedeemed, StackRefused } from './stack-outcome.ts';

/** What this needs of a connection: a backend's has other keys. */
interface Reached extends Pick<Connection, 'send'> {
  options: Pick<ClientOptions, 'trackingId'>;
}

/**
 * Redeems several things in one request, which is never sent again. Always through `POST /client/v1/redemptions`, whatever
 * the client's endpoint: the older one takes a single code.
 */
export async function redeemStack(
  { send, options: { trackingId } }: Reached,
  redeemables: readonly (string | Redeemable)[],
  context: RedemptionContext = {},
  { signal, attemptKey }: RedeemOptions = {},
): Promise<StackOutcome> {
  const attemptId = newAttemptId();
  const asked = normalizeRedeemables(redeemables);
  const body = requestBody(context, attemptKey, attemptId);
  if (isCodeMissing(asked)) return { attemptId, ...missingCode, unused: [] };
  const answer = await send({
    path: '/client/v1/redemptions',
    body: stackBody(body, trackingId, asked),
    signal,
  });
  switch (answer.status) {
    case 'accepted':
      return { attemptId, ...readStack(answer) };
    case 'refused':
      return { attemptId, ...answer, unused: unusedRedeemables(answer, asObject(answer.body), []) };
    case 'failed':
      return { attemptId, ...answer };
  }
}

type Part<T> = Omit<T, 'attemptId'>;

function readStack(answer: Accepted): Part<StackRedeemed> | Part<StackRefused> | Failure {
  const body = asObject(answer.body);
  const entries = asList(body.redemptions).map(asObject);
  const successes = entries.filter(isSuccess);
  const failures = entries.filter((entry) => !isSuccess(entry));
  // What is neither a success nor on record as a failure is no answer: nobody knows what became of it.
  if (failures.some(({ result }) => result !== 'FAILURE')) return unreadable(answer);
  const unused = unusedRedeemables(answer, body, failures);
  if (successes.length === 0)
    return unused.length ? { ...stackRefusal(answer, body, failures), unused } : unreadable(answer);
  const { parent_redemption, order } = body as RedemptionsBody;
  const isAlone = successes.length === 1;
  const redeemed = successes.map((redemption) => ({
    ...identifyRedeemable(redemption),
    redemption,
    // What the only one gave the whole order tells, where the redemption itself does not.
    effects: [stackedEffect(isAlone && order ? { ...redemption, order } : redemption, isAlone)],
  }));
  return {
    status: unused.length ? 'partial' : 'redeemed',
    redeemed,
    unused,
    parent: parent_redemption ?? undefined,
    order: order ?? successes.at(-1)?.order ?? undefined,
    effects: redeemed.flatMap(({ effects }) => effects),
    body: answer.body,
  };
}
