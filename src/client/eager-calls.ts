import { diagnose } from './diagnose/diagnose.ts';
import type { LazyCalls } from './lazily.ts';
import { promotions } from './promotions.ts';
import { qualify } from './qualify.ts';
import { redeemStack } from './redeem-stack.ts';
import { validate } from './validate.ts';

/** For one file without any other: every call is at hand. */
export const calls: LazyCalls = {
  redeemAll: () => Promise.resolve(redeemStack),
  validate: () => Promise.resolve(validate),
  qualify: () => Promise.resolve(qualify),
  promotions: () => Promise.resolve(promotions),
  diagnose: () => Promise.resolve(diagnose),
};
