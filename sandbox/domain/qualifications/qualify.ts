import { defaultReward } from '../default-reward.ts';
import { evaluateRequest } from '../evaluate-request.ts';
import type { Customer } from '../model/customer.ts';
import type { Order } from '../model/order.ts';
import type { RedeemableRequest, RedemptionRequest } from '../model/request.ts';
import type { ProjectState } from '../model/state.ts';
import { Refusal } from '../refusal.ts';
import { validate } from '../validate.ts';
import { applicableOf, type Applicable } from '../verdict.ts';
import { matchesFilters, type QualificationFilters } from './filters.ts';
import { candidates, concernsProducts, discountsLineOf, type Candidate, type Scenario } from './scenario.ts';

/** A redeemable for which a cart qualifies, with the result of redeeming it alone. */
export interface Qualified {
  candidate: Candidate;
  /** The redeemable itself, or the applicable tiers of a stack. */
  applicable: Applicable[];
  order: Order | null;
}

/** What a cart qualifies for. */
export interface Qualification {
  customer: Customer | null;
  /** The order before anything is applied. */
  order: Order | null;
  qualified: Qualified[];
}

/**
 * Finds the redeemables for which a cart qualifies now: those of which a validation alone is valid. Nothing is stored and nothing
 * is cached, while the real API caches for five minutes (docs/voucherify-api.md#qualifications).
 */
export function qualify(
  state: ProjectState,
  request: Omit<RedemptionRequest, 'redeemables'>,
  scenario: Scenario,
  filters: QualificationFilters = {},
  isBackend = false,
): Qualification | Refusal {
  const forScenario = { ...request, isAudienceOnly: scenario === 'AUDIENCE_ONLY' };
  const evaluation = evaluateRequest(state, { ...forScenario, redeemables: [] });
  if (evaluation instanceof Refusal) return evaluation;
  const { customer, order } = evaluation;
  const qualified = candidates(scenario, state, customer, isBackend)
    .filter((candidate) => matchesFilters(candidate, filters))
    .flatMap((candidate): Qualified[] => {
      const validation = validate(state, { ...forScenario, redeemables: [requestOf(candidate, state)] });
      if (validation instanceof Refusal || !validation.isValid) return [];
      return [{ candidate, applicable: applicableOf(validation.verdicts), order: validation.order }];
    })
    .filter(
      ({ applicable }) =>
        !concernsProducts(scenario) ||
        applicable.some(({ redeemable }) => discountsLineOf(order, redeemable)),
    );
  return { customer, order, qualified };
}

/** The request for one candidate. It cannot name credits, points or a reward, so a card covers as much of the order as it can. */
function requestOf(
  { object, item }: Candidate,
  { rewards }: Pick<ProjectState, 'rewards'>,
): RedeemableRequest {
  return 'code' in item ? { object, id: item.code, ...defaultReward(rewards) } : { object, id: item.id };
}
