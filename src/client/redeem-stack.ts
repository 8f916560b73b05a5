import { type Redeemable, type RedemptionContext } from '../api/context.ts';
import type { Failure } from '../api/failure.ts';
import { asList, asObject } from '../api/json.ts';
import { unreadable, type Accepted, type ParsedResponse } from '../api/response.ts';
import { toJson } from '../api/to-json.ts';
import type { RedemptionsBody } from '../api/types.ts';
import { isRedeemed } from '../api/types.ts';
import { stackedEffect } from '../effects/validated-effect.ts';
import { newAttemptId } from './attempt-id.ts';
import type { ClientOptions, Connection } from './connection.ts';
import { identifyRedeemable, stackRefusal, unusedRedeemables } from './unused-redeemables.ts';
import { normalizeRedeemables } from './normalize-redeemables.ts';
import type { RedeemOptions } from './redeem.ts';
import { requestBody, stackBody } from './request-body.ts';
import { redeemableKey } from './attempt-record.ts';
import { blocked, guardAttempt } from './undecided.ts';
import { refuseUnsentOf } from './unsent-code.ts';
import type { StackOutcome, StackRedeemed, StackRefused } from './stack-outcome.ts';

/**
 * The part of a connection that redeeming a stack needs. It is not the whole `Connection`, because a backend's connection has
 * other keys.
 */
interface StackConnection extends Pick<Connection, 'send' | 'attempts'> {
  options: Pick<ClientOptions, 'trackingId'>;
}

/**
 * Redeems several redeemables in one request, which is sent at most once. It always uses `POST /client/v1/redemptions`
 * (docs/voucherify-api.md#redemptions), also if the client's `endpoint` is `redeem`, because that endpoint takes a single code.
 *
 * @throws {TypeError} if a redeemable, the context or an amount is not valid. Nothing is sent then.
 */
export async function redeemStack(
  { send, attempts, options: { trackingId } }: StackConnection,
  redeemables: readonly (string | Redeemable)[],
  context: RedemptionContext = {},
  { signal, attemptKey, attemptId = newAttemptId() }: RedeemOptions = {},
): Promise<StackOutcome> {
  const normalized = normalizeRedeemables(redeemables);
  const body = requestBody(context, attemptKey, attemptId);
  const refused = refuseUnsentOf(normalized);
  if (refused) return { attemptId, ...refused, unused: [] };
  const request = toJson(normalized);
  const keys = normalized.map(redeemableKey);
  const open = keys.map((key) => attempts?.findKey(key)).find((attempt) => attempt !== undefined);
  // The same stack again: it ends as the first does, and is not sent.
  if (open?.request === request) return (await open.outcome) as StackOutcome;
  if (open) return { attemptId, ...blocked };
  const sendOnce = async () => {
    const path = '/client/v1/redemptions';
    const response = await send({ path, body: stackBody(body, trackingId, normalized), signal });
    return readStack(attemptId, response);
  };
  return attempts ? guardAttempt(attempts, { attemptId, request, keys }, sendOnce) : sendOnce();
}

function readStack(attemptId: string, response: ParsedResponse): StackOutcome {
  switch (response.status) {
    case 'accepted':
      return { attemptId, ...parseStack(response) };
    case 'refused':
      return { attemptId, ...response, unused: unusedRedeemables(response, asObject(response.body), []) };
    case 'failed':
      return { attemptId, ...response };
  }
}

type WithoutAttemptId<T> = Omit<T, 'attemptId'>;

function parseStack(
  response: Accepted,
): WithoutAttemptId<StackRedeemed> | WithoutAttemptId<StackRefused> | Failure {
  const body = asObject(response.body);
  const entries = asList(body.redemptions).map(asObject);
  const successes = entries.filter(isRedeemed);
  const failures = entries.filter((entry) => !isRedeemed(entry));
  // If an entry is neither SUCCESS nor FAILURE, nobody knows whether it was redeemed.
  if (failures.some(({ result }) => result !== 'FAILURE')) return unreadable(response);
  const unused = unusedRedeemables(response, body, failures);
  if (successes.length === 0)
    return unused.length ? { ...stackRefusal(response, body, failures), unused } : unreadable(response);
  const { parent_redemption, order } = body as RedemptionsBody;
  const isSingle = successes.length === 1;
  const redeemed = successes.map((redemption) => ({
    ...identifyRedeemable(redemption),
    redemption,
    // The order of the body has more fields than the order of a redemption. With a single redemption both are the same order.
    effects: [stackedEffect(isSingle && order ? { ...redemption, order } : redemption, isSingle)],
  }));
  return {
    status: unused.length ? 'partial' : 'redeemed',
    redeemed,
    unused,
    parent: parent_redemption ?? undefined,
    order: order ?? successes.at(-1)?.order ?? undefined,
    effects: redeemed.flatMap(({ effects }) => effects),
    body: response.body,
  };
}
