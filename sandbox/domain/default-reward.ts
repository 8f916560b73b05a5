import type { Reward } from './model/catalogue.ts';
import type { RedeemableRequest } from './model/request.ts';

/**
 * The reward of a request that cannot name one: the project's first reward, with as many points as cover the order
 * (docs/voucherify-api.md#validate). Only loyalty cards use it.
 */
export function defaultReward(rewards: ReadonlyMap<string, Reward>): Pick<RedeemableRequest, 'reward'> {
  const [first] = rewards.keys();
  return first === undefined ? {} : { reward: { id: first } };
}
