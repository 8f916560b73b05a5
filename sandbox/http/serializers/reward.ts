import type { Reward } from '../../domain/model/catalogue.ts';
import type { Customer } from '../../domain/model/customer.ts';
import { serializeCustomer, type CustomerBody } from './customer.ts';

/** A reward in a response. */
export interface RewardBody extends Reward {
  customer: CustomerBody | null;
  object: 'reward';
  updated_at: null;
}

export function serializeReward(reward: Reward, customer: Customer | null): RewardBody {
  return { ...reward, customer: serializeCustomer(customer), object: 'reward', updated_at: null };
}

/** Adds the fields that the schema of a reward requires, on all endpoints but those for one code. */
export function withRewardTargets<Body extends { reward?: RewardBody }>(body: Body): Body {
  if (body.reward === undefined) return body;
  const targets = { voucher: null, product: null, sku: null, loyalty_tier_id: null };
  return { ...body, reward: { ...body.reward, ...targets } };
}
