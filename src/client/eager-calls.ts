import { diagnose } from './diagnose/diagnose.ts';
import type { LazyCalls } from './lazily.ts';
import { promotions } from './promotions.ts';
import { qualify } from './qualify.ts';
import { redeemStack } from './redeem-stack.ts';
import { validate } from './validate.ts';

/** Contains the code of every call, for builds that consist of a single file. */
export const calls: LazyCalls = {
  redeemAll: () => Promise.resolve(redeemStack),
  validate: () => Promise.resolve(validate),
  qualify: () => Promise.resolve(qualify),
  promotions: () => Promise.resolve(promotions),
  diagnose: () => Promise.resolve(diagnose),
};
