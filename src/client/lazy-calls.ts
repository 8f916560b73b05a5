import type { LazyCalls } from './lazily.ts';

/** For npm: the shop's bundler makes files of these, and finds them again. */
export const calls: LazyCalls = {
  redeemAll: async () => (await import('./redeem-stack.ts')).redeemStack,
  validate: async () => (await import('./validate.ts')).validate,
  qualify: async () => (await import('./qualify.ts')).qualify,
  promotions: async () => (await import('./promotions.ts')).promotions,
  diagnose: async () => (await import('./diagnose/diagnose.ts')).diagnose,
};
