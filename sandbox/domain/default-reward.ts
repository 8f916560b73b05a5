import type { RedeemableRequest } from './find-redeemables.ts';
import type { Reward } from '../store/store.ts';

/**
 * What points are spent on where nobody can choose: the project's first reward, with as many points as cover the order
 * (docs/voucherify-api.md#validate). Only a loyalty card looks at it.
 */
export function defaultReward(rewards: ReadonlyMap<string, Reward>): Pick<RedeemableRequest, 'reward'> {
  const [first] = rewards.keys();
  return first === undefined ? {} : { reward: { id: first } };
}
