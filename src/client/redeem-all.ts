import { effectInStack } from '../effects/offer.ts';
import { list, object } from '../effects/fields.ts';
import { unreadable, type Accepted } from './answer.ts';
import { newAttemptId } from './attempt.ts';
import type { ClientOptions, Connection } from './connection.ts';
import { bodyOf, type RedemptionContext } from './context.ts';
import type { RedeemOptions } from './redeem.ts';
import { stackBody, type Redeemable } from './redeemables.ts';
import { askedFor, isCodeMissing, missingCode } from './asked-for.ts';
import type { StackOutcome, StackRedeemed, StackRefused } from './stack-outcome.ts';
import type { Failure } from './outcome.ts';
import type { RedemptionsBody } from './stack-wire.ts';
import { nameOf, refusalOf, unusedIn } from './unused.ts';
import { isSuccess } from './wire.ts';

/** What this needs of a connection: a backend's has other keys. */
interface Reached extends Pick<Connection, 'send'> {
  options: Pick<ClientOptions, 'trackingId'>;
}

/**
 * Redeems several things in one request, which is never sent again. Always through `POST /client/v1/redemptions`, whatever
 * the client's endpoint: the older one takes a single code.
 */
export async function redeemAll(
  { send, options: { trackingId } }: Reached,
  redeemables: readonly (string | Redeemable)[],
  context: RedemptionContext = {},
  { signal, attemptKey }: RedeemOptions = {},
): Promise<StackOutcome> {
  const attemptId = newAttemptId();
  const asked = askedFor(redeemables);
  const body = bodyOf(context, attemptKey, attemptId);
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
      return { attemptId, ...answer, unused: unusedIn(answer, object(answer.body), []) };
    case 'failed':
      return { attemptId, ...answer };
  }
}

type Part<T> = Omit<T, 'attemptId'>;

function readStack(answer: Accepted): Part<StackRedeemed> | Part<StackRefused> | Failure {
  const body = object(answer.body);
  const entries = list(body.redemptions).map(object);
  const successes = entries.filter(isSuccess);
  const failures = entries.filter((entry) => !isSuccess(entry));
  // What is neither a success nor on record as a failure is no answer: nobody knows what became of it.
  if (failures.some(({ result }) => result !== 'FAILURE')) return unreadable(answer);
  const unused = unusedIn(answer, body, failures);
  if (successes.length === 0)
    return unused.length ? { ...refusalOf(answer, body, failures), unused } : unreadable(answer);
  const { parent_redemption, order } = body as RedemptionsBody;
  const isAlone = successes.length === 1;
  const redeemed = successes.map((redemption) => ({
    ...nameOf(redemption),
    redemption,
    // What the only one gave the whole order tells, where the redemption itself does not.
    effects: [effectInStack(isAlone && order ? { ...redemption, order } : redemption, isAlone)],
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
