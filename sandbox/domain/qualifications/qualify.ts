import { evaluateRequest, type RedemptionRequest } from '../evaluate-request.ts';
import type { Customer } from '../model/customer.ts';
import type { Order } from '../model/order.ts';
import { matchesFilters, type QualificationFilters } from '../../http/schemas/qualification-filters.ts';
import type { RedeemableRequest } from '../find-redeemables.ts';
import { Refusal } from '../refusal.ts';
import { candidates, isAboutProducts, isForGoodsIn, type Candidate, type Scenario } from './scenario.ts';
import { applicableOf, type Applicable } from '../stacking/apply.ts';
import type { State } from '../../store/store.ts';
import { defaultReward } from '../default-reward.ts';
import { validate } from '../validate.ts';

/** Something a cart qualifies for, as it would be by itself. */
export interface Qualified {
  candidate: Candidate;
  /** Itself; of a stack, the tiers that apply. */
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
 * What a cart qualifies for now: each candidate that a validation of it alone would find valid. Nothing changes, and
 * nothing is cached, while the real API caches for five minutes (docs/voucherify-api.md#qualifications).
 */
export function qualify(
  state: State,
  asking: Omit<RedemptionRequest, 'redeemables'>,
  scenario: Scenario,
  filters: QualificationFilters = {},
): Qualification | Refusal {
  const request = { ...asking, isAudienceOnly: scenario === 'AUDIENCE_ONLY' };
  const evaluation = evaluateRequest(state, { ...request, redeemables: [] });
  if (evaluation instanceof Refusal) return evaluation;
  const { customer, order } = evaluation;
  const qualified = candidates(scenario, state, customer)
    .filter((candidate) => matchesFilters(candidate, filters))
    .flatMap((candidate): Qualified[] => {
      const validation = validate(state, { ...request, redeemables: [askedFor(candidate, state)] });
      if (validation instanceof Refusal || !validation.isValid) return [];
      return [{ candidate, applicable: applicableOf(validation.verdicts), order: validation.order }];
    })
    .filter(
      ({ applicable }) =>
        !isAboutProducts(scenario) || applicable.some(({ redeemable }) => isForGoodsIn(order, redeemable)),
    );
  return { customer, order, qualified };
}

/** Nobody can choose credits, points or a reward here: a card is used as far as it covers the order. */
function askedFor({ object, thing }: Candidate, { rewards }: State): RedeemableRequest {
  return 'code' in thing ? { object, id: thing.code, ...defaultReward(rewards) } : { object, id: thing.id };
}
