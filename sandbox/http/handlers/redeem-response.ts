import type { Context } from 'hono';
import { refusalResponse } from '../responses.ts';
import type { Env, Services } from '../context.ts';
import type { RedemptionRequest } from '../../domain/evaluate-request.ts';
import { faultAmong, insteadOf, strike } from '../middleware/code-faults.ts';
import { recordFailure, redeem, type Redeemed, type Refused } from '../../domain/redeem.ts';
import type { Redemption } from '../../domain/model/redemption.ts';
import { Refusal } from '../../domain/refusal.ts';
import { holdInFlight } from '../../domain/in-flight.ts';

/** How an endpoint words what came of an attempt. */
export interface Wording {
  redeemed: (redeemed: Redeemed) => object;
  /** For the fault that answers 200 with a failure. */
  failed: (record: Redemption) => object;
}

/** Redeems and answers, unless a fault has it otherwise. */
export async function redeemAnswer(
  c: Context<Env>,
  services: Services,
  request: RedemptionRequest,
  wording: Wording,
): Promise<Response> {
  const { state } = services.store;
  const fault = faultAmong(request.redeemables);
  const instead = insteadOf(c, services, fault);
  if (instead !== undefined) return instead;
  if (fault?.strikes === 'instead') {
    const refusal = new Refusal(
      'redemption_rules_violated',
      request.redeemables.map(({ id }) => id).join(', '),
    );
    return c.json(wording.failed(recordFailure(state, request, refusal)));
  }
  const outcome: Redeemed | Refused = redeem(state, request);
  if ('refusal' in outcome) {
    await strike(c, services, fault);
    return refusalResponse(c, outcome.refusal, outcome.record, request.requestId);
  }
  const body = wording.redeemed(outcome);
  await holdInFlight(state.inFlight, outcome.inFlight, () => strike(c, services, fault));
  return c.json(body);
}
