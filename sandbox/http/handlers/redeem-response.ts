import type { Context } from 'hono';
import { refused } from '../responses.ts';
import type { Env, Workings } from '../context.ts';
import type { Attempt } from '../../domain/evaluate-request.ts';
import { faultAmong, insteadOf, strike } from '../middleware/code-faults.ts';
import { recordFailure, redeem, type Redeemed, type Refused } from '../../domain/redeem.ts';
import type { Redemption } from '../../domain/model/redemption.ts';
import { Refusal } from '../../domain/refusal.ts';
import { keepingBusy } from '../../domain/in-flight.ts';

/** How an endpoint words what came of an attempt. */
export interface Wording {
  redeemed: (redeemed: Redeemed) => object;
  /** For the fault that answers 200 with a failure. */
  failed: (record: Redemption) => object;
}

/** Redeems and answers, unless a fault has it otherwise. */
export async function redeemAnswer(
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
    return refused(c, outcome.refusal, outcome.record, attempt.requestId);
  }
  const body = wording.redeemed(outcome);
  await keepingBusy(state.underWay, outcome.busyNames, () => strike(c, workings, fault));
  return c.json(body);
}
