import type { Context } from 'hono';
import { invalidPayload, invalidQuery, readJson, refused } from './answers.ts';
import type { Env, Workings } from './caller.ts';
import type { Attempt } from './consider.ts';
import { faultAmong, insteadOf, strike } from './fault-answers.ts';
import { clientKeys } from './keys.ts';
import { readPayload } from './payload.ts';
import { recordFailure, redeem, type Redeemed, type Refused } from './redeem.ts';
import { redeemBody, type Redemption } from './redemption.ts';
import { Refusal } from './refusal.ts';
import { readStackAttempt } from './stack-attempt.ts';
import { redemptionBody, redemptionsBody } from './stack-body.ts';
import { keepingBusy } from './under-way.ts';

/** `POST /redeem`: one code, in the query (CONTRACT C3). */
export function redeemRoute(workings: Workings) {
  return async (c: Context<Env>): Promise<Response> => {
    const code = c.req.query('code');
    if (code === undefined || code === '')
      return invalidQuery(c, "Query should have required property 'code'");
    const payload = readPayload(await readJson(c.req.raw));
    if (typeof payload === 'string') return invalidPayload(c, payload);
    const { gift, reward, options } = payload;
    const attempt: Attempt = {
      asked: [{ object: 'voucher', id: code, ...(gift && { gift }), ...(reward && { reward }) }],
      trackingId: c.req.query('tracking_id') ?? null,
      payload,
      now: workings.now(),
      channelId: clientKeys.applicationId,
    };
    const isExpanded = options?.expand?.includes('category') ?? false;
    return answer(c, workings, attempt, {
      redeemed: ({ redemptions }) => redeemBody(redemptions[0], isExpanded),
      failed: (record) => redeemBody(record, isExpanded),
    });
  };
}

/** `POST /redemptions`: up to thirty redeemables, in the body (CONTRACT C4). */
export function redemptionsRoute(workings: Workings) {
  return async (c: Context<Env>): Promise<Response> => {
    const read = await readStackAttempt(c.req.raw, workings);
    if (typeof read === 'string') return invalidPayload(c, read);
    const { attempt, telling } = read;
    return answer(c, workings, attempt, {
      redeemed: (redeemed) => redemptionsBody(redeemed, telling),
      failed: (record) => ({ redemptions: [redemptionBody(record, telling, true)] }),
    });
  };
}

/** How an endpoint words what came of an attempt. */
interface Wording {
  redeemed: (redeemed: Redeemed) => object;
  /** For the fault that answers 200 with a failure. */
  failed: (record: Redemption) => object;
}

/** Redeems and answers, unless a fault has it otherwise. */
async function answer(
  c: Context<Env>,
  workings: Workings,
  attempt: Attempt,
  wording: Wording,
): Promise<Response> {
  const { state } = workings.store;
  const fault = faultAmong(attempt.asked);
  const instead = insteadOf(c, workings, fault);
  if (instead !== undefined) return instead;
  if (fault?.strikes === 'instead') {
    const refusal = new Refusal('redemption_rules_violated', attempt.asked.map(({ id }) => id).join(', '));
    return c.json(wording.failed(recordFailure(state, attempt, refusal)));
  }
  const outcome: Redeemed | Refused = redeem(state, attempt);
  if ('refusal' in outcome) {
    await strike(c, workings, fault);
    return refused(c, outcome.refusal, outcome.record);
  }
  const body = wording.redeemed(outcome);
  await keepingBusy(state.underWay, outcome.busyNames, () => strike(c, workings, fault));
  return c.json(body);
}
