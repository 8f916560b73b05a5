import type { LazyCalls } from './lazily.ts';

/** Loads the code of each call by `import()`, for the npm package. The shop's bundler turns each into a file of its own. */
export const calls: LazyCalls = {
  redeemAll: async () => (await import('./redeem-stack.ts')).redeemStack,
  validate: async () => (await import('./validate.ts')).validate,
  qualify: async () => (await import('./qualify.ts')).qualify,
  promotions: async () => (await import('./promotions.ts')).promotions,
  diagnose: async () => (await import('./diagnose/diagnose.ts')).diagnose,
};
